import styles from './compare-revisions.module.css'

/** How the changes are shown: the file’s own text, or the page as readers see it. */
export type ChangesView = 'source' | 'rendered'

/** Which changes are asked for, as they stand in the address. */
export interface AskedChanges {
  /** The blob of the newer text. */
  revision: string
  /** The blob that it is compared with; absent for the revision before it. */
  against?: string
  view: ChangesView
}

/** `/admin/articles/two-tides/history?revision=…&against=…&view=rendered` */
export function changesAddress(id: string, { revision, against, view }: AskedChanges): string {
  const query = new URLSearchParams({ revision, ...(against && { against }), ...(view === 'rendered' && { view }) })
  return `/admin/articles/${id}/history?${query}`
}

export interface CompareRevisionsProps {
  id: string
  asked: AskedChanges
  /** What it can be compared with, each with a name of its own. */
  choices: { blob: string; name: string }[]
}

/** Chooses what a revision is compared with, and between its source and the rendered page. */
export function CompareRevisions({ id, asked, choices }: CompareRevisionsProps) {
  const { revision, against, view } = asked
  return (
    <div className={styles.compare}>
      <nav aria-label="How changes are shown" className={styles.views}>
        {(['source', 'rendered'] as const).map((candidate) => (
          <a
            key={candidate}
            href={changesAddress(id, { ...asked, view: candidate })}
            aria-current={candidate === view ? 'true' : undefined}
          >
            {candidate === 'source' ? 'Source' : 'Rendered'}
          </a>
        ))}
      </nav>
      {choices.length > 0 && (
        <form className={styles.choice}>
          <input type="hidden" name="revision" value={revision} />
          {view === 'rendered' && <input type="hidden" name="view" value={view} />}
          <label>
            Compared with{' '}
            <select key={against} name="against" defaultValue={against ?? ''}>
              <option value="">the revision before</option>
              {choices.map(({ blob, name }) => (
                <option key={blob} value={blob}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className="button">
            Compare
          </button>
        </form>
      )}
    </div>
  )
}
