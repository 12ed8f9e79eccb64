import { expect, test } from 'vitest'
import { readerHtml } from './script-free-html'

test('a page loses its scripts and their preloads, and keeps everything else', () => {
  const page =
    '<html><head><link rel="preload" as="script" href="/a.js"/><link rel="stylesheet" href="/a.css"/><script src="/a.js" async=""></script></head>' +
    '<body><div hidden=""><!--$--><!--/$--></div><p>Rain<!-- --> fell</p><script>self.__next_f.push([1,"text"])</script></body></html>'
  expect(readerHtml(page).html).toBe(
    '<html><head><link rel="stylesheet" href="/a.css"/></head><body><p>Rain fell</p></body></html>',
  )
})

test('structured data and speculation rules stay', () => {
  const kept = '<script type="application/ld+json">{"a":1}</script><script type="speculationrules">{}</script>'
  expect(readerHtml(kept).html).toBe(kept)
})

test('a script is judged by its opening tag, not by words in its text', () => {
  const sly = '<script>push("<script type=\\"application/ld+json\\">")</script>'
  expect(readerHtml(sly).html).toBe('')
  expect(readerHtml('<script data-x=">" src="/x.js" type="text/javascript"></script>').html).not.toContain('src')
})

test('the mark of a page that has nothing to show becomes its status', () => {
  expect(readerHtml('<head><meta name="broadsheet-status" content="404"/></head>')).toEqual({
    html: '<head></head>',
    status: 404,
    live: false,
  })
  expect(readerHtml('<head></head>').status).toBeUndefined()
})

test('words of an article that look like markup are text already, and stay', () => {
  const text = '<p>He wrote &lt;script&gt; and &lt;!-- --&gt; on the board.</p>'
  expect(readerHtml(text).html).toBe(text)
})

test('a page that could not be made says so in a sentence, where Next would have drawn it by script', () => {
  const page =
    '<!DOCTYPE html><html id="__next_error__"><head><meta name="robots" content="noindex"/></head><body><script>draw()</script></body></html>'
  const { html } = readerHtml(page)
  expect(html).toContain('Please try again in a few minutes.')
  expect(html).not.toContain('<script')
  // A story about it is a story.
  const story = '<html lang="en"><body><p>&lt;html id="__next_error__"&gt;</p></body></html>'
  expect(readerHtml(story).html).toBe(story)
})

test('a live page keeps the one script that may be on it, once, and says so', () => {
  const ours = '<script src="/live.js" defer=""></script>'
  expect(readerHtml(`<p>Live</p>${ours}<script src="/a.js"></script>${ours}`)).toEqual({
    html: `<p>Live</p>${ours}`,
    live: true,
  })
  for (const other of [
    '<script src="/live.js"></script>',
    '<script src="/live.js" defer="">self.__next_f.push([1])</script>',
    '<script src="/live.js?v=2" defer=""></script>',
    `<script>push("${ours.replace('</script>', '')}")</script>`,
  ])
    expect(readerHtml(other)).toEqual({ html: '', live: false })
})
