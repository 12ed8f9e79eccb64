import { Children, cloneElement, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import styles from './body.module.css'

type Parent = ReactElement<{ children?: ReactNode }>

/** Where it was written: “BREST, France —”. */
export function Dateline({ children }: { children: string }) {
  return <span className={styles.dateline}>{children} —</span>
}

/**
 * Puts the dateline at the start of the first paragraph, inside it, so that eyes and ears meet one sentence. A text
 * that begins with a picture keeps the picture first; a text without paragraphs gets the dateline on its own line.
 */
export function withDateline(body: ReactNode, dateline: string): ReactNode {
  const blocks = blocksOf(body)
  const first = blocks.findIndex(isParagraph)
  const paragraph = blocks[first]
  if (!isParagraph(paragraph)) {
    return (
      <>
        <p>
          <Dateline>{dateline}</Dateline>
        </p>
        {body}
      </>
    )
  }
  const opened = cloneElement(paragraph, undefined, <Dateline>{dateline}</Dateline>, ' ', paragraph.props.children)
  return <>{blocks.with(first, opened)}</>
}

/** The blocks of a body, out of the fragments that hold them. */
function blocksOf(body: ReactNode): ReactNode[] {
  return Children.toArray(body).flatMap((block) =>
    isValidElement(block) && block.type === Fragment ? blocksOf((block as Parent).props.children) : [block],
  )
}

function isParagraph(block: ReactNode): block is Parent {
  return isValidElement(block) && block.type === 'p'
}
