import { box, disc, line, place, shape, sheet, times } from './pencil'
import { glow, gulls, hills, person, sky, skyline, strokes } from './scenery'

const width = 1920
const ink = '#2a2a2c'
const red = '#a8392a'

/** A fishing boat aground, leaning on its bilge, its mooring slack on the mud. */
const boat = (hull: string, stripe: string, cabin: string): string =>
  shape('M-250 -60q250 40 520 -44 -26 110 -96 164 -180 26 -330 -6 -70 -30 -94 -114z', hull) +
  shape('M-250 -60q250 40 520 -44l-10 34q-250 72 -500 42z', stripe) +
  shape('M-176 50q160 32 350 10 -10 16 -24 24h-290q-24 -12 -36 -34z', '#57463c') +
  shape('M-120 -46v-92h122l20 94q-70 8 -142 -2z', cabin) +
  box(-104, -124, 44, 34, '#6f8791', 4) +
  box(-48, -124, 40, 34, '#6f8791', 4) +
  shape('M-132 -138h148l-8 -16h-128z', ink) +
  line('M92 -50v-290M92 -320l-92 176M92 -330l172 232', ink, 7) +
  line('M92 -110h-140', ink, 9)

/** An empty harbour at low water: boats on the mud, the sea a bright line far away. */
export const lowWater = sheet(
  width,
  1200,
  sky(9, width, 0, 520, ['#c9d3d2', '#d8dcd2', '#e6e0cd', '#f0e2c6', '#f5dcb6']),
  glow(1440, 330, 66, '#fff6e0', 3, 36),
  hills(skyline(13, width, 500, 90), 560, '#9aaba9'),
  hills(skyline(15, width, 520, 46), 560, '#7f9492'),
  box(0, 520, width, 60, '#b9cdd0'),
  box(0, 540, width, 12, '#eef1e6'),
  box(700, 560, 900, 8, '#eef1e6', 4),
  hills(skyline(21, width, 586, 18), 1200, '#b3a388'),
  hills(skyline(25, width, 670, 30), 1200, '#a59376'),
  hills(skyline(29, width, 800, 40), 1200, '#948164'),
  hills(skyline(35, width, 980, 46), 1200, '#826f55'),
  // the channel that never quite dries
  shape(
    'M1180 578q-150 40 -40 82t-60 96q-260 60 -180 140t-240 150q-190 70 -240 154h560q10 -90 150 -170 190 -92 60 -170t130 -130q120 -60 0 -90t-20 -62z',
    '#c3d3d1',
  ),
  shape('M1150 700q-50 44 -150 74 -130 52 -70 112t-190 150l70 10q220 -90 180 -160t110 -110 110 -70z', '#eef1e6', 0.75),
  strokes(37, width, 640, 1180, '#6e5c45', 50, 0.22),
  // the harbour wall with its ladder and weed line
  shape('M0 380L420 430L470 1000L0 1090Z', '#8d8577'),
  shape('M0 380L420 430L424 462L0 414Z', '#b0a797'),
  shape('M0 690L444 700L470 1000L0 1090Z', '#5e6351'),
  times(7, (course) => line(`M0 ${470 + course * 88}L${418 + course * 5} ${494 + course * 74}`, '#6f685c', 4, 0.55)),
  line('M318 420L352 1000M372 426L402 992', ink, 9),
  times(13, (rung) => line(`M${321 + rung * 2.6} ${470 + rung * 41}L${375 + rung * 2.3} ${472 + rung * 40.6}`, ink, 8)),
  person(150, 394, 118, ink, ink),
  person(206, 400, 84, ink, red),
  box(60, 362, 30, 38, ink, 6),
  box(52, 354, 46, 14, ink, 6),
  place(690, 850, 0.72, boat('#46626e', '#e8decb', '#efe6d4'), -7),
  place(1330, 764, 0.46, boat('#5c4a40', '#d7b98c', '#e3d6bd'), 6),
  place(1690, 690, 0.3, boat('#3f5a56', '#e8decb', '#efe6d4'), -5),
  place(1420, 1010, 1.05, boat(red, '#efe4cf', '#f3ead8'), 8),
  // someone digging for bait
  person(1010, 700, 74, ink, ink),
  line('M1024 668l26 34', ink, 5),
  disc(980, 696, 9, red),
  person(1078, 690, 66, ink, '#46626e'),
  gulls('#5d6461', [900, 200, 26], [970, 240, 18], [1160, 170, 16], [640, 290, 20]),
  gulls('#f6efe0', [1150, 880, 20], [1230, 850, 16]),
)
