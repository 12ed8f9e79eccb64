'use client'
// In the browser: the text under the writer's hands.

import type { JSONContent } from '@tiptap/core'
import { type Ref, useCallback, useMemo, useRef, useState } from 'react'
import type { ComponentForm } from '@/lib/prose/component-forms'
import type { OpenedBody } from '@/lib/prose/document/document'
import type { HouseStyleRule } from '@/lib/site/house-style'
import bodyStyles from '../../article/body.module.css'
import { type Clock, formatMoment } from '../../ui/time-format'
import type { BodyHandle } from '../body-handle'
import { adopting } from './adopt'
import { topBlock } from './block-commands'
import { BlockHandle } from './block-handle'
import { CommandKeys } from './command-keys'
import type { Surroundings } from './commands/editor-command'
import { editorCommands } from './commands/editor-commands'
import { schemaExtensions } from './extensions'
import { type Finding, findingAt, HouseStyle } from './house-style/house-style'
import { HouseStyleNote } from './house-style/house-style-note'
import { InsertMenu } from './insert/insert-menu'
import { SlashWatch } from './insert/slash'
import { KeyHelp } from './key-help'
import { LinkForm } from './link-form'
import { paragraphText } from './paragraph-text'
import { Paste } from './paste/paste'
import styles from './rich-text.module.css'
import { Toolbar } from './toolbar'
import { useBodyHandle, withLine } from './use-body-handle'
import { useEditor } from './use-editor'
import { useHelpKey } from './use-help-key'
import { useSaying } from './use-saying'

export interface RichTextProps {
  opened: OpenedBody
  /** Called at every edit of the writer's, not at `adopt()`. */
  onEdit: () => void
  /** Asks for the body as its source. */
  openSource: () => void
  /** The beginning of the top-level block that the caret is in, when it changes. */
  onParagraph?: (paragraph: string) => void
  houseStyle: readonly HouseStyleRule[]
  /** The forms of the paper's components: `componentForms` of lib/prose/component-forms.ts, made on the server. */
  components: readonly ComponentForm[]
  language: string
  labelledBy?: string
  label?: string
  /** Paths such as /media/harbour.webp. */
  pictures: readonly string[]
  /** The newsroom's, by which moments in the text are printed. */
  clock: Clock
  ref: Ref<BodyHandle>
}

/** What is open over the text, and where. */
type Open =
  | { kind: 'nothing' | 'help' | 'link' }
  | { kind: 'slash'; query: string }
  | { kind: 'menu'; at: number }
  | { kind: 'finding'; finding: Finding; byKey: boolean }

/** The body of an article as readers will see it, to be written in. */
export function RichText(props: RichTextProps) {
  const latest = useRef(props)
  latest.current = props
  // What was opened or adopted last: the next source is printed against it.
  const opened = useRef(props.opened)
  const [open, setOpen] = useState<Open>({ kind: 'nothing' })
  const { said, say } = useSaying()
  const menuKey = useRef<(event: KeyboardEvent) => boolean>(() => false)
  const toolbar = useRef<HTMLDivElement>(null)
  const paragraph = useRef('')
  const close = useCallback(() => setOpen({ kind: 'nothing' }), [])
  const show = (next: Open) => {
    setOpen(next)
    return true
  }

  const commands = useMemo(() => editorCommands(props.components), [props.components])
  const surroundings: Surroundings = {
    openLink: () => show({ kind: 'link' }),
    openHelp: () => show({ kind: 'help' }),
    openSource() {
      latest.current.openSource()
      return true
    },
    openMenu: () => show({ kind: 'menu', at: editor?.state.selection.from ?? 0 }),
    openHouseStyle() {
      const finding = editor && findingAt(editor.state, editor.state.selection.from)
      return finding ? show({ kind: 'finding', finding, byKey: true }) : false
    },
    goToToolbar() {
      toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
      return true
    },
  }
  // The editor is made once; what it calls is always the newest.
  const around = useRef(surroundings)
  around.current = surroundings
  const stable = useMemo<Surroundings>(
    () => ({
      openLink: () => around.current.openLink(),
      openHelp: () => around.current.openHelp(),
      openSource: () => around.current.openSource(),
      openMenu: () => around.current.openMenu(),
      openHouseStyle: () => around.current.openHouseStyle(),
      goToToolbar: () => around.current.goToToolbar(),
    }),
    [],
  )

  const { editor, place } = useEditor(() => ({
    injectCSS: false,
    enablePasteRules: false,
    enableCoreExtensions: { delete: false },
    content: withLine(opened.current.document) as JSONContent,
    extensions: [
      ...schemaExtensions({
        forms: props.components,
        pictures: props.pictures,
        moment: (at) => formatMoment(at, latest.current.clock),
      }),
      CommandKeys.configure({ commands, surroundings: stable, say }),
      SlashWatch.configure({
        onChange: (slash) => setOpen(slash ? { kind: 'slash', query: slash.query } : { kind: 'nothing' }),
        onKey: (event) => menuKey.current(event),
      }),
      Paste.configure({ say }),
      HouseStyle.configure({
        rules: props.houseStyle,
        onOpen: (finding) => setOpen({ kind: 'finding', finding, byKey: false }),
      }),
    ],
    editorProps: {
      attributes: {
        class: `${bodyStyles.body} ${styles.text}`,
        role: 'textbox',
        'aria-multiline': 'true',
        ...(props.labelledBy ? { 'aria-labelledby': props.labelledBy } : { 'aria-label': props.label ?? 'Body' }),
        spellcheck: 'true',
        lang: props.language,
        dir: 'auto',
      },
    },
    onUpdate({ transaction }) {
      if (!transaction.getMeta(adopting)) latest.current.onEdit()
    },
    onTransaction({ editor: { state }, transaction }) {
      if (!transaction.docChanged && !transaction.selectionSet) return
      const block = topBlock(state)
      const beginning = block ? paragraphText(block.node) : ''
      if (beginning !== paragraph.current) {
        paragraph.current = beginning
        latest.current.onParagraph?.(beginning)
      }
    },
    onSelectionUpdate({ editor: { state } }) {
      const finding = state.selection.empty ? findingAt(state, state.selection.from) : undefined
      say(finding ? `House style: ${finding.rule.message} Alt and Enter opens it.` : '', true)
    },
  }))

  useBodyHandle(props.ref, editor, opened, paragraph)
  useHelpKey(() => show({ kind: 'help' }))

  return (
    <div className={styles.editor}>
      {editor && <Toolbar ref={toolbar} editor={editor} commands={commands} surroundings={stable} />}
      <div className={styles.sheet}>
        <div ref={place} />
        {editor && <BlockHandle editor={editor} onInsert={(at) => setOpen({ kind: 'menu', at })} />}
        {editor && (open.kind === 'slash' || open.kind === 'menu') && (
          <InsertMenu
            key={open.kind}
            editor={editor}
            commands={commands}
            surroundings={stable}
            query={open.kind === 'slash' ? open.query : null}
            at={open.kind === 'menu' ? open.at : editor.state.selection.from}
            keys={menuKey}
            onClose={close}
          />
        )}
        {editor && open.kind === 'link' && <LinkForm editor={editor} onClose={close} />}
        {editor && open.kind === 'finding' && (
          <HouseStyleNote
            key={open.finding.from}
            editor={editor}
            finding={open.finding}
            focus={open.byKey}
            onClose={close}
            say={say}
          />
        )}
        <p aria-live="polite" className={said.quiet || !said.message ? 'hidden' : styles.said}>
          {said.message}
        </p>
      </div>
      {open.kind === 'help' && <KeyHelp commands={commands} onClose={close} />}
    </div>
  )
}
