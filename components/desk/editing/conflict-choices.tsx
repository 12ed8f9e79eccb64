import { useEffect, useId, useRef, useState } from 'react'
import { type FormChoices, type FormState, type Picks, resolveChoices } from '@/lib/article/merge-forms'
import type { DeskClock, Theirs } from '../acts'
import { isTyping } from '../is-typing'
import styles from './conflict-choices.module.css'
import { when } from './when'

export interface ConflictChoicesProps {
  theirs: Theirs
  choices: FormChoices
  clock: DeskClock
  /** The name of a field, as the form has it. */
  fieldTitle: (name: string) => string
  resolve: (form: FormState) => void
}

type Pick = 'mine' | 'theirs' | 'both'

const pickNames: Record<Pick, string> = { mine: 'Keep mine', theirs: 'Keep theirs', both: 'Keep both' }

/**
 * Two people changed the same place. Everything else has been merged; here each place is shown as both have it, and
 * the writer chooses. Until then both are kept.
 */
export function ConflictChoices({ theirs, choices, clock, fieldTitle, resolve }: ConflictChoicesProps) {
  const places = choices.body.filter((part) => part.kind === 'choice')
  const suggested = () => places.map((place) => place.suggested ?? undefined)
  const [fields, setFields] = useState<Record<string, 'mine' | 'theirs'>>({})
  const [body, setBody] = useState<(Pick | undefined)[]>(suggested)
  // What was picked among other texts is no answer to these.
  const [asked, setAsked] = useState(choices)
  if (asked !== choices) {
    setAsked(choices)
    setFields({})
    setBody(suggested())
  }
  // A save by itself may ask this in the middle of a word: the keys that follow belong to the text.
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isTyping(document.activeElement)) heading.current?.focus()
  }, [])
  const left = choices.fields.filter(({ name }) => !fields[name]).length + body.filter((pick) => !pick).length
  const picks: Picks = { fields, body }
  return (
    <section className={styles.conflict} aria-labelledby="conflict">
      <h2 id="conflict" tabIndex={-1} ref={heading}>
        {theirs.by ?? 'Somebody'} saved a newer version{when(theirs.at, clock)}
      </h2>
      <p>
        Nothing was overwritten. What you changed in other places has been put together; in{' '}
        {count(choices.fields.length + places.length)} you both wrote something else. Choose what to keep.
      </p>
      {choices.fields.map((field) => (
        <Choice
          key={field.name}
          title={fieldTitle(field.name)}
          mine={field.mine}
          theirs={field.theirs}
          picks={['mine', 'theirs']}
          picked={fields[field.name]}
          pick={(pick) => setFields({ ...fields, [field.name]: pick === 'theirs' ? 'theirs' : 'mine' })}
        />
      ))}
      {places.map((place, index) => (
        <Choice
          // biome-ignore lint/suspicious/noArrayIndexKey: places are in the order of the text, which does not change here
          key={index}
          title={`Text, place ${index + 1}`}
          mine={place.mine}
          theirs={place.theirs}
          picks={['mine', 'theirs', 'both']}
          picked={body[index]}
          pick={(pick) => setBody(body.map((old, at) => (at === index ? pick : old)))}
        />
      ))}
      <p className={styles.foot}>
        <button
          type="button"
          className="button main"
          disabled={left > 0}
          onClick={() => resolve(resolveChoices(choices, picks))}
        >
          Use what I chose
        </button>
        <span>{left > 0 ? `${left === 1 ? 'One place is' : `${left} places are`} still to be chosen.` : ''}</span>
      </p>
    </section>
  )
}

interface ChoiceProps {
  title: string
  mine: string
  theirs: string
  picks: readonly Pick[]
  picked: Pick | undefined
  pick: (pick: Pick) => void
}

function Choice({ title, mine, theirs, picks, picked, pick }: ChoiceProps) {
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend>{title}</legend>
      <div className={styles.texts}>
        <Version title="Yours" text={mine} />
        <Version title="Theirs" text={theirs} />
      </div>
      <div className={styles.picks}>
        {picks.map((value) => (
          <label key={value}>
            <input type="radio" name={name} checked={picked === value} onChange={() => pick(value)} />
            {pickNames[value]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Version({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <h3>{title}</h3>
      {text.trim() === '' ? (
        <p className={styles.nothing}>Nothing stands here.</p>
      ) : (
        <pre dir="auto">{text.trim()}</pre>
      )}
    </div>
  )
}

function count(places: number): string {
  return places === 1 ? 'one place' : `${places} places`
}
