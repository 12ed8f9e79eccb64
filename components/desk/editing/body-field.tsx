import { lazy, type Ref, Suspense } from 'react'
import type { Problem } from '@/lib/article/problem'
import type { ComponentForm } from '@/lib/prose/component-forms'
import type { OpenedBody } from '@/lib/prose/document/document'
import type { HouseStyleRule } from '@/lib/site/house-style'
import type { DeskClock } from '../acts'
import type { BodyHandle } from '../body-handle'
import { RichText } from '../rich-text/rich-text'
import { sourceViewInTime } from '../source-view/load-source-view'
import styles from './body-field.module.css'

// Few open it, and its script is as large as the rest of the page.
const SourceView = lazy(sourceViewInTime)

/** How the body is shown: as it will be printed, or as its source. */
export type BodyView = { as: 'page'; opened: OpenedBody } | { as: 'source'; text: string }

export interface BodyFieldProps {
  view: BodyView
  problems: Problem[]
  houseStyle: readonly HouseStyleRule[]
  components: readonly ComponentForm[]
  pictures: readonly string[]
  clock: DeskClock
  language: string
  onEdit: () => void
  /** Asks for the other view; null while one is being opened. */
  switchView: (() => void) | null
  ref: Ref<BodyHandle>
}

/** The body of the article, in the view that the writer chose, and what is wrong with it. */
export function BodyField({ view, problems, switchView, ref, ...rest }: BodyFieldProps) {
  const own = problems.filter((problem) => problem.line !== undefined || problem.field === 'body')
  const { houseStyle, language, onEdit } = rest
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key of the button below, heard from within the source.
    <div
      className={styles.body}
      onKeyDown={(event) => {
        const isSwitch = event.code === 'KeyM' && event.altKey && (event.ctrlKey || event.metaKey)
        if (!isSwitch || view.as === 'page') return
        event.preventDefault()
        switchView?.()
      }}
    >
      {view.as === 'page' && own.length > 0 && (
        <ul className={styles.problems} aria-label="What is wrong with the body">
          {own.map((problem) => (
            <li key={`${problem.line} ${problem.column} ${problem.message}`}>
              {problem.line === undefined ? `The body ${problem.message}` : `Line ${problem.line}: ${problem.message}`}
            </li>
          ))}
        </ul>
      )}
      {view.as === 'page' ? (
        <RichText key="page" opened={view.opened} label="Body" ref={ref} openSource={() => switchView?.()} {...rest} />
      ) : (
        <>
          <button
            type="button"
            className="button quiet"
            onClick={() => switchView?.()}
            disabled={!switchView}
            aria-keyshortcuts="Control+Alt+m Meta+Alt+m"
          >
            Page view
          </button>
          <Suspense fallback={<p>Opening the source…</p>}>
            <SourceView
              key="source"
              text={view.text}
              problems={own}
              houseStyle={houseStyle}
              language={language}
              onEdit={onEdit}
              label="Body"
              ref={ref}
            />
          </Suspense>
        </>
      )}
    </div>
  )
}
