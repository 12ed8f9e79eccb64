import type { Root } from 'hast'
import type { MdxJsxAttribute, MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx'
import type { Attributes } from './check-attributes'
import type { Literal } from './literal'

/** A checked body: hast of plain JSON, in which a component is an `mdxJsxFlowElement` with literal attributes. */
export type ProseTree = Root

/** An attribute with its value. Words stand as they are; what else there is stands in ESTree's Literal. */
export function literalAttribute(name: string, value: Literal): MdxJsxAttribute {
  if (typeof value === 'string') return { type: 'mdxJsxAttribute', name, value }
  // ESTree has no Literal that is a list. Ours is never given to anything that evaluates, only to `literalIn`.
  const expression = { type: 'Literal', value } as unknown as { type: 'Literal'; value: null }
  const program = {
    type: 'Program' as const,
    sourceType: 'module' as const,
    body: [{ type: 'ExpressionStatement' as const, expression }],
  }
  const data = {
    estree: program as NonNullable<NonNullable<Extract<MdxJsxAttribute['value'], object>['data']>['estree']>,
  }
  return {
    type: 'mdxJsxAttribute',
    name,
    value: { type: 'mdxJsxAttributeValueExpression', value: JSON.stringify(value), data },
  }
}

/** The attributes of a component in a checked tree, by name. */
export function attributesOf(element: MdxJsxFlowElementHast | MdxJsxTextElementHast): Attributes {
  const attributes: Attributes = {}
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue
    const { name, value } = attribute
    if (typeof value === 'string') attributes[name] = value
    else if (value) attributes[name] = literalIn(value.data?.estree?.body[0])
  }
  return attributes
}

function literalIn(statement: unknown): Literal {
  const { expression } = statement as { expression: { value: Literal } }
  return expression.value
}
