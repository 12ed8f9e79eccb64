import { box, disc, line, mix, place, polygon, random, shape, sheet, times } from './pencil'
import { glitter, glow, gulls, hills, person, sky, skyline, strokes } from './scenery'

const night = '#151d27'
const amber = '#f2b184'
const red = '#b8412f'

/** One pylon of the bridge, a V on a pier, with its fan of cables down to the deck. */
const pylon = (x: number, deck: number, tall: number, ink: string): string =>
  times(11, (cable) => {
    const reach = 46 + cable * 30
    const high = deck - tall * (0.42 + cable * 0.055)
    return line(`M${x - 30} ${high}L${x - reach} ${deck}M${x + 30} ${high}L${x + reach} ${deck}`, ink, 2.2, 0.75)
  }) +
  polygon(
    [
      [x - 6, deck + 96],
      [x - 44, deck - tall],
      [x - 30, deck - tall],
      [x + 10, deck + 96],
    ],
    ink,
  ) +
  polygon(
    [
      [x + 6, deck + 96],
      [x + 44, deck - tall],
      [x + 30, deck - tall],
      [x - 10, deck + 96],
    ],
    ink,
  ) +
  box(x - 17, deck + 20, 34, 130, ink)

/** A freighter at anchor, bow to the right. */
const freighter = (hull: string, house: string, boot: string): string =>
  shape('M-230 0h452l48 -34 -44 84h-428q-22 -10 -28 -50z', hull) +
  shape('M-250 30h488l-12 20h-462q-10 -6 -14 -20z', boot) +
  shape('M-214 0v-96h18v-22h84v22h14v96z', house) +
  times(3, (deck) => box(-196, -82 + deck * 24, 84, 8, amber, 2, 0.9)) +
  shape('M-150 -118h30v-40l-30 -8z', hull) +
  times(3, (mast) =>
    line(`M${-40 + mast * 86} 0v-108M${-40 + mast * 86} -92l52 56M${-40 + mast * 86} -92l-42 50`, hull, 6),
  ) +
  line('M236 -30v-44', hull, 5)

/** Lit windows scattered over a hillside town. */
function town(seed: number, from: number, to: number, top: number, bottom: number): string {
  const next = random(seed)
  return times(46, () => {
    const x = from + (to - from) * next()
    const y = top + (bottom - top) * next()
    return box(x, y, 5 + next() * 4, 6 + next() * 3, amber, 0, 0.35 + next() * 0.6)
  })
}

/** Houses and blocks in a row, standing on the shore. */
function roofs(seed: number, from: number, to: number, foot: number, ink: string): string {
  const next = random(seed)
  let out = ''
  for (let x = from; x < to; ) {
    const wide = 26 + next() * 44
    const tall = 22 + next() * 66
    out += box(x, foot - tall, wide, tall, ink)
    if (next() > 0.6)
      out += polygon(
        [
          [x, foot - tall],
          [x + wide / 2, foot - tall - 16],
          [x + wide, foot - tall],
        ],
        ink,
      )
    x += wide + next() * 5
  }
  return out
}

const width = 1920
const far = skyline(14, width, 640, 150)
const middle = skyline(23, width, 660, 110)

/** A harbour at dusk: freighters, a cable-stayed bridge, two people on the quay. */
export const harbourAtDusk = sheet(
  width,
  1200,
  sky(4, width, 0, 700, ['#223144', '#2d3f54', '#3f5069', '#5d6378', '#8f7379', '#c58a76', '#e39f7c']),
  glow(945, 470, 112, '#f6c79b', 4, 44),
  box(700, 474, 420, 9, '#c58a76', 5, 0.9),
  box(860, 508, 380, 7, '#c58a76', 4, 0.9),
  hills(far, 700, '#4d566c'),
  hills(middle, 700, '#39465b'),
  roofs(7, 0, 560, 694, '#2b374a'),
  roofs(9, 1500, 1930, 694, '#2b374a'),
  town(31, 0, 560, 600, 686),
  town(37, 1500, 1910, 600, 686),
  line('M-20 600Q480 560 960 556T1940 604', '#202c3b', 13),
  pylon(560, 566, 300, '#202c3b'),
  pylon(1330, 566, 300, '#202c3b'),
  box(0, 694, width, 506, '#3c5166'),
  hills(skyline(51, width, 726, 16), 1200, '#35495d'),
  hills(skyline(57, width, 850, 22), 1200, '#2d4053'),
  hills(skyline(63, width, 985, 26), 1200, '#253545'),
  glitter(71, 945, 704, 1190, 120, amber, 76),
  strokes(73, width, 720, 1100, mix('#3c5166', amber, 0.22), 46, 0.35),
  place(520, 790, 0.86, freighter('#1b2530', '#2c3948', '#6d2f2a')),
  place(1640, 736, 0.42, freighter('#243140', '#35455a', '#5d3b3d')),
  place(1180, 738, 0.3, freighter('#2a3849', '#3a4a60', '#5d3b3d')),
  // the red tug and its wake
  line('M1010 930q110 14 250 6', '#8b97a3', 5, 0.6),
  line('M1040 950q90 10 190 4', '#8b97a3', 4, 0.4),
  place(
    1330,
    930,
    1,
    shape('M-84 0h170l22 -22 -20 54h-150q-18 -10 -22 -32z', red) +
      shape('M-30 0v-46h66l10 46z', '#efe0cb') +
      box(-18, -36, 16, 14, night) +
      box(6, -36, 16, 14, night) +
      shape('M-62 0v-54h20v54z', night) +
      box(-62, -54, 20, 10, red) +
      line('M44 0v-84l-18 20', night, 5),
  ),
  // the quay, its lamp, two people and what they wait for
  shape('M0 1066L760 1100L800 1200L0 1200Z', night),
  shape('M0 1066L760 1100L764 1112L0 1080Z', '#2c3a49'),
  times(
    5,
    (index) =>
      box(36 + index * 170, 1052 + index * 7, 26, 24, night, 6) +
      box(30 + index * 170, 1048 + index * 7, 38, 10, night, 5),
  ),
  line('M132 1078v-290q0 -34 40 -34', night, 11),
  shape('M162 746L204 746L218 776L148 776Z', night),
  disc(183, 782, 17, '#ffe3b5'),
  disc(183, 782, 60, '#ffe3b5', 0.1),
  disc(183, 782, 110, '#ffe3b5', 0.07),
  person(474, 1096, 124, night, '#0f151d'),
  person(526, 1096, 114, night, red),
  gulls('#f1dcc4', [790, 250, 30], [880, 212, 22], [735, 196, 17], [1060, 280, 14]),
)
