import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Picture } from './picture'

const harbour = { src: '/media/harbour.webp', alt: 'A harbour at dusk', sizes: '100vw' }

it('keeps the place of a picture before it loads', () => {
  const markup = renderToStaticMarkup(<Picture {...harbour} width={1600} height={1000} />)
  expect(markup).toContain('width="1600" height="1000"')
  expect(markup).toContain('loading="lazy"')
  expect(markup).toContain('alt="A harbour at dusk"')
})

it('fetches the picture at the head of a page first', () => {
  const markup = renderToStaticMarkup(<Picture {...harbour} width={1600} height={1000} priority />)
  expect(markup).toContain('fetchPriority="high"')
  expect(markup).toContain('loading="eager"')
})

it('never offers a file much wider than the picture', () => {
  const markup = renderToStaticMarkup(<Picture {...harbour} width={800} height={500} />)
  expect(markup).toContain(' 828w')
  expect(markup).not.toContain(' 1080w')
})

it('keeps the point that every crop keeps', () => {
  const markup = renderToStaticMarkup(<Picture {...harbour} focus="20% 30%" />)
  expect(markup).toContain('style="object-position:20% 30%"')
})
