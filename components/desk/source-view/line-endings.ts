import { invertedEffects } from '@codemirror/commands'
import {
  type ChangeDesc,
  type EditorState,
  type Extension,
  MapMode,
  StateEffect,
  StateField,
  type Text,
} from '@codemirror/state'

/** How the lines of a text end. CodeMirror knows only that they end; this remembers with which characters. */
export interface LineEndings {
  /** What most lines end with, and what a new line gets. */
  usual: string
  /** Lines that end otherwise, by the place of the break in CodeMirror's text, where every break is one character. */
  others: ReadonlyMap<number, string>
}

/** Reads the line endings of a text from outside. */
export function lineEndingsOf(text: string): LineEndings {
  const all: { at: number; ending: string }[] = []
  let shorter = 0
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    all.push({ at: match.index - shorter, ending: match[0] })
    shorter += match[0].length - 1
  }
  const count = (ending: string) => all.filter((found) => found.ending === ending).length
  const usual = ['\n', '\r\n', '\r'].reduce((most, ending) => (count(ending) > count(most) ? ending : most))
  return { usual, others: new Map(all.filter(({ ending }) => ending !== usual).map(({ at, ending }) => [at, ending])) }
}

interface Break {
  at: number
  ending: string
}

const setEndings = StateEffect.define<LineEndings>()
const restoreEnding = StateEffect.define<Break>({
  map: ({ at, ending }, changes) => {
    const moved = placeAfter(changes, at)
    return moved === null ? undefined : { at: moved, ending }
  },
})

const field = StateField.define<LineEndings>({
  create: () => ({ usual: '\n', others: new Map() }),
  update(endings, transaction) {
    const replaced = transaction.effects.find((effect) => effect.is(setEndings))
    if (replaced?.is(setEndings)) return replaced.value
    const restored = transaction.effects.flatMap((effect) => (effect.is(restoreEnding) ? [effect.value] : []))
    if (restored.length === 0 && (!transaction.docChanged || endings.others.size === 0)) return endings
    const others = new Map<number, string>()
    for (const [at, ending] of endings.others) {
      const moved = placeAfter(transaction.changes, at)
      if (moved !== null) others.set(moved, ending)
    }
    for (const { at, ending } of restored) others.set(at, ending)
    return { ...endings, others }
  },
})

/** Where a break has moved; null when it was deleted. */
function placeAfter(changes: ChangeDesc, at: number): number | null {
  return changes.mapPos(at, 1, MapMode.TrackAfter)
}

/** Keeps the line endings of `text` through every edit, and through undoing it. */
export function keepLineEndings(text: string): Extension {
  return [
    field.init(() => lineEndingsOf(text)),
    // Else a deleted break would come back as the usual one.
    invertedEffects.of((transaction) =>
      Array.from(transaction.startState.field(field).others)
        .filter(([at]) => transaction.docChanged && placeAfter(transaction.changes, at) === null)
        .map(([at, ending]) => restoreEnding.of({ at, ending })),
    ),
  ]
}

/** Tells the editor that its text is replaced by one with these line endings. */
export function replaceLineEndings(text: string): StateEffect<LineEndings> {
  return setEndings.of(lineEndingsOf(text))
}

/** The text with the characters that its lines ended with when it was opened. */
export function exactText(state: EditorState): string {
  const { usual, others } = state.field(field)
  return others.size === 0 ? state.doc.sliceString(0, state.doc.length, usual) : joined(state.doc, usual, others)
}

function joined(doc: Text, usual: string, others: ReadonlyMap<number, string>): string {
  let text = ''
  let at = 0
  for (const line of doc.iterLines()) {
    if (at > 0) text += others.get(at - 1) ?? usual
    text += line
    at += line.length + 1
  }
  return text
}
