import { box, disc, line, place, random, shape, sheet, times } from './pencil'

const width = 1920
const height = 1080
const ink = '#14110f'
const cream = '#f4e7c6'
const red = '#9e3025'

/** The moon of the film, with a face, not pleased. */
const face =
  disc(0, 0, 190, '#efe0b6') +
  disc(0, 0, 190, '#d8c594', 0.4) +
  shape('M0 -190a190 190 0 0 1 0 380 240 240 0 0 0 70 -190 240 240 0 0 0 -70 -190z', '#d8c594', 0.8) +
  disc(-96, -110, 22, '#d1bd88') +
  disc(-130, 30, 16, '#d1bd88') +
  disc(96, 104, 26, '#c6b17c') +
  disc(30, -142, 14, '#d1bd88') +
  disc(-60, 134, 18, '#d1bd88') +
  shape('M-92 -34q34 -28 66 0q-32 22 -66 0z', '#fffaf0') +
  disc(-58, -36, 11, ink) +
  line('M-98 -62q36 -22 74 0', ink, 9) +
  shape('M-12 -20q-26 62 -20 72t34 8', 'none') +
  line('M-8 -20q-26 58 -18 70t34 6', '#a8935f', 8) +
  line('M-64 104q50 -40 104 -8', ink, 10) +
  line('M-40 122q30 -14 58 -2', '#a8935f', 7) +
  line('M-112 60q10 24 26 30M70 56q-4 24 -18 32', '#c6b17c', 7)

/** The shell that has landed in its eye. */
const shell =
  shape('M-6 -34L120 -54L126 46L-2 32Z', '#7a6a52') +
  shape('M-6 -34L120 -54L121 -30L-5 -12Z', '#a8987a') +
  box(112, -58, 26, 108, ink, 6) +
  box(44, -46, 9, 84, ink) +
  shape('M-10 -40q-34 34 -8 76q10 -10 16 -4l4 -66q-8 2 -12 -6z', ink) +
  line('M-14 36q-18 30 -10 62M-30 26q-30 20 -34 48', '#a8935f', 7)

/** A row of heads and seats, seen from behind. */
function audience(seed: number, y: number, size: number, fill: string, coats: readonly string[]): string {
  const next = random(seed)
  const step = size * 1.9
  return times(Math.ceil(width / step) + 2, (index) => {
    const x = index * step - size + (next() - 0.5) * size * 0.4
    const top = y + (next() - 0.5) * size * 0.5
    const coat = coats[Math.floor(next() * coats.length)] ?? fill
    const hat = next()
    const head = disc(x, top, size * 0.42, fill)
    const body = shape(
      `M${x - size * 0.85} ${top + size * 1.7}q0 ${-size * 1.1} ${size * 0.85} ${-size * 1.15}t${size * 0.85} ${size * 1.15}z`,
      coat,
    )
    const bowler =
      shape(`M${x - size * 0.42} ${top - size * 0.2}a${size * 0.42} ${size * 0.44} 0 0 1 ${size * 0.84} 0z`, ink) +
      box(x - size * 0.62, top - size * 0.24, size * 1.24, size * 0.13, ink, 5)
    const wide =
      box(x - size * 0.8, top - size * 0.3, size * 1.6, size * 0.14, fill, 8) +
      disc(x, top - size * 0.4, size * 0.36, fill) +
      disc(x + size * 0.4, top - size * 0.5, size * 0.16, red)
    return next() < 0.12 ? '' : body + head + (hat < 0.3 ? bowler : hat < 0.45 ? wide : '')
  })
}

/** An audience of 1902 in the beam of the projector, and a moon with a shell in its eye. */
export const moonOnTheScreen = sheet(
  width,
  height,
  box(0, 0, width, height, '#231a17'),
  times(6, (pillar) => box([20, 110, 200, 1674, 1764, 1854][pillar] ?? 0, 0, 46, height, '#2e2320')),
  // the stage: an arch, curtains, footlights
  shape('M330 780V180q0 -120 120 -120h1020q120 0 120 120v600z', '#b98d45'),
  shape('M352 780V190q0 -106 106 -106h1004q106 0 106 106v590z', '#3a1814'),
  box(440, 130, 1040, 610, '#4a4a4c'),
  box(456, 146, 1008, 578, '#5d625f'),
  // the picture: a sky of painted stars and cloud
  disc(960, 430, 330, cream, 0.08),
  disc(960, 430, 276, cream, 0.12),
  disc(960, 430, 232, cream, 0.2),
  times(30, (star) =>
    place(
      486 + 950 * (0.5 + 0.5 * Math.sin(star * 12.9898)),
      190 + 420 * (0.5 + 0.5 * Math.sin(star * 78.233 + 1)),
      0.5 + (star % 3) * 0.28,
      shape('M0 -14l4 10 10 4 -10 4 -4 10 -4 -10 -10 -4 10 -4z', cream, 0.9),
      star * 13,
    ),
  ),
  shape(
    'M456 690q60 -60 130 -30 40 -60 130 -30 60 -40 110 10 70 -10 90 50h70q30 -60 100 -46 40 -50 120 -20 70 -40 120 14 60 -16 138 40v46h-1008z',
    '#a9ab9d',
  ),
  shape('M456 716q100 -50 200 -20t210 0 220 -10 378 4v34h-1008z', '#c9c7b2'),
  place(960, 420, 1.08, face),
  place(1052, 384, 1.02, shell, -28),
  shape('M456 146L1464 146L1175 740L745 740Z', cream, 0.07),
  // the curtains
  times(5, (fold) =>
    shape(`M${352 + fold * 22} 86q20 330 -6 694h${26 - fold * 2}q22 -360 8 -694z`, fold % 2 ? red : '#7f241c'),
  ),
  times(5, (fold) =>
    shape(`M${1568 - fold * 22} 86q-20 330 6 694h${-26 + fold * 2}q-22 -360 -8 -694z`, fold % 2 ? red : '#7f241c'),
  ),
  shape(
    'M352 84h1216v50q-60 60 -152 10 -60 70 -152 14 -60 70 -152 14 -60 70 -152 14 -60 70 -152 -14 -60 66 -152 -14 -60 66 -152 -14 -60 56 -152 -10z',
    red,
  ),
  shape('M352 84h1216v18q-600 40 -1216 0z', '#7f241c'),
  box(310, 776, 1300, 34, '#b98d45', 4),
  box(310, 800, 1300, 40, '#5b3a24'),
  times(17, (lamp) => shape(`M${360 + lamp * 74} 780a17 17 0 0 1 34 0z`, '#fff0bf')),
  times(17, (lamp) => disc(377 + lamp * 74, 774, 30, '#fff0bf', 0.12)),
  // boxes at the sides, one of them taken
  times(
    2,
    (tier) =>
      box(0, 300 + tier * 250, 270, 26, '#b98d45', 6) +
      shape(`M0 ${326 + tier * 250}h262q-12 90 -60 108h-202z`, '#5e221b') +
      box(1650, 300 + tier * 250, 270, 26, '#b98d45', 6) +
      shape(`M1920 ${326 + tier * 250}h-262q12 90 60 108h202z`, '#5e221b'),
  ),
  place(150, 302, 1, disc(0, -76, 26, ink) + shape('M-48 0q0 -52 48 -52t48 52z', ink)),
  place(216, 302, 1, disc(0, -70, 23, ink) + shape('M-42 0q0 -48 42 -48t42 48z', red)),
  place(1772, 552, 1, disc(0, -76, 26, ink) + shape('M-48 0q0 -52 48 -52t48 52z', ink)),
  line('M176 220l34 -8', '#b98d45', 6),
  // the beam
  shape('M745 740L1175 740L1010 1080L910 1080Z', cream, 0.13),
  shape('M820 740L1100 740L985 1080L935 1080Z', cream, 0.1),
  times(34, (mote) => disc(760 + ((mote * 149) % 400), 500 + ((mote * 83) % 420), 2 + (mote % 3), cream, 0.5)),
  audience(31, 856, 44, '#3d2a22', ['#3a2a26', '#45302a', '#33241f']),
  audience(37, 920, 58, '#2b1e19', ['#2d201c', '#342520', '#4a1f1a']),
  audience(41, 1000, 76, ink, ['#1c1512', '#221915', '#1c1512']),
)
