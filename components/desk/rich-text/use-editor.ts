import { Editor, type EditorOptions } from '@tiptap/core'
import { type RefObject, useEffect, useRef, useState } from 'react'

/**
 * An editor in an element of the page. It is made once the element is there, and nothing is drawn anew when its text
 * changes: whoever shows more of it than the text listens for itself.
 */
export function useEditor(options: () => Partial<EditorOptions>): {
  editor: Editor | null
  place: RefObject<HTMLDivElement | null>
} {
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(options)
  latest.current = options
  const [editor, setEditor] = useState<Editor | null>(null)
  useEffect(() => {
    const made = new Editor({ ...latest.current(), element: place.current })
    setEditor(made)
    return () => {
      setEditor(null)
      made.destroy()
    }
  }, [])
  return { editor, place }
}
