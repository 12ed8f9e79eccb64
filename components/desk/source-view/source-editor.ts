import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  toggleBlockComment,
  toggleComment,
} from '@codemirror/commands'
import { markdownKeymap } from '@codemirror/lang-markdown'
import { indentUnit } from '@codemirror/language'
import { forEachDiagnostic, lintGutter, lintKeymap, nextDiagnostic, previousDiagnostic } from '@codemirror/lint'
import { EditorState, type Extension } from '@codemirror/state'
import { type Command, EditorView, type KeyBinding, keymap } from '@codemirror/view'
import { isAdoption } from './adoption'
import { editorLook } from './editor-look'
import { keepLineEndings } from './line-endings'
import { mdxHighlighting } from './mdx-highlighting'
import { pageNonce } from './page-nonce'

export interface SourceEditorOptions {
  parent: HTMLElement
  text: string
  /** What a screen reader calls the box. */
  label: string
  /** The id of what explains the box. */
  describedBy: string
  language: string
  /** Called after each change of the writer's, undoing included. */
  onEdit: () => void
}

// Markdown's comments are HTML's, which no body may have; on this page that key is known to show the keys.
const ownKeymap = defaultKeymap.filter(({ run }) => run !== toggleComment && run !== toggleBlockComment)

/** Opens a text for editing in a page. */
export function openSourceEditor(options: SourceEditorOptions): EditorView {
  const { parent, text, onEdit } = options
  const extensions: Extension = [
    history(),
    keepLineEndings(text),
    mdxHighlighting,
    lintGutter(),
    keymap.of([...problemKeys, ...lintKeymap, ...markdownKeymap, ...historyKeymap, ...ownKeymap, indentWithTab]),
    indentUnit.of('  '),
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    EditorView.contentAttributes.of({
      'aria-label': options.label,
      'aria-describedby': options.describedBy,
      lang: options.language,
      spellcheck: 'true',
      autocorrect: 'on',
      autocapitalize: 'sentences',
    }),
    EditorView.updateListener.of(({ docChanged, transactions }) => {
      if (docChanged && !transactions.some(isAdoption)) onEdit()
    }),
    editorLook,
    EditorView.cspNonce.of(pageNonce()),
  ]
  const view = new EditorView({ parent, state: EditorState.create({ doc: text, extensions }) })
  // Tab leaves the box, as everywhere in the form; Ctrl+M (Alt+Shift+M on a Mac) lets it indent.
  view.setTabFocusMode(true)
  return view
}

/** Puts the caret at a place and shows it. */
export function goToPlace(view: EditorView, at: number): void {
  view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) })
  view.focus()
}

/** Moves to a problem and says it: what a hover shows, a screen reader would not hear. */
function said(move: Command): Command {
  return (view) => {
    if (!move(view)) return false
    const { main } = view.state.selection
    forEachDiagnostic(view.state, ({ message }, from, to) => {
      if (from === main.from && to === main.to) view.dispatch({ effects: EditorView.announce.of(message) })
    })
    return true
  }
}

const problemKeys: KeyBinding[] = [
  { key: 'F8', run: said(nextDiagnostic), shift: said(previousDiagnostic), preventDefault: true },
]
