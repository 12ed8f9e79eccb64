'use client'
// In the browser: an editor for the body's own source. Loaded only when somebody asks for it.

import { forEachDiagnostic, setDiagnostics } from '@codemirror/lint'
import type { EditorView } from '@codemirror/view'
import { type Ref, useEffect, useId, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import type { Problem } from '@/lib/article/problem'
import type { HouseStyleRule } from '@/lib/site/house-style'
import type { BodyHandle } from '../body-handle'
import { adoption } from './adoption'
import { fromChecker, houseStyleDiagnostics, placeOf, problemDiagnostics } from './diagnostics'
import { exactText } from './line-endings'
import { findParagraph, paragraphAt } from './paragraph-place'
import { goToPlace, openSourceEditor } from './source-editor'
import styles from './source-view.module.css'

export interface SourceViewProps {
  /** What the view is opened with; another text later comes through the handle's `adopt`. */
  text: string
  /** What the checker says, with lines and columns of the body from 1. */
  problems: Problem[]
  houseStyle: readonly HouseStyleRule[]
  onEdit: () => void
  ref?: Ref<BodyHandle>
  label: string
  /** The language that the text is written in, for spelling. */
  language: string
}

/** Milliseconds after the last key before house style is looked at again. */
const pause = 400

/** The body as MDX source: coloured, with each problem at its place. */
export function SourceView({ text, problems, houseStyle, onEdit, ref, label, language }: SourceViewProps) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef({ text, onEdit, houseStyle, label, language })
  useLayoutEffect(() => {
    latest.current = { ...latest.current, onEdit, houseStyle }
  })

  useLayoutEffect(() => {
    if (!box.current) return
    const opened = openSourceEditor({
      ...latest.current,
      parent: box.current,
      describedBy: `${id}-about`,
      onEdit() {
        latest.current.onEdit()
        clearTimeout(timer.current)
        timer.current = setTimeout(() => lookAgain(opened, latest.current.houseStyle), pause)
      },
    })
    view.current = opened
    return () => {
      clearTimeout(timer.current)
      // Should the view be shown again, it begins with what was written.
      latest.current.text = exactText(opened.state)
      view.current = null
      opened.destroy()
    }
  }, [id])

  // Compared by what they say: the same problems once more must not go back to where they were before the last edits.
  const said = JSON.stringify(problems)
  useEffect(() => {
    const { current } = view
    if (!current) return
    const { state } = current
    const found = problemDiagnostics(JSON.parse(said) as Problem[], state.doc)
    current.dispatch(setDiagnostics(state, [...found, ...houseStyleDiagnostics(state, houseStyle)]))
  }, [said, houseStyle])

  useImperativeHandle(
    ref,
    (): BodyHandle => ({
      source: () => (view.current ? exactText(view.current.state) : latest.current.text),
      document: () => null,
      adopt({ source }) {
        if (!view.current) latest.current.text = source
        else {
          view.current.dispatch(adoption(view.current.state, source))
          lookAgain(view.current, latest.current.houseStyle)
        }
      },
      paragraph() {
        const state = view.current?.state
        return state ? paragraphAt(state.doc.toString(), state.selection.main.head) : ''
      },
      goTo(paragraph) {
        const place = view.current && findParagraph(view.current.state.doc.toString(), paragraph)
        if (!view.current || typeof place !== 'number') return false
        goToPlace(view.current, place)
        return true
      },
      focus: () => view.current?.focus(),
    }),
    [],
  )

  const own = problems.filter(({ line, field }) => line !== undefined || field === 'body')
  return (
    <div className={styles.source}>
      <div ref={box} className={styles.box} data-invalid={own.length > 0 || undefined} />
      <div id={`${id}-about`}>
        {own.map((problem) => (
          <p key={`${problem.line} ${problem.column} ${problem.message}`} className={styles.problem}>
            {problem.line === undefined ? (
              `The body ${problem.message}`
            ) : (
              <>
                <button
                  type="button"
                  onClick={() => view.current && goToPlace(view.current, placeOf(problem, view.current.state.doc))}
                >
                  Line {problem.line}
                  {problem.column ? `, column ${problem.column}` : ''}
                </button>
                : {problem.message}
              </>
            )}
          </p>
        ))}
        <small>Markdown, and the paper’s own components. F8 leads to the next problem; Ctrl+M lets Tab indent.</small>
      </div>
    </div>
  )
}

/** House style anew; the checker's problems stay where the edits have moved them. */
function lookAgain(view: EditorView, houseStyle: readonly HouseStyleRule[]): void {
  const kept: Parameters<typeof setDiagnostics>[1][number][] = []
  forEachDiagnostic(view.state, (diagnostic, from, to) => {
    if (diagnostic.source === fromChecker) kept.push({ ...diagnostic, from, to })
  })
  view.dispatch(setDiagnostics(view.state, [...kept, ...houseStyleDiagnostics(view.state, houseStyle)]))
}
