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
  return withFilter('/admin/log', filter)
}

/** The address of the same as a file, from the newest on, whatever page of it is looked at. */
export function logFileAddress(filter: LogFilterValues): string {
  return withFilter('/admin/log.csv', { ...filter, before: undefined })
}

function withFilter(address: string, filter: LogFilterValues): string {
  const query = new URLSearchParams(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return query.size > 0 ? `${address}?${query}` : address
}
