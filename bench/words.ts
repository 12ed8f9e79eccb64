/** A stream of numbers in [0, 1) that is the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const common =
  `the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one
  were all their there been has when who will no more if out so up said what its about than into them can only other time
  new some could these two may first then do any like my now over such our man me even most made after also did many off
  before must well back through years where much your way down should because long each just state those people mr how too
  little good world make very year still see own work men day get here old life both between being under three never know
  same last another while us might great go come since against right came take used himself few house use place during
  without again home around small however found part school every upon thought left once didn't number course war until
  always away something fact water less public put thing almost hand enough far took head yet government system better set
  told nothing night end why called find going look asked later knew point next city business case group toward young days
  let room within order minister council harbour river election budget court police hospital union market price report
  committee evidence climate energy railway museum festival coalition inquiry`.split(/\s+/)

const syllables = 'ba be bi bo da de di do fa fe ga go ka ke ki ko la le li lo ma me mi mo na ne ni no'
  .concat(' pa pe po ra re ri ro sa se si so ta te ti to va ve vo za str pl gr th sh tion ment ness ward ling')
  .split(' ')

/**
 * 20,000 words: common English first, then made-up ones, so that search finds words in every article, in some and in a
 * few, as in a real paper.
 */
export const vocabulary = makeVocabulary()

function makeVocabulary(): string[] {
  const random = seededRandom(7)
  const words = new Set(common)
  while (words.size < 20_000) {
    const length = 2 + Math.floor(random() * 3)
    words.add(Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join(''))
  }
  return [...words]
}

/** A number below `count`, small ones far more often, as words and subjects are in a newspaper (Zipf's law). */
export function oftenSmall(random: () => number, count: number): number {
  return Math.floor((count + 1) ** random()) - 1
}
