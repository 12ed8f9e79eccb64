import type { Definition, Nodes, Parents, Root } from 'mdast'
import type { Point } from 'unist'
import { addressProblem, pictureProblem } from './address'
import { type Attributes, checkComponentAttributes, checkHtmlAttributes } from './check-attributes'
import { type ComponentName, componentNames, componentRule, isComponentName } from './components'
import { htmlElements, insteadOf } from './html-elements'
import { nearest } from './nearest'
import type { Problems } from './problems'
import type { JsxElement } from './settle-blocks'
import { codeLine } from './syntax-problem'

/** The checked attributes of every element in a tree. */
export type CheckedAttributes = Map<JsxElement, Attributes>

interface Place {
  /** `body`, the component around it, or the name of what else is. */
  within: string
  /** Parsers leave some nodes without a position; then what is around them says where. */
  point: Partial<Point> | undefined
}

/** Reports everything in a body that may not be printed, and reads the attributes of what may. */
export function checkTree(tree: Root, problems: Problems): CheckedAttributes {
  return new Check(tree, problems).run()
}

class Check {
  readonly #tree: Root
  readonly #problems: Problems
  readonly #definitions = new Map<string, Definition>()
  readonly #attributes: CheckedAttributes = new Map()

  constructor(tree: Root, problems: Problems) {
    this.#tree = tree
    this.#problems = problems
  }

  run(): CheckedAttributes {
    this.#collectDefinitions(this.#tree)
    this.#children(this.#tree, { within: 'body', point: { line: 1, column: 1 } })
    return this.#attributes
  }

  // The first definition of a name counts, as everywhere in Markdown.
  #collectDefinitions(node: Nodes): void {
    if (node.type === 'definition' && !this.#definitions.has(node.identifier))
      this.#definitions.set(node.identifier, node)
    if ('children' in node) for (const child of node.children) this.#collectDefinitions(child)
  }

  #children(parent: Parents, place: Place): void {
    for (const child of parent.children) this.#node(child, { ...place, point: child.position?.start ?? place.point })
  }

  #node(node: Nodes, place: Place): void {
    const { point } = place
    switch (node.type) {
      case 'mdxjsEsm':
        this.#problems.add(point, codeLine)
        return
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        this.#problems.add(point, expressionProblem(node.value))
        return
      case 'html':
      case 'yaml':
        this.#problems.add(point, 'This is neither text nor a component. Take it out.')
        return
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        this.#element(node, place)
        return
      case 'heading':
        if (node.depth === 1)
          this.#problems.add(
            point,
            'The headline is the only heading of the first rank. Begin this line with ## instead.',
          )
        this.#children(node, { ...place, within: 'heading' })
        return
      case 'link':
      case 'definition':
        this.#report(point, addressProblem(node.url))
        break
      case 'image':
        this.#report(point, pictureProblem(node.url))
        break
      case 'imageReference':
        this.#report(point, pictureProblem(this.#definitions.get(node.identifier)?.url ?? ''))
        break
    }
    if ('children' in node) this.#children(node, { ...place, within: node.type })
  }

  #report(point: Partial<Point> | undefined, problem: string | undefined): void {
    if (problem) this.#problems.add(point, problem)
  }

  #element(element: JsxElement, place: Place): void {
    const name = element.name ?? ''
    if (isComponentName(name)) {
      this.#component(element, name, place)
      return
    }
    if (Object.hasOwn(htmlElements, name)) this.#html(element, name, place)
    else this.#problems.add(place.point, unknownElement(name))
    // What stands inside is looked at all the same: better one long list of faults than one after the other.
    this.#children(element, { ...place, within: element.type === 'mdxJsxFlowElement' ? place.within : 'paragraph' })
  }

  #html(element: JsxElement, name: string, { point }: Place): void {
    if (element.type === 'mdxJsxFlowElement') {
      this.#problems.add(point, `<${name}> may hold words of one paragraph only. Close it before the paragraph ends.`)
    } else if (htmlElements[name]?.empty && element.children.length > 0) {
      this.#problems.add(point, `<${name}> may hold nothing. Write <${name} />.`)
    }
    this.#attributes.set(element, checkHtmlAttributes(element, name, point, this.#problems))
  }

  #component(element: JsxElement, name: ComponentName, { point, within }: Place): void {
    const rule = componentRule(name)
    if (element.type === 'mdxJsxTextElement') {
      this.#problems.add(
        point,
        `<${name}> stands amid text. Give it a line of its own, with an empty line before and after.`,
      )
    } else if (!rule.within.includes(within)) {
      this.#problems.add(point, misplaced(name, within, rule.within))
    }
    this.#inside(element, name, point)
    const attributes = checkComponentAttributes(element, name, point, this.#problems)
    if (attributes) this.#attributes.set(element, attributes)
    this.#children(element, { within: name, point })
  }

  #inside(element: JsxElement, name: ComponentName, point: Partial<Point> | undefined): void {
    const { children } = componentRule(name)
    if (children === 'blocks' || element.type === 'mdxJsxTextElement') return
    if (children === 'none') {
      if (element.children.length > 0)
        this.#problems.add(point, `<${name}> may hold nothing. Write <${name} … /> and put the words after it.`)
      return
    }
    if (children === 'text') {
      const wrong = element.children.find((child) => blocks.has(child.type))
      if (wrong)
        this.#problems.add(
          wrong.position?.start ?? point,
          `<${name}> holds one paragraph of plain words. Take the rest out.`,
        )
      else if (element.children.length === 0)
        this.#problems.add(point, `<${name}> is empty. Write the words between its tags.`)
      return
    }
    const only = children.map((child) => `<${child}>`).join(', ')
    const stranger = element.children.find((child) => !('name' in child && children.includes(child.name ?? '')))
    if (stranger)
      this.#problems.add(stranger.position?.start ?? point, `<${name}> may hold ${only} only. Move this out of it.`)
    else if (element.children.length === 0)
      this.#problems.add(point, `<${name}> is empty. Put at least one ${only} into it.`)
  }
}

const blocks: ReadonlySet<string> = new Set([
  'blockquote',
  'code',
  'definition',
  'footnoteDefinition',
  'heading',
  'list',
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'paragraph',
  'table',
  'thematicBreak',
])

function expressionProblem(value: string): string {
  if (/^\s*\/\*[\s\S]*\*\/\s*$/.test(value))
    return 'A body holds no comments. Take it out; the frontmatter may hold comments.'
  return 'What stands between { and } is code, and a body runs no code. Write \\{ to print a brace.'
}

function unknownElement(name: string): string {
  const shown = name.length > 40 ? `${name.slice(0, 40)}…` : name
  if (name === '') return 'A tag without a name, <>, stands here. Write \\< to print the sign, or take it out.'
  const instead = Object.hasOwn(insteadOf, name.toLowerCase()) ? insteadOf[name.toLowerCase()] : undefined
  if (instead) return `<${shown}> may not stand in a body. ${instead}`
  const meant = nearest(name, [...componentNames, ...Object.keys(htmlElements).filter((element) => element.length > 2)])
  if (meant) return `There is no <${shown}>. Did you mean <${meant}>?`
  return `There is no <${shown}>. Components are ${componentNames.join(', ')}; write \\< to print the sign itself.`
}

const places: Readonly<Record<string, string>> = {
  listItem: 'a list',
  blockquote: 'a quotation',
  footnoteDefinition: 'a footnote',
}

function misplaced(name: string, within: string, allowed: readonly string[]): string {
  const here = Object.hasOwn(places, within) ? places[within] : `<${within}>`
  if (!allowed.includes('body'))
    return `<${name}> may stand in ${allowed.map((one) => `<${one}>`).join(', ')} only. Move it there.`
  return `<${name}> may not stand inside ${here}. Move it to the margin, with an empty line before and after.`
}
