import styles from './headline-hint.module.css'
import { type HeadlineLength, type Headlines, headlineLengths } from './headline-lengths'

const names = { print: 'In print', search: 'Search engines', social: 'Social networks' }

/** Says plainly how the headline fares in print, in search and in shared links. */
export function HeadlineHint(headlines: Headlines) {
  return (
    <ul className={styles.hints} aria-label="Length of the headline">
      {headlineLengths(headlines).map((length) => (
        <li key={length.place} className={length.verdict.state === 'fits' ? styles.fits : styles[length.verdict.state]}>
          <span aria-hidden="true">{signs[length.verdict.state]}</span>
          <p>
            <b>{names[length.place]}</b>
            {sentence(length)}
          </p>
        </li>
      ))}
    </ul>
  )
}

const signs = { fits: '✓', long: '!', cut: '!', empty: '–' }

function sentence({ place, characters, verdict }: HeadlineLength) {
  switch (verdict.state) {
    case 'empty':
      return ': no headline yet.'
    case 'fits':
      return `: shown whole, ${characters} characters.`
    case 'long':
      return place === 'print'
        ? `: ${characters} characters; keep it to 110.`
        : ` may cut this after 70 characters; it has ${characters}.`
    case 'cut':
      return (
        <>
          {' '}
          will cut this after <q>{verdict.after}</q>; it has {characters} characters.
        </>
      )
    default:
      return verdict satisfies never
  }
}
