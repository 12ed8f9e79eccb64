'use client'
// In the browser: it is asked for by a key.

import { Dialog } from '../dialog'
import styles from '../dialog-parts.module.css'

const keys: [string[], string][] = [
  [['j', '↓'], 'The next article; the arrow once an article has the focus'],
  [['k', '↑'], 'The article before'],
  [['Enter'], 'Open it'],
  [['x'], 'Choose it, or let go of it'],
  [['Shift+x'], 'Choose every article from the last chosen one to this'],
  [['Shift+↓', 'Shift+↑'], 'Choose the next, or the one before, as well'],
  [['/'], 'Search'],
  [['n'], 'Begin a new article'],
  [['?'], 'Show these keys'],
  [['Esc'], 'Close this'],
]

/** The keys of the list. */
export function KeyHelp({ close }: { close: () => void }) {
  return (
    <Dialog open title="Keys of the list" close={close}>
      <dl className={styles.keys}>
        {keys.map(([names, meaning]) => (
          <div key={meaning} style={{ display: 'contents' }}>
            <dt>
              {names.map((name, place) => (
                <span key={name}>
                  {place > 0 && ' or '}
                  <kbd>{name}</kbd>
                </span>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.ends}>
        <button type="button" className="button" onClick={close}>
          Close
        </button>
      </div>
    </Dialog>
  )
}
