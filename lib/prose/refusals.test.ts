import { describe, expect, test } from 'vitest'
import { refusals } from './press.fixture'

const figure = 'src="/media/a.webp" alt="The dam" credit="AP"'

describe('a body that runs code is refused in its place', () => {
  test.each([
    ['Rain.\n\nimport x from "y"', '3:1 A paragraph that begins with “import” or “export”'],
    ['Rain.\n\nexport const a = 1', '3:1 A paragraph that begins with “import” or “export”'],
    ['import duties rose on Monday.', '1:1 A paragraph that begins with “import” or “export”'],
    [
      'Rain fell {when}.',
      '1:11 What stands between { and } is code, and a body runs no code. Write \\{ to print a brace.',
    ],
    ['Rain.\n\n{rain()}', '3:1 What stands between { and } is code'],
    ['Rain {/* check this */} fell.', '1:6 A body holds no comments.'],
    ['<!-- check this -->', '1:2 A body holds no comments.'],
    ['A { brace', '1:10 A { is opened and never closed. Write \\{ to print a brace.'],
    ['A {1 +} brace', '1:7 What stands between { and } is not understood. Write \\{ to print a brace.'],
    [`<Figure ${figure} {...more} />`, '1:55 <Figure> may not take its attributes from code: {...more}.'],
    [
      '<Figure src={path} alt="a" credit="b" />',
      '1:9 src of <Figure> is computed, and a body runs no code. Write it in quotes: src="value".',
    ],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the body says so
    ['<Figure src={`/media/${a}.webp`} alt="a" credit="b" />', '1:9 src of <Figure> is computed'],
    ['<Figure src={`/media/a.webp`} alt="a" credit="b" />', '1:9 src of <Figure> is computed'],
    ['<PullQuote cite={{ a: 1 }}>Rain.</PullQuote>', '1:12 cite of <PullQuote> is computed'],
    ['<PullQuote cite={/a/}>Rain.</PullQuote>', '1:12 cite of <PullQuote> is computed'],
    ['<PullQuote cite={1n}>Rain.</PullQuote>', '1:12 cite of <PullQuote> is computed'],
    ['<PullQuote cite={["a", b]}>Rain.</PullQuote>', '1:12 cite of <PullQuote> is computed'],
    ['<PullQuote cite={[..."ab"]}>Rain.</PullQuote>', '1:12 cite of <PullQuote> is computed'],
    ['<PullQuote cite={[,1]}>Rain.</PullQuote>', '1:12 cite of <PullQuote> is computed'],
    ['<PullQuote cite={1e999}>Rain.</PullQuote>', '1:12 cite of <PullQuote> is computed'],
    ['<PullQuote cite={}>Rain.</PullQuote>', '1:18 A body runs no code. Between { and }'],
  ])('%j', (body, refusal) => {
    expect(refusals(body)[0]).toContain(refusal)
  })
})

describe('a tag that is not whole is refused with its remedy', () => {
  test.each([
    [
      'Rain.\n\n<PullQuote>It rained.',
      '3:1 <PullQuote> is not closed in the place where it was opened. Write </PullQuote> after it',
    ],
    ['Rain <sub>2', '1:6 <sub> is not closed in the place where it was opened. Write </sub> after it.'],
    ['Rain</sub>', '1:6 A tag is closed here that was never opened.'],
    ['<Factbox title="a">\n</Update>', '2:1 </Update> stands where </Factbox> should.'],
    ['<sub>a</sub b="c">', '1:13 A closing tag takes no attributes.'],
    ['<sub>a</sub/>', '1:12 A tag may not begin and end with a slash.'],
    ['Fewer than <5 came', '1:13 A < begins a tag, and no tag’s name follows. Write \\< to print the sign itself.'],
    ['See <https://example.org>', '1:12 An address stands between < and >.'],
    ['Write to <desk@example.org>', '1:15 An address stands between < and >.'],
    ['<Figure src=a />', '1:13 An attribute’s value is not whole. Put it in quotes'],
    ['<Figure src="a', '1:15 An attribute’s value is not whole.'],
    ['<Figure src', '1:12 A tag is begun and never finished.'],
    ['<Figure src="a" {b} />', '1:18 A body runs no code.'],
    ['> <Figure\nsrc="a" />', '2:1 The tag is not finished on the lines of its list or quotation.'],
    ['*Rain <sub>a* b</sub>', 'is not closed in the place where it was opened'],
  ])('%j', (body, refusal) => {
    expect(refusals(body)[0]).toContain(refusal)
  })
})

describe('a component is refused where it may not stand or with what it may not hold', () => {
  test.each([
    [`Rain. <Figure ${figure} />`, '1:7 <Figure> stands amid text. Give it a line of its own'],
    ['Rain.\n<PullQuote>It rained.</PullQuote>\nMore.', '2:1 <PullQuote> stands amid text.'],
    [`## <Figure ${figure} />`, '1:4 <Figure> stands amid text.'],
    [`- Rain\n\n  <Figure ${figure} />`, '3:3 <Figure> may not stand inside a list. Move it to the margin'],
    [`> <Figure ${figure} />`, '1:3 <Figure> may not stand inside a quotation.'],
    [`Rain[^1]\n\n[^1]: <Figure ${figure} />`, '3:7 <Figure> may not stand inside a footnote.'],
    ['<Event date="1931" title="Built" />', '1:1 <Event> may stand in <Timeline> only.'],
    [
      '<Factbox title="a">\n<Update at="2026-03-14T09:30:00Z">Rain.</Update>\n</Factbox>',
      '2:1 <Update> may not stand inside <Factbox>.',
    ],
    ['<Timeline>\nRain.\n</Timeline>', '2:1 <Timeline> may hold <Event> only.'],
    ['<Timeline />', '1:1 <Timeline> is empty. Put at least one <Event> into it.'],
    [`<Figure ${figure}>Rain</Figure>`, '1:1 <Figure> may hold nothing.'],
    ['<PullQuote>\nOne.\n\nTwo.\n</PullQuote>', '2:1 <PullQuote> holds one paragraph of plain words.'],
    ['<PullQuote>\n- One\n</PullQuote>', '2:1 <PullQuote> holds one paragraph of plain words.'],
    ['<PullQuote />', '1:1 <PullQuote> is empty. Write the words between its tags.'],
    ['<Pullquote>Rain.</Pullquote>', '1:1 There is no <Pullquote>. Did you mean <PullQuote>?'],
    ['<Gallery />', '1:1 There is no <Gallery>. Components are Figure, PullQuote'],
    ['<Figure.Wide />', '1:1 There is no <Figure.Wide>.'],
    ['<>Rain</>', '1:1 A tag without a name, <>, stands here.'],
  ])('%j', (body, refusal) => {
    expect(refusals(body)[0]).toContain(refusal)
  })
})

describe('an attribute is refused by its name, with what it is for', () => {
  test.each([
    ['<Figure src="/media/a.webp" alt="The dam" />', '1:1 <Figure> has no credit. Name the photographer or agency.'],
    [
      '<Figure src="/media/a.webp" alt="" credit="AP" />',
      '1:29 alt of <Figure> is empty. Say what the picture shows to someone who cannot see it.',
    ],
    ['<Figure src="/media/a.webp" alt credit="AP" />', '1:29 alt of <Figure> is not text in quotes.'],
    [`<Figure ${figure} wide="yes" />`, '1:55 wide of <Figure> is neither there nor absent. Write the word alone'],
    [`<Figure ${figure} captoin="Rain" />`, '1:55 <Figure> has no attribute “captoin”. Did you mean caption?'],
    [
      `<Figure ${figure} onLoad="x" />`,
      '1:55 <Figure> has no attribute “onLoad”. It takes src, alt, caption, credit, wide.',
    ],
    [`<Figure ${figure} alt="Again" />`, '1:55 <Figure> has alt twice. Keep one.'],
    [
      '<Figure src="https://example.org/a.png" alt="a" credit="b" />',
      '1:9 src of <Figure> is not a picture under /media/',
    ],
    [
      '<Embed url="http://example.org" title="Video" />',
      '1:8 url of <Embed> is not a web address that begins with https://. Paste the https://',
    ],
    [
      '<Update at="Monday">Rain.</Update>',
      '1:9 at of <Update> is not a time with its zone, such as 2026-03-14T09:30:00Z.',
    ],
    [
      '<Chart kind="pie" title="a" summary="b" columns={["a", "b"]} rows={[["a", 1]]} />',
      '1:8 kind of <Chart> is neither bar nor line.',
    ],
    [
      '<Chart kind="bar" title="a" summary="b" columns={["a"]} rows={[["a", 1]]} />',
      '1:41 columns of <Chart> has fewer than two columns.',
    ],
    [
      '<Chart kind="bar" title="a" summary="b" columns={["a", "b"]} rows={[["a", 1, 2]]} />',
      '1:62 rows of <Chart> has 3 cells in row 1 for 2 columns.',
    ],
    [
      '<Chart kind="bar" title="a" summary="b" columns={["a", "b"]} rows={[["a", 1], ["b", "2"]]} />',
      '1:62 rows of <Chart> has a row 2 whose cell 2 is not a number.',
    ],
    [
      '<Chart kind="bar" title="a" summary="b" columns={["a", "b"]} rows="1" />',
      '1:62 rows of <Chart> is not a list of rows.',
    ],
  ])('%j', (body, refusal) => {
    expect(refusals(body)[0]).toContain(refusal)
  })
})

describe('HTML that Markdown or a component does better is refused with its remedy', () => {
  test.each([
    ['<div>Rain</div>', '1:1 <div> may not stand in a body. Leave the tag out'],
    ['Rain <img src="/media/a.webp" />', '1:6 <img> may not stand in a body. Use <Figure>'],
    ['<iframe src="https://example.org" />', '1:1 <iframe> may not stand in a body. Use <Embed>'],
    ['<a href="/x">Rain</a>', '1:1 <a> may not stand in a body. Write a link as [words]'],
    ['<SCRIPT>x</SCRIPT>', '1:1 <SCRIPT> may not stand in a body. A body runs no code.'],
    ['<marquee>Rain</marquee>', '1:1 There is no <marquee>.'],
    [
      '<span class="x">Rain</span>',
      '1:7 <span> may not have class: the look of the paper is set elsewhere. It takes lang, dir.',
    ],
    ['<span className="x">Rain</span>', '1:7 <span> may not have className'],
    ['<mark style="color: red">Rain</mark>', '1:7 <mark> may not have style'],
    ['<sub onclick="x()">2</sub>', '1:6 <sub> may not have onclick: a body runs no code.'],
    ['<sub id="x">2</sub>', '1:6 <sub> may not have id. It takes lang, dir.'],
    ['<span lang="!">Rain</span>', '1:7 lang of <span> is not as it should be.'],
    ['<span dir>Rain</span>', '1:7 dir of <span> is not as it should be.'],
    ['<time datetime={now()}>today</time>', '1:7 datetime of <time> is computed'],
    ['Rain<br>fell</br>', '1:5 <br> may hold nothing. Write <br />.'],
    ['<mark>\n\nOne.\n\nTwo.\n\n</mark>', '1:1 <mark> may hold words of one paragraph only.'],
  ])('%j', (body, refusal) => {
    expect(refusals(body)[0]).toContain(refusal)
  })
})

describe('the rest', () => {
  test.each([
    ['# Rain', '1:1 The headline is the only heading of the first rank. Begin this line with ## instead.'],
    ['Rain\n====', '1:1 The headline is the only heading of the first rank.'],
    ['![Rain](https://example.org/a.png)', '1:1 Pictures are printed from /media/ only.'],
    ['![Rain][a]\n\n[a]: https://example.org/a.png', '1:1 Pictures are printed from /media/ only.'],
    ['Rain\n\na\u0001b', '3:2 An invisible control character (U+0001) stands here. Delete it.'],
    ['See [it](example.org).', '1:5 “example.org” is no whole address. Begin it with https://'],
  ])('%j', (body, refusal) => {
    expect(refusals(body)[0]).toContain(refusal)
  })

  test('lines are those of the file, below its frontmatter', () => {
    expect(refusals('Rain.\n\n{rain}', 12)[0]).toMatch(/^14:1 /)
    expect(refusals('Rain.\n\n<PullQuote>It rained.', 12)[0]).toMatch(/^14:1 /)
    expect(refusals('Rain.\n\nexport 5', 12)[0]).toMatch(/^14:1 /)
    expect(refusals(`Rain.\n\n${'- '.repeat(1000)}`, 12)[0]).toMatch(/^14:- /)
  })

  test('faults are told in the order of the text, fifty at most', () => {
    expect(refusals('[a](x)\n\n{b}\n\n# c').map((refusal) => refusal.split(' ')[0])).toEqual(['1:1', '3:1', '5:1'])
    expect(refusals('{a} '.repeat(200))).toHaveLength(50)
  })
})
