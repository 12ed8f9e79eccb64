/** What the log shows, as its address has it. Days are `2026-11-24`, in the newsroom's zone. */
export interface LogFilterValues {
  /** A part of somebody's name. */
  by?: string
  act?: string
  /** An article's id. */
  article?: string
  since?: string
  until?: string
  /** Only what was done before this commit. */
  before?: string
}

/** The address of the log with this filter. */
export function logAddress(filter: LogFilterValues): string {
  const query = new URLSearchParams(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return query.size > 0 ? `/admin/log?${query}` : '/admin/log'
}
