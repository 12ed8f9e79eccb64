import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { formFields } from '@/lib/article/form-fields'
import { CopyOffer } from './copy-offer'
import type { KeptCopy } from './kept-copy'

const opened = { texts: { headline: 'Two tides' }, body: 'Rain fell.\n' }
const copy: KeptCopy = {
  id: 'two-tides',
  sitting: 'morning',
  form: { texts: { headline: 'Three tides' }, body: 'Rain fell.\r\n' },
  base: { draft: null, article: null },
  at: Date.parse('2026-11-24T14:31:08Z'),
  person: 'Ana Pop',
  acknowledged: null,
}
const offer = (copies: KeptCopy[]) =>
  renderToStaticMarkup(
    <CopyOffer
      copies={copies}
      opened={opened}
      openedAt="2026-11-24T13:40:00Z"
      fields={formFields}
      clock={{ language: 'en-GB', timeZone: 'Europe/London' }}
      takeCopy={() => {}}
      keepSaved={() => {}}
      decideLater={() => {}}
    />,
  )

test('a kept copy is offered with its time, the saved text’s time and the fields that differ', () => {
  const markup = offer([copy])
  expect(markup).toContain('24 Nov 2026, 14:31:08')
  expect(markup).toContain('24 Nov 2026, 13:40:00')
  expect(markup).toContain('<h3>Headline</h3>')
  expect(markup).not.toContain('<h3>Body</h3>')
  for (const button of ['Use this copy', 'Keep the saved text', 'Decide later']) expect(markup).toContain(button)
})

test('a copy that says the same as the saved text is not offered', () => {
  expect(offer([{ ...copy, form: { ...opened, body: 'Rain fell.\r\n' } }])).not.toContain('Use this copy')
})
