import { EditorView } from '@codemirror/view'

/** The paper's own look over CodeMirror's: every colour is a token, so that dark mode follows the system. */
export const editorLook = EditorView.theme({
  '&': { backgroundColor: 'var(--paper)', color: 'var(--ink)' },
  // The box around it shows the focus.
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', fontSize: '0.9375rem', lineHeight: '1.65', minBlockSize: '24rem' },
  '.cm-content': { paddingBlock: '0.8rem', caretColor: 'var(--ink)', overflowWrap: 'anywhere' },
  '.cm-line': { paddingInline: '0.6rem 1rem', unicodeBidi: 'plaintext' },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--quiet)', border: '0' },
  '.cm-gutter-lint .cm-gutterElement': { paddingBlock: '0.5rem', paddingInline: '0.3rem' },
  '.cm-lint-marker': { content: 'normal', inlineSize: '0.6rem', blockSize: '0.6rem', borderRadius: '50%' },
  '.cm-lint-marker-error': { content: 'normal', backgroundColor: 'var(--live)' },
  '.cm-lint-marker-warning': { content: 'normal', backgroundColor: 'var(--warning)', borderRadius: '2px' },
  '.cm-lintRange': { backgroundImage: 'none', paddingBlockEnd: '0' },
  '.cm-lintRange-error, .cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '0.2em',
  },
  '.cm-lintRange-error': { textDecorationColor: 'var(--live)' },
  '.cm-lintRange-warning': { textDecorationColor: 'var(--warning)' },
  '.cm-lintRange-active': { backgroundColor: 'var(--wash)' },
  '.cm-lintPoint-error:after': { borderBottomColor: 'var(--live)' },
  '.cm-tooltip': {
    maxInlineSize: 'min(26rem, 90vw)',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--edge)',
    borderRadius: '6px',
    overflow: 'hidden',
  },
  '.cm-diagnostic': { padding: '0.5rem 0.7rem', fontFamily: 'var(--sans)', fontSize: '0.8125rem' },
  '.cm-diagnostic-error': { borderInlineStart: '3px solid var(--live)' },
  '.cm-diagnostic-warning': { borderInlineStart: '3px solid var(--warning)' },
  '.cm-diagnosticAction': {
    marginInlineStart: '0.6rem',
    padding: '0.2rem 0.5rem',
    backgroundColor: 'var(--ink)',
    color: 'var(--paper)',
    borderRadius: '4px',
  },
  '.cm-panels': { backgroundColor: 'var(--wash)', color: 'var(--ink)', borderColor: 'var(--rule)' },
  '.cm-panel.cm-panel-lint ul [aria-selected]': { backgroundColor: 'var(--paper)', color: 'var(--ink)' },
})
