import { Dialog } from '../dialog'
import type { CommandGroup, EditorCommand } from './commands/editor-command'
import styles from './key-help.module.css'
import { isMac, keyName } from './key-name'

const groups: CommandGroup[] = ['Words', 'Blocks', 'Insert', 'Table', 'Move', 'Help']

/** What one can type instead of asking for it. */
const shortcuts = [
  ['##, ###', 'Heading, smaller heading'],
  ['-', 'List with points'],
  ['1.', 'List with numbers'],
  ['[ ]', 'Task, in a list'],
  ['>', 'Quotation'],
  ['```', 'Code'],
  ['---', 'Line across'],
  ['**words**', 'Bold'],
  ['*words*', 'Italic'],
  ['~~words~~', 'Struck out'],
  ['`words`', 'Code in a line'],
  ['[words](/address)', 'Link'],
  ['/', 'Everything that can be put in'],
] as const

/** The list of all keys. */
export function KeyHelp({ commands, onClose }: { commands: readonly EditorCommand[]; onClose: () => void }) {
  const onMac = isMac()
  return (
    <Dialog open title="Keys" close={onClose}>
      {/* The focus is here and not on the button below, which would show the end of the list first. */}
      <p className={styles.about} tabIndex={-1} data-first>
        <kbd>{keyName('Mod-s', onMac)}</kbd> saves from anywhere. <kbd>?</kbd> shows these keys too, outside the text.
      </p>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {commands
                .filter((command) => command.group === group)
                .map(({ id, name, key }) => (
                  <div key={id}>
                    <dt>{name}</dt>
                    <dd>
                      <kbd>{keyName(key, onMac)}</kbd>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>Typed at the beginning of a line, or around words</h3>
          <dl>
            {shortcuts.map(([typed, name]) => (
              <div key={typed}>
                <dt>{name}</dt>
                <dd>
                  <kbd>{typed}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <p className={styles.ends}>
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </p>
    </Dialog>
  )
}
