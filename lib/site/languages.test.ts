import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkAgainst } from '../article/schema-problems'
import { english, type Messages } from './english'
import { languageOfFile, languageSchema } from './language-file'
import { inEnglish, wordsIn } from './words'

const folder = fileURLToPath(new URL('../../content/languages', import.meta.url))
const files = readdirSync(folder)
const shipped = (language: string) => parse(readFileSync(`${folder}/${language}.yaml`, 'utf8')) as Messages
const problems = (language: string, messages: Record<string, unknown>) => {
  const checked = checkAgainst(languageSchema(language), messages)
  return checked.ok ? [] : checked.problems.map(({ field, message }) => `${field} ${message}`)
}
const minutes = (language: string, counts: number[]) => {
  const words = wordsIn(language, { [language]: shipped(language) })
  return counts.map((count) => words?.say('minutesToRead', { minutes: count }))
}

describe('the words of the sample paper', () => {
  it.each(files)('%s has every message, with all that is filled in and a form for every number', (file) => {
    const language = languageOfFile(`languages/${file}`) ?? ''
    expect(problems(language, shipped(language))).toEqual([])
    expect(Object.keys(shipped(language)).sort()).toEqual(Object.keys(english).sort())
  })

  it('count minutes as their language does', () => {
    expect(minutes('ru', [1, 2, 5, 21, 1000])).toEqual([
      '1 минута чтения',
      '2 минуты чтения',
      '5 минут чтения',
      '21 минута чтения',
      '1\u00a0000 минут чтения',
    ])
    expect(minutes('ja', [1, 5])).toEqual(['読了まで約1分', '読了まで約5分'])
    expect(minutes('en', [1, 5])).toEqual(['1 min read', '5 min read'])
    expect(minutes('ar', [1, 2])).toEqual(['دقيقة واحدة للقراءة', 'دقيقتان للقراءة'])
    expect(minutes('ar', [3, 11])).toEqual([expect.stringMatching(/^. دقائق/), expect.stringMatching(/^.. دقيقة/)])
  })
})

describe('the words of a language', () => {
  it('are those of its own file, else of the nearest, and English where a message is left out', () => {
    const words = wordsIn('pt-BR', { pt: { keyPoints: 'Pontos principais' } })
    expect([words?.say('keyPoints'), words?.say('readNext')]).toEqual(['Pontos principais', 'Read next'])
    expect(wordsIn('en-GB')?.say('keyPoints')).toBe('Key points')
    expect(wordsIn('sw', { pt: {} })).toBeNull()
  })

  it('can hold more than words: a link, a time', () => {
    const parts = inEnglish.parts<{ link: string }, 'passOn'>('passOn', {
      address: 'https://a.example',
      a: (said) => ({ link: said.join('') }),
    })
    expect(parts).toEqual([{ link: 'Send it by e-mail' }, ', or pass on its address: https://a.example'])
  })
})

describe('a file of words', () => {
  it('is named for its language', () => {
    expect(['languages/pt-BR.yaml', 'languages/notes.txt', 'languages/x/ar.yaml'].map(languageOfFile)).toEqual([
      'pt-BR',
      null,
      null,
    ])
  })

  it('may leave messages out, and has none that the paper does not print', () => {
    expect(problems('fr', { keyPoints: 'Points clés' })).toEqual([])
    expect(problems('fr', { keyPoint: 'Points clés' })[0]).toContain('“keyPoint”')
  })

  it('is told what is wrong with a message', () => {
    expect(problems('fr', { updated: 'Mis à jour {temps}' })).toEqual([
      'updated is given no {temps}. Use {time}.',
      'updated is without {time}. Say where it stands.',
    ])
    expect(problems('fr', { passOn: 'Envoyer : {address}' })).toEqual(['passOn is without {a}. Say where it stands.'])
    expect(problems('fr', { by: 'Par {names' })[0]).toMatch(/^by is not a message/)
    expect(problems('ru', { minutesToRead: '{minutes, plural, one {# минута} other {# минут}}' })).toEqual([
      'minutesToRead is without a form for few, many. Numbers in this language need it.',
    ])
  })
})
