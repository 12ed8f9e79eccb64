import { box, disc, line, mix, place, random, shape, sheet, times } from './pencil'
import { glow, gulls, hills, person, sky, skyline, strokes } from './scenery'

const width = 1920
const ink = '#1c2630'
const red = '#b8412f'
const paints = ['#b8412f', '#c8742f', '#d8a545', '#4b7a83', '#2f5364', '#8a9a8e', '#e6d8b9', '#6f3b34']

/** A stack of containers, seen end to end, with the grooves of their sides. */
function stack(
  seed: number,
  x: number,
  foot: number,
  across: number,
  high: number,
  long: number,
  tall: number,
): string {
  const next = random(seed)
  return times(across, (column) => {
    const rows = high - Math.floor(next() * 2.4)
    return times(rows, (row) => {
      const paint = paints[Math.floor(next() * paints.length)] ?? red
      const left = x + column * (long + 3)
      const top = foot - (row + 1) * (tall + 2)
      return (
        box(left, top, long, tall, paint) +
        box(left, top, long, tall * 0.14, mix(paint, '#ffffff', 0.22)) +
        times(Math.floor(long / 12), (groove) =>
          box(left + 6 + groove * 12, top + tall * 0.24, 3, tall * 0.62, mix(paint, ink, 0.24)),
        )
      )
    })
  })
}

/** A ship-to-shore crane with its boom over the water. */
const crane = (ink: string, cab: string): string =>
  line('M-70 0V-420M70 0V-420M-70 -150H70M-70 -150L70 -300M-70 -420H70', ink, 17) +
  line('M-300 -420H430', ink, 20) +
  line('M-70 -420L0 -610L70 -420M0 -610L-280 -420M0 -610L400 -420M0 -610L220 -420', ink, 8) +
  box(-250, -404, 110, 52, ink, 4) +
  box(230, -404, 54, 40, cab, 5) +
  box(240, -394, 34, 16, '#f4e4c2') +
  box(-96, -10, 52, 22, ink, 6) +
  box(44, -10, 52, 22, ink, 6)

/** A container port in the early morning: a stacked ship, three cranes, one box in the air. */
export const boxesAndCranes = sheet(
  width,
  1200,
  sky(24, width, 0, 720, ['#7fa0a6', '#9db5b0', '#bfc8b4', '#dfd5b3', '#f0d6a4', '#f4c48d']),
  glow(430, 560, 88, '#fff1cc', 4, 44),
  hills(skyline(27, width, 690, 90), 760, '#8fa3a0'),
  hills(skyline(31, width, 706, 50), 780, '#768f90'),
  box(0, 730, width, 470, '#5d8288'),
  hills(skyline(33, width, 770, 18), 1200, '#517680'),
  hills(skyline(35, width, 870, 24), 1200, '#466a75'),
  times(16, (bar) => box(430 - 60 - ((bar * 47) % 90), 738 + bar * 11, 90 + ((bar * 61) % 110), 6, '#fbe3b4', 3, 0.75)),
  strokes(39, width, 750, 960, '#cfe0da', 40, 0.28),
  // far cranes, hazy
  place(1690, 744, 0.42, crane('#74888a', '#74888a')),
  place(1450, 742, 0.34, crane('#83979a', '#83979a')),
  // the ship
  stack(51, 336, 706, 10, 6, 92, 38),
  shape('M150 700h1290l70 -46 -70 240h-1210q-60 -40 -80 -194z', '#22323e'),
  shape('M196 846h1256l-14 48h-1204q-22 -14 -38 -48z', red),
  line('M160 724H1490', '#dfe3d8', 6, 0.7),
  box(208, 470, 116, 232, '#efe5cf'),
  box(192, 456, 150, 24, '#d8ccb2'),
  times(6, (deck) => box(222, 496 + deck * 32, 88, 10, '#4b7a83')),
  box(244, 392, 34, 66, red),
  box(244, 404, 34, 14, '#efe5cf'),
  line('M300 456v-84', ink, 6),
  stack(57, 1306, 698, 1, 4, 92, 38),
  line('M1470 664V560M1470 572l-60 110', ink, 6),
  gulls('#f3ecd8', [520, 380, 22], [580, 410, 15], [470, 420, 14]),
  // the quay
  shape('M0 940L1920 900L1920 1200L0 1200Z', '#b9ad94'),
  shape('M0 940L1920 900L1920 920L0 962Z', '#8d836e'),
  times(26, (fender) => box(20 + fender * 76, 950 - fender * 1.58, 34, 30, ink, 4)),
  line('M0 1006L1920 962M0 1026L1920 980', '#7b725f', 5),
  place(690, 990, 1.14, crane(ink, red)),
  place(1210, 980, 1.14, crane(ink, red)),
  // the box in the air
  line('M982 520V640M1032 520V640', ink, 4),
  box(940, 636, 136, 14, ink),
  box(946, 652, 124, 52, '#d8a545'),
  box(946, 652, 124, 8, '#ecc982'),
  times(9, (groove) => box(956 + groove * 13, 668, 4, 30, '#a87d2d')),
  // trucks and stacks ashore, and the people who call them in
  stack(61, 1430, 1128, 4, 4, 122, 50),
  stack(67, -60, 1150, 2, 3, 130, 54),
  place(
    440,
    1108,
    1,
    box(-150, -92, 190, 66, '#4b7a83') +
      times(14, (groove) => box(-142 + groove * 13, -82, 4, 48, '#34606a')) +
      box(-160, -26, 260, 14, ink) +
      shape('M50 -22L50 -104L96 -104L118 -64L118 -22Z', '#efe5cf') +
      box(66, -92, 32, 28, '#4b7a83', 4) +
      times(
        4,
        (wheel) =>
          disc([-128, -92, 20, 92][wheel] ?? 0, -10, 20, ink) +
          disc([-128, -92, 20, 92][wheel] ?? 0, -10, 8, '#b9ad94'),
      ),
  ),
  person(690, 1120, 120, ink, '#d8a545'),
  shape('M675 1006a15 15 0 0 1 30 0z', red),
  person(1010, 1112, 116, ink, red),
  shape('M995 1002a15 15 0 0 1 30 0z', '#efe5cf'),
  line('M1026 1034l40 -34', ink, 8),
  line('M0 1170L1920 1140', '#e6d8b9', 8, 0.7),
)
