import { Fragment, type ReactNode } from 'react'

/** Puts names in a row as a sentence does: “Ana Pop, Li Wei and Omar Said”. */
export function Names({ children }: { children: ReactNode[] }) {
  return children.map((name, place) => (
    <Fragment key={place}>
      {place === 0 ? '' : place === children.length - 1 ? ' and ' : ', '}
      {name}
    </Fragment>
  ))
}
