import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { type CheckedBody, checkBody } from './check-body'
import { componentNames } from './components'
import { type ProseComponents, type ProseElements, renderProse } from './render-prose'

/** Components that show what they were given: `<x-figure data-props="{…}">`. */
export const plainComponents = Object.fromEntries(
  componentNames.map((name) => [
    name,
    ({ children, ...props }: { children?: ReactNode }) =>
      createElement(`x-${name.toLowerCase()}`, { 'data-props': JSON.stringify(props) }, children),
  ]),
) as unknown as ProseComponents

/** The HTML of a body that has been accepted. */
export function html(body: CheckedBody, elements?: ProseElements): string {
  if (!body.ok)
    throw new Error(body.problems.map((problem) => `${problem.line}:${problem.column} ${problem.message}`).join('\n'))
  return renderToStaticMarkup(renderProse(body.tree, plainComponents, elements))
}

/** The HTML of a body that must be accepted. */
export function print(source: string): string {
  return html(checkBody(source))
}

/** The faults of a body that must be refused: `1:4 message`. */
export function refusals(source: string, firstLine = 1): string[] {
  const body = checkBody(source, { firstLine })
  return body.ok ? [] : body.problems.map((problem) => `${problem.line}:${problem.column ?? '-'} ${problem.message}`)
}
