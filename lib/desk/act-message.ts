/** What was done, as the log of all acts knows it. */
export const actNames = [
  'new',
  'save',
  'autosave',
  'merge',
  'submit',
  'send-back',
  'ready',
  'publish',
  'schedule',
  'unschedule',
  'withdraw',
  'hold',
  'lift',
  'post',
  'discard',
  'restore',
  'note',
  'section',
  'topic',
  'enrol',
  'sign-in',
  'key',
  'staff',
] as const
export type ActName = (typeof actNames)[number]

/** The facts under a commit's first line. */
export interface ActFacts {
  act: ActName
  /** The id of the article it was done to; several ids for an act over many. */
  article?: string
  /** The handle of the person it was about. Every act is about an article or a person. */
  staff?: string
  /** The editing session whose autosaves count as one revision. */
  sitting?: string
  /** Checklist items that were not met and passed all the same. */
  ticked?: string[]
  /** What the person was when they did it: reporter, editor or admin. */
  role?: string
  /** More about it, on one line: why it was sent back, the time it was scheduled for. */
  detail?: string
  /**
   * An id of this one use of an invitation or a key. Git names a commit by what is in it: without this, two uses within a
   * second would be one and the same commit, and two servers would both be told that theirs was made.
   */
  use?: string
}

const names = {
  act: 'Act',
  article: 'Article',
  staff: 'Staff',
  sitting: 'Sitting',
  ticked: 'Ticked',
  role: 'Role',
  detail: 'Detail',
  use: 'Use',
} as const

/**
 * A commit's message: a sentence, then the facts as Git trailers, so that the log of all acts needs nothing but Git.
 *
 *     Publish: Rain
 *
 *     Act: publish
 *     Article: rain
 */
export function actMessage(sentence: string, { ticked, ...facts }: ActFacts): string {
  const lines = Object.entries({ ...facts, ticked: ticked?.join(', ') }).flatMap(([name, value]) =>
    value ? [`${names[name as keyof typeof names]}: ${oneLine(value)}`] : [],
  )
  return `${oneLine(sentence)}\n\n${lines.join('\n')}`
}

/** Reads a message back; `facts` is null for a commit that the desk did not make. */
export function readActMessage(message: string): { sentence: string; facts: ActFacts | null } {
  const [sentence = '', ...rest] = message.split('\n')
  const found = new Map(rest.flatMap((line) => (/^[A-Z][a-z]+: /.test(line) ? [splitTrailer(line)] : [])))
  const act = actNames.find((name) => name === found.get(names.act))
  const article = found.get(names.article)
  const staff = found.get(names.staff)
  if (!act || !(article || staff)) return { sentence, facts: null }
  return {
    sentence,
    facts: {
      act,
      article,
      staff,
      sitting: found.get(names.sitting),
      ticked: found.get(names.ticked)?.split(', '),
      role: found.get(names.role),
      detail: found.get(names.detail),
      use: found.get(names.use),
    },
  }
}

/** A message with what its person was when they did it; one that names no act stays as it is. */
export function withRole(message: string, role: string): string {
  return readActMessage(message).facts ? `${message}\n${names.role}: ${oneLine(role)}` : message
}

function splitTrailer(line: string): [string, string] {
  const colon = line.indexOf(': ')
  return [line.slice(0, colon), line.slice(colon + 2)]
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
