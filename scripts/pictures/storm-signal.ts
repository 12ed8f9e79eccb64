import { box, cut, disc, line, place, random, shape, sheet, times } from './pencil'
import { gulls, hills, person, skyline, strokes } from './scenery'

const width = 1920
const ink = '#171d24'
const red = '#b8412f'

/** A bank of cloud: overlapping rounds, cut flat along the base. */
function cloud(seed: number, from: number, to: number, base: number, tall: number, fill: string): string {
  const next = random(seed)
  const count = Math.round((to - from) / 70)
  const rounds = times(count, (index) => {
    const part = (index + 0.5) / count
    const rise = Math.sin(part * 3.14) ** 0.7
    const radius = tall * (0.2 + next() * 0.16)
    return disc(from + (to - from) * part, base - (tall - radius) * rise * (0.7 + next() * 0.3), radius, fill)
  })
  const filling = times(count, (index) => {
    const part = (index + 0.5) / count
    const high = tall * 0.72 * Math.sin(part * 3.14) ** 0.7
    return box(from + ((to - from) * index) / count, base - high, (to - from) / count + 2, high, fill)
  })
  const edge = skyline(seed + 1, width, base, 16).map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`)
  return cut(`cloud-${seed}`, `M0 -300L${edge.join('L')}L1920 -300z`, rounds + filling)
}

/** A lugger running for shelter under a reefed sail. */
const lugger = (sail: string): string =>
  shape('M-92 0h186l-26 40h-130q-22 -12 -30 -40z', ink) +
  line('M-6 0v-176', ink, 7) +
  shape('M-2 -170q92 44 86 148h-98q34 -80 12 -148z', sail) +
  shape('M-16 -140q-60 60 -62 122h58q-12 -66 4 -122z', sail, 0.85)

/** Rain falling in slants under the cloud. */
const rain = (seed: number, from: number, to: number): string => {
  const next = random(seed)
  return times(90, () => {
    const x = from + (to - from) * next()
    const y = 470 + next() * 180
    return line(`M${Math.round(x)} ${Math.round(y)}l-34 92`, '#a9bac2', 3, 0.35)
  })
}

/** A storm cone goes up the mast of a harbour while the boats run in under a dark sky. */
export const stormSignal = sheet(
  width,
  1200,
  box(0, 0, width, 1200, '#8fa3a8'),
  hills(skyline(3, width, 360, 80), 1200, '#a9b7b2'),
  hills(skyline(5, width, 520, 60), 1200, '#cfcdb6'),
  box(0, 600, width, 60, '#e8d9ae'),
  cloud(23, -260, 460, 236, 150, '#9cadb0'),
  cloud(11, 560, 2300, 400, 480, '#73878f'),
  shape('M1010 440L1920 440L1920 680L880 680Z', '#6d818a', 0.5),
  shape('M1320 440L1920 440L1920 680L1180 680Z', '#5d727d', 0.6),
  rain(29, 1040, 1940),
  cloud(15, 700, 2400, 452, 420, '#5b707b'),
  cloud(19, 960, 2460, 500, 330, '#465a66'),
  box(0, 660, width, 540, '#51707a'),
  hills(skyline(33, width, 690, 18), 1200, '#48666f'),
  hills(skyline(37, width, 780, 40), 1200, '#3d5963'),
  hills(skyline(41, width, 890, 54), 1200, '#334c56'),
  strokes(43, width, 690, 1060, '#c8d5d3', 60, 0.28),
  place(760, 720, 0.5, lugger('#e6d7b8'), -8),
  place(1010, 786, 0.74, lugger(red), -10),
  place(1500, 742, 0.42, lugger('#d9c7a3'), -9),
  place(1330, 900, 1.06, lugger('#c9a36c'), -12),
  line('M1180 940q70 26 160 14M1210 962q60 20 130 10', '#e3e8e0', 6, 0.7),
  hills(skyline(47, width, 1010, 70), 1200, '#2a414b'),
  strokes(53, width, 1020, 1180, '#dfe6df', 16, 0.45),
  // the headland, the coastguard's house and its signal mast
  shape('M0 900q180 -60 380 -20t330 150q90 60 130 170h-840z', '#27332b'),
  shape('M0 900q180 -60 380 -20t330 150q-180 -90 -340 -110t-370 30z', '#3d4f3d'),
  shape('M70 890L70 770L300 770L300 884Z', '#e6d9be'),
  shape('M50 776L92 694L278 694L320 776Z', '#5b3a30'),
  box(236, 650, 30, 60, '#e6d9be'),
  box(110, 806, 38, 44, '#f3d999'),
  box(222, 806, 38, 44, '#f3d999'),
  box(166, 800, 36, 84, ink),
  box(127, 806, 4, 44, ink),
  box(239, 806, 4, 44, ink),
  line('M470 900V210', ink, 15),
  line('M380 360H560', ink, 10),
  line('M470 230L290 890M470 230L640 960', ink, 3, 0.7),
  disc(470, 206, 13, ink),
  shape('M548 408L604 520L492 520Z', ink),
  line('M548 360v50', ink, 4),
  shape('M548 408L604 520L576 520Z', '#2f3943'),
  line('M400 362v170q10 120 36 290', ink, 3),
  shape('M400 366q44 -10 66 6 -8 26 -4 44 -30 -14 -62 -2z', red),
  person(420, 890, 128, ink, '#3a4650'),
  line('M432 800l14 -40', ink, 8),
  person(350, 884, 120, ink, red),
  gulls('#eef0e6', [700, 420, 30], [790, 380, 22], [640, 520, 18], [880, 560, 20]),
)
