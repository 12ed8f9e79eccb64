import type { Finding } from './finding'

/** Whether reader pages leave this server without scripts. Null: nobody has tried, as in development. */
export function checkScripts(removed: boolean | null): Finding {
  const topic = 'Reader pages'
  if (removed) return { topic, state: 'good', says: 'They carry no scripts, and a policy that forbids them.' }
  if (removed === null)
    return {
      topic,
      state: 'watch',
      says: 'They carry scripts, as everywhere in development.',
      remedy: 'Use npm start for readers.',
    }
  return {
    topic,
    state: 'broken',
    says: 'They carry scripts: this version of Next has nothing that the paper could take them out of.',
    remedy: 'Install the version of Next that package.json names, and build again.',
  }
}
