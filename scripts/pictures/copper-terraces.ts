import { box, disc, line, mix, place, random, shape, sheet, times } from './pencil'
import { glow, hills, person, sky, skyline } from './scenery'

const width = 1920
const ink = '#2a1d1a'
const red = '#b8412f'

/** A haul truck, side on, heading right. */
const truck = (body: string): string =>
  shape('M-80 -22L-92 -84L38 -70L30 -22Z', body) +
  shape('M-104 -86L60 -72L52 -60L-98 -74Z', mix(body, '#ffffff', 0.25)) +
  shape('M-84 -86q30 -32 62 -14 30 -18 52 24z', '#8a5b45') +
  shape('M36 -22L36 -66L72 -66L86 -40L86 -22Z', body) +
  box(50, -60, 18, 18, '#f6e6c8') +
  box(-88, -26, 176, 14, ink) +
  disc(-52, -8, 26, ink) +
  disc(-52, -8, 11, '#8a7a6a') +
  disc(56, -8, 26, ink) +
  disc(56, -8, 11, '#8a7a6a')

const steps = 9
/** The pit: one bench under another, each a half ellipse, darker towards the floor. */
const pit = times(steps, (step) => {
  const part = step / (steps - 1)
  const high = 520 + part * 400
  const reach = 1180 - part * 800
  const drop = 400 - part * 262
  const lit = mix('#e0a06f', '#6b3428', part)
  const lip = mix('#f4c795', '#a4593f', part)
  const middle = 1000 - part * 60
  const bowl = (extra: number): string =>
    `M${middle - reach} ${high + extra}q${reach * 0.16} ${drop} ${reach} ${drop}t${reach} ${-drop}q${-reach} ${-drop * 0.42} ${-reach * 2} 0z`
  return shape(bowl(0), lip) + shape(bowl(20), lit)
})

/** Seams and rubble on the walls of the pit. */
function scree(seed: number): string {
  const next = random(seed)
  return times(120, () => {
    const x = 960 + (next() - 0.5) * 1700
    const y = 620 + next() * 560
    return box(x, y, 8 + next() * 26, 3 + next() * 4, next() > 0.5 ? '#7d4131' : '#f0b582', 2, 0.4)
  })
}

/** An open-pit copper mine: terraces going down, trucks the size of beetles coming up. */
export const copperTerraces = sheet(
  width,
  1200,
  sky(18, width, 0, 500, ['#6fa3a8', '#8fb6b0', '#b4c7b2', '#d9d5b0', '#f1dba9']),
  glow(1500, 250, 78, '#fff3d2', 3, 42),
  hills(skyline(23, width, 440, 210, 26), 620, '#a98f86'),
  hills(skyline(27, width, 490, 130, 16), 640, '#b5805f'),
  hills(skyline(31, width, 520, 60, 8), 700, '#c98d62'),
  box(0, 560, width, 640, '#d39a6a'),
  pit,
  scree(41),
  // the pool at the bottom, green with copper
  shape('M700 1064q60 -44 230 -42t250 44q-40 60 -240 60t-240 -62z', '#2f7f78'),
  shape('M760 1062q70 -26 180 -26t200 28q-60 -8 -190 -6t-190 4z', '#7fc2ae'),
  // the haul road, cut aslant through the benches
  shape(
    'M1180 1066q280 -60 330 -150t-260 -120 -560 -30 -240 -110 560 -120l16 22q-460 40 -500 94t230 84 560 26 330 150 -410 190z',
    '#f0c493',
  ),
  place(640, 664, 0.4, truck('#e2b23c')),
  place(930, 782, 0.5, truck('#e2b23c')),
  place(1260, 808, 0.56, truck(red)),
  place(1470, 906, 0.62, truck('#e2b23c'), 28),
  place(880, 556, 0.28, truck('#e2b23c')),
  // the shovel on its bench
  place(
    420,
    930,
    1,
    box(-70, -24, 140, 24, ink, 10) +
      box(-56, -92, 96, 70, '#e2b23c', 6) +
      box(6, -82, 28, 30, '#f6e6c8') +
      line('M34 -70L140 -170L196 -70', ink, 12) +
      shape('M172 -76L222 -84L226 -30L182 -36Z', ink),
  ),
  // our side of the rim: two people, a stake, a coil of what it is all for
  shape('M0 1030q160 -26 330 10t310 80 330 60 960 -10v40h-1930z', '#4a2a22'),
  shape('M0 1030q160 -26 330 10t310 80 330 60q-300 -10 -560 -70t-410 -40z', '#7a4433'),
  person(190, 1034, 170, ink, '#e2b23c'),
  shape('M170 872a20 20 0 0 1 40 0z', '#f6e6c8'),
  box(164, 870, 54, 7, '#f6e6c8', 3),
  person(276, 1042, 160, ink, red),
  shape('M256 890a20 20 0 0 1 40 0z', '#f6e6c8'),
  box(250, 888, 54, 7, '#f6e6c8', 3),
  // the power line that buys most of it
  times(4, (mast) =>
    line(
      `M${1130 + mast * 250} ${470 - mast * 10}l-${14 + mast * 5} ${70 + mast * 26}M${1130 + mast * 250} ${470 - mast * 10}l${14 + mast * 5} ${70 + mast * 26}M${1104 + mast * 246} ${488 - mast * 8}h${52 + mast * 9}`,
      ink,
      4 + mast * 0.7,
    ),
  ),
  line('M1104 488q120 34 246 -8q130 40 246 -8q140 46 246 -8q60 20 90 14', ink, 2.5, 0.8),
)
