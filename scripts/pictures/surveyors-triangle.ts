import { box, disc, line, mix, place, polygon, random, shape, sheet, times } from './pencil'
import { glow, gulls, hills, person, sky, skyline } from './scenery'

const width = 1920
const ink = '#26241f'
const red = '#b0402e'

/** A village round a church spire, seen from a hill far off. */
function village(seed: number): string {
  const next = random(seed)
  const houses = times(9, (index) => {
    const x = -120 + index * 28 + next() * 8
    const tall = 16 + next() * 14
    return (
      box(x, -tall, 24, tall, '#efe3c8') +
      polygon(
        [
          [x - 4, -tall],
          [x + 12, -tall - 14],
          [x + 28, -tall],
        ],
        '#a8623f',
      )
    )
  })
  return (
    houses +
    box(-14, -74, 28, 74, '#f6ecd4') +
    shape('M-18 -74L0 -150L18 -74Z', '#5f6a6d') +
    line('M0 -150v-18M-6 -162h12', ink, 3)
  )
}

/** Fields laid over a valley: strips that narrow with distance. */
function fields(seed: number, top: number, bottom: number, inks: readonly string[]): string {
  const next = random(seed)
  let out = ''
  for (let row = 0; row < 5; row += 1) {
    const high = top + (bottom - top) * (row / 5) ** 1.5
    const low = top + (bottom - top) * ((row + 1) / 5) ** 1.5
    for (let x = -300 + next() * 80; x < width + 200; ) {
      const wide = (90 + next() * 150) * (0.8 + row * 0.45)
      const slant = (x - 960) * 0.1
      out += polygon(
        [
          [x, high],
          [x + wide, high + 8],
          [x + wide + slant + wide * 0.1, low + 6],
          [x + slant, low],
        ],
        inks[Math.floor(next() * inks.length)] ?? ink,
      )
      if (next() > 0.55)
        out += times(6, (tree) =>
          disc(x + slant * 0.5 + tree * wide * 0.13, high + (low - high) * 0.1, 7 + row * 2.4, '#56704a'),
        )
      x += wide
    }
  }
  return out
}

/** The repeating circle on its stand: the instrument that measured the meridian. */
const instrument =
  line('M0 -210L-84 0M0 -210L84 0M0 -210V0', '#7a5a34', 13) +
  line('M-54 -74H54', '#7a5a34', 7) +
  box(-30, -232, 60, 26, '#7a5a34', 4) +
  line('M0 -232v-40', '#c09a4a', 14) +
  place(
    0,
    -312,
    1,
    disc(0, 0, 74, '#c09a4a') +
      disc(0, 0, 58, '#e9d9ad') +
      times(24, (tick) => place(0, 0, 1, box(-2, -57, 4, 12, ink), tick * 15)) +
      disc(0, 0, 13, '#8d6b2c'),
    0,
  ) +
  place(
    0,
    -312,
    1,
    box(-120, -12, 240, 24, ink, 6) + box(112, -17, 34, 34, '#c09a4a', 4) + box(-138, -14, 24, 28, '#c09a4a', 4),
    -9,
  )

/** Surveyors on a hill sight two steeples across a valley; the triangle between them is drawn in red. */
export const surveyorsTriangle = sheet(
  width,
  1200,
  sky(14, width, 0, 470, ['#a9c4cc', '#bed1cd', '#d5dcc6', '#ebe2bf', '#f4dfb0']),
  glow(320, 300, 74, '#fff6da', 3, 38),
  hills(skyline(18, width, 440, 150, 8), 520, '#a3b6b8'),
  hills(skyline(22, width, 470, 100), 560, '#8aa39f'),
  hills(skyline(26, width, 500, 60), 640, '#7a9683'),
  box(0, 540, width, 660, '#a9b06c'),
  fields(31, 530, 1000, ['#b9b66d', '#cdbf77', '#9aa762', '#d8c986', '#86985c', '#c4ac63', '#aab36a']),
  // the river
  shape(
    'M900 540q120 40 20 90t90 110q220 70 100 150t60 200h260q-160 -130 -50 -220t-120 -180q-190 -60 -110 -100t-60 -52z',
    '#a9c6cb',
  ),
  shape('M960 640q20 60 120 110 160 70 90 150l40 10q60 -100 -70 -176 -130 -60 -140 -104z', '#d3e2dd', 0.8),
  place(640, 600, 0.9, village(41)),
  place(1490, 640, 1.15, village(47)),
  // the triangle: two sides from the instrument, the base between the steeples
  line('M1092 706L640 466', red, 5),
  line('M1092 706L1490 468', red, 5),
  line('M640 466L1490 468', red, 5, 0.9),
  disc(640, 466, 11, red),
  disc(1490, 468, 11, red),
  // our hill
  shape('M0 1040q420 -70 760 -50t620 -14 540 60v164h-1920z', '#5e7048'),
  shape('M0 1110q520 -80 980 -50t940 20v120h-1920z', '#4a5a3b'),
  place(1092, 1040, 1.08, instrument),
  person(1262, 1046, 270, ink, '#34495a'),
  shape('M1218 812L1306 812L1262 776Z', ink),
  box(1236, 766, 52, 30, ink, 6),
  person(900, 1050, 236, ink, '#7d5a3b'),
  box(872, 806, 56, 16, ink, 5),
  box(884, 786, 34, 26, ink, 5),
  shape('M916 900L990 886L1000 938L926 952Z', '#f3e8cd'),
  line('M936 914l44 -8M940 930l44 -8', mix(ink, '#f3e8cd', 0.4), 4),
  // a flag for the next station, and the dog
  line('M420 1056V780', ink, 9),
  shape('M424 784q60 -22 110 6l-6 66q-50 -26 -104 -4z', red),
  place(
    660,
    1062,
    1,
    shape('M-60 0v-34q-2 -26 26 -28h60l14 -22 10 16 20 4 2 14 -26 6 -6 44h-12v-30h-58v30z', ink) +
      line('M-58 -40q-24 -10 -28 -34', ink, 7),
  ),
  times(22, (tuft) =>
    line(
      `M${40 + tuft * 88} ${1128 + ((tuft * 37) % 50)}l-8 -26M${46 + tuft * 88} ${1128 + ((tuft * 37) % 50)}l6 -30`,
      '#7f8f5a',
      4,
    ),
  ),
  gulls('#5c6b66', [1160, 180, 20], [1220, 210, 14], [1110, 220, 12]),
)
