import { Fragment, type ReactNode } from 'react'

/** Puts names in a row as a sentence of the language does: “Ana Pop, Li Wei and Omar Said”. */
export function Names({ children, language }: { children: ReactNode[]; language: string }) {
  const row = new Intl.ListFormat(language).formatToParts(children.map((_, place) => String(place)))
  return row.map(({ type, value }, place) => (
    <Fragment key={place}>{type === 'element' ? children[Number(value)] : value}</Fragment>
  ))
}
