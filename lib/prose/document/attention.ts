/** One sign of emphasis, in the string that is written. `mark` is the same for the two signs that belong together. */
export interface Sign {
  mark: number
  at: number
  text: string
}

interface Run {
  sign: string
  /** For each character of the run, the mark that it belongs to. */
  marks: number[]
  open: boolean
  close: boolean
}

/**
 * The marks that Markdown would not read as they are meant, among signs that stand in one stretch of text (a link's
 * words are a stretch of their own). This is the parser's own procedure, on what is about to be written.
 */
export function misread(signs: readonly Sign[], text: string): Set<number> {
  const wrong = new Set<number>()
  const runs = runsOf(
    signs.filter((sign) => !sign.text.startsWith('~')),
    text,
  )
  runs.forEach((closer, index) => {
    while (closer.close && closer.marks.length > 0) {
      const opener = openerBefore(runs, index)
      if (opener < 0) break
      const from = runs[opener] as Run
      const use = from.marks.length > 1 && closer.marks.length > 1 ? 2 : 1
      const opened = from.marks.splice(-use)
      const closed = closer.marks.splice(0, use)
      for (const mark of [...opened, ...closed]) if (mark !== opened[0]) wrong.add(mark).add(opened[0] as number)
      for (const left of runs.slice(opener + 1, index)) for (const mark of left.marks.splice(0)) wrong.add(mark)
    }
  })
  for (const run of runs) for (const mark of run.marks) wrong.add(mark)
  for (const mark of misreadStrikes(signs, text)) wrong.add(mark)
  return wrong
}

function openerBefore(runs: readonly Run[], index: number): number {
  const closer = runs[index] as Run
  for (let before = index - 1; before >= 0; before--) {
    const run = runs[before] as Run
    if (!run.open || run.sign !== closer.sign || run.marks.length === 0) continue
    const length = run.marks.length + closer.marks.length
    if ((run.close || closer.open) && closer.marks.length % 3 !== 0 && length % 3 === 0) continue
    return before
  }
  return -1
}

function runsOf(signs: readonly Sign[], text: string): Run[] {
  const runs: (Run & { end: number; start: number })[] = []
  for (const { mark, at, text: sign } of signs) {
    const last = runs.at(-1)
    const marks = [...sign].map(() => mark)
    if (last && last.end === at && last.sign === sign.charAt(0)) {
      last.marks.push(...marks)
      last.end += sign.length
    } else runs.push({ sign: sign.charAt(0), marks, open: false, close: false, start: at, end: at + sign.length })
  }
  for (const run of runs) {
    const before = kindOf(text.charAt(run.start - 1))
    const after = kindOf(text.charAt(run.end))
    const open = after === 'word' || (after === 'sign' && before !== 'word')
    const close = before === 'word' || (before === 'sign' && after !== 'word')
    run.open = run.sign === '*' ? open : open && (before !== 'word' || !close)
    run.close = run.sign === '*' ? close : close && (after !== 'word' || !open)
  }
  return runs
}

function misreadStrikes(signs: readonly Sign[], text: string): Set<number> {
  const wrong = new Set<number>()
  const open: number[] = []
  for (const { mark, at, text: sign } of signs) {
    if (!sign.startsWith('~')) continue
    const before = kindOf(text.charAt(at - 1))
    const after = kindOf(text.charAt(at + sign.length))
    const opens = after === 'word' || (after === 'sign' && before !== 'word')
    const closes = before === 'word' || (before === 'sign' && after !== 'word')
    if ((text.charAt(at - 1) === '~' && text.charAt(at - 2) !== '\\') || text.charAt(at + sign.length) === '~')
      wrong.add(mark)
    const closesHere = open.includes(mark)
    if (closesHere) {
      if (!closes || open.at(-1) !== mark) wrong.add(mark)
      open.pop()
    } else {
      // What could close closes the strike before it.
      if (!opens || (closes && open.length > 0)) wrong.add(mark)
      open.push(mark)
    }
  }
  return wrong
}

/** What the parser takes a character for; it looks at halves of pairs, so an emoji is a word to it. */
export function kindOf(character: string): 'space' | 'sign' | 'word' {
  if (character === '' || /\s/.test(character)) return 'space'
  return /[\p{P}\p{S}]/u.test(character) ? 'sign' : 'word'
}
