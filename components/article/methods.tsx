import { Endnote } from './endnote'

/** How the reporting was done; nothing where it is not told. */
export function Methods({ children }: { children?: string }) {
  if (!children) return null
  return (
    <Endnote id="methods" title="How we reported this" label="How we reported this">
      <p>{children}</p>
    </Endnote>
  )
}
