import { localTime, zonedTime } from '@/lib/site/zoned-time'
import type { DeskClock } from '../acts'
import type { MovedOn, Prepared, PublishOptions } from './acts'

/** What the publisher has chosen so far. */
export interface Choices {
  ticked: readonly string[]
  /** Has read what changed since the review. */
  confirmed: boolean
  updated: boolean
  later: boolean
  /** The newsroom's clock, as `<input type="datetime-local">` writes it. */
  local: string
  /** The second of two hours with one name, when the clocks go back. */
  second: boolean
  corrects: boolean
  kind: 'correction' | 'clarification' | 'retraction'
  correction: string
}

/** What the dialog begins with: a scheduled story keeps its time unless somebody says otherwise. */
export function firstChoices({ scheduled }: Prepared, { timeZone }: DeskClock): Choices {
  return {
    ticked: [],
    confirmed: false,
    updated: true,
    later: scheduled !== null,
    local: scheduled ? localTime(Date.parse(scheduled), timeZone) : '',
    second: false,
    corrects: false,
    kind: 'correction',
    correction: '',
  }
}

/** What pressing the button would do, in words and as it is sent; `lacking` says why it cannot be pressed yet. */
export interface Plan {
  does: string
  options: PublishOptions
  lacking: string | null
}

/** Works out the plan from what the server has told and what was chosen. */
export function publishPlan(
  prepared: Prepared,
  moved: MovedOn | null,
  choices: Choices,
  clock: DeskClock,
  now: number,
): Plan {
  const later = prepared.first && choices.later
  const time = later ? momentOf(choices, clock.timeZone) : null
  const options: PublishOptions = {
    updated: choices.updated,
    ticked: [...choices.ticked],
    reviewed: moved ? moved.revision : prepared.review.state ? prepared.review.revision : null,
    ...(moved && choices.confirmed ? { movedOn: true } : {}),
    ...(time !== null ? { at: new Date(time).toISOString() } : {}),
    ...(!prepared.first && choices.corrects
      ? { correction: { kind: choices.kind, text: choices.correction.trim() } }
      : {}),
  }
  return { does: whatItDoes(prepared, time, later, now, clock), options, lacking: lackingOf() }

  function lackingOf(): string | null {
    if (prepared.items.some(({ level }) => level === 'block')) return 'Something above must be mended first.'
    if (prepared.items.some(({ item }) => !choices.ticked.includes(item))) return 'Tick what you publish all the same.'
    if (moved && !choices.confirmed) return 'Say that you have read what changed.'
    if (later && choices.local === '') return 'Choose the time.'
    if (later && time === null) return 'The clocks go forward over this time, so it never comes. Choose another.'
    if (time !== null && time <= now) return 'This time is past. Choose a later one.'
    if (!prepared.first && choices.corrects && choices.correction.trim() === '') return 'Write the correction.'
    return null
  }
}

/** The moment that was chosen; null where there is none. */
export function momentOf({ local, second }: Choices, timeZone: string): number | null {
  const time = zonedTime(local, timeZone)
  switch (time.state) {
    case 'once':
      return time.at
    case 'twice':
      return second ? time.second : time.first
    case 'never':
      return null
  }
}

function whatItDoes(
  { article, first, embargo }: Prepared,
  time: number | null,
  later: boolean,
  now: number,
  clock: DeskClock,
): string {
  if (embargo && Date.parse(embargo) > (time ?? now))
    return `Publish, for readers from ${printedTime(Date.parse(embargo), clock)}`
  if (time !== null) return `Schedule for ${printedTime(time, clock)}`
  if (later) return 'Schedule'
  if (article === 'withdrawn') return 'Put back into print'
  return first ? 'Publish now' : 'Publish the changes'
}

/** `Tue 1 December, 06:00 GMT`: a moment on the newsroom's clock, with its zone. */
export function printedTime(time: number, { language, timeZone }: DeskClock): string {
  const options = { weekday: 'short', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const
  return new Intl.DateTimeFormat(language, { timeZone, ...options, timeZoneName: 'short' }).format(time)
}
