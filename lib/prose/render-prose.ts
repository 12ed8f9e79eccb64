import type { Expression } from 'estree'
import { type Components, type Options, toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ComponentType, ReactElement, ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { type ComponentAttributes, type ComponentName, isComponentName } from './components'
import type { ProseTree } from './tree'

/** What draws each component: its checked attributes are the props, and what stands inside is the children. */
export type ProseComponents = {
  [Name in ComponentName]: ComponentType<ComponentAttributes<Name> & { children?: ReactNode }>
}

/** What draws plain elements otherwise than the browser would: `{ a: ArticleLink, table: ScrollingTable }`. */
export type ProseElements = Omit<Components, ComponentName>

/** A checked body as React elements. Names lead to the given components and to nothing else; no code is evaluated. */
export function renderProse(tree: ProseTree, components: ProseComponents, elements: ProseElements = {}): ReactElement {
  const options: Options = {
    Fragment,
    jsx,
    jsxs,
    components: elements,
    // Else alignment becomes a style attribute, which the paper's content policy may forbid.
    tableCellAlignToStyle: false,
    createEvaluater: () => ({
      evaluateExpression: (expression) => resolve(expression, components),
      evaluateProgram: () => {
        throw new Error('A body holds no programs')
      },
    }),
  }
  return toJsxRuntime(tree, options)
}

function resolve(expression: Expression, components: ProseComponents): unknown {
  if (expression.type === 'Literal') return expression.value
  if (expression.type === 'Identifier' && isComponentName(expression.name)) return components[expression.name]
  throw new Error(`A body holds no ${expression.type}`)
}
