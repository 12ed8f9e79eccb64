import { Fragment } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { withDateline } from './dateline'

const words = (markup: string) => markup.replace(/ class="[^"]*"/g, '')

it('runs the dateline into the first paragraph, inside it', () => {
  const body = (
    <>
      <p>
        Twice a day <em>the harbour</em> fills.
      </p>
      <p>And empties.</p>
    </>
  )
  expect(words(renderToStaticMarkup(withDateline(body, 'BREST, France')))).toBe(
    '<p><span>BREST, France —</span> Twice a day <em>the harbour</em> fills.</p><p>And empties.</p>',
  )
})

it('leaves a picture before the first paragraph where it is', () => {
  const body = [<figure key="picture" />, <Fragment key="rest">{[<p key="first">Twice a day.</p>]}</Fragment>]
  expect(words(renderToStaticMarkup(withDateline(body, 'BREST')))).toBe(
    '<figure></figure><p><span>BREST —</span> Twice a day.</p>',
  )
})

it('stands on its own line where a text has no paragraph', () => {
  expect(words(renderToStaticMarkup(withDateline(<h2>The tide</h2>, 'BREST')))).toBe(
    '<p><span>BREST —</span></p><h2>The tide</h2>',
  )
})
