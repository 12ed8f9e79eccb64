import { box, disc, line, mix, place, random, shape, sheet, times } from './pencil'
import { forest, glow, gulls, hills, person, sky, skyline } from './scenery'

const width = 1920
const ink = '#231f1a'
const red = '#a8392a'

/** A birch: a white stem with dark scars, and a crown of loose leaf shapes. */
function birch(seed: number, x: number, foot: number, tall: number, leaf: string): string {
  const next = random(seed)
  const wide = tall * 0.034
  const lean = (next() - 0.5) * tall * 0.06
  const stem = shape(
    `M${x - wide} ${foot}L${x - 2 + lean} ${foot - tall}h4L${x + wide} ${foot}q${-wide} 12 ${-wide * 2} 0z`,
    '#f3ead8',
  )
  const shade = shape(`M${x + wide * 0.25} ${foot}L${x + lean} ${foot - tall}h2L${x + wide} ${foot}z`, '#d9ccb3')
  const scars = times(13, (index) => {
    const part = 0.04 + index * 0.07
    const thick = wide * (1 - part)
    const side = next() > 0.5 ? -thick : -thick * 0.1
    return box(x + lean * part + side, foot - tall * part, thick * (0.5 + next() * 0.6), 2 + thick * 0.24, ink, 2)
  })
  const leaves = (count: number, inks: readonly string[]): string =>
    times(count, () => {
      const up = 0.36 + next() * 0.72
      const reach = tall * 0.19 * Math.sin(Math.min(1, (1.1 - up) * 1.9) * 1.57) * (1.1 - 0.3 * next())
      const away = (next() + next() - 1) * reach
      const size = tall * (0.016 + next() * 0.02)
      return disc(x + lean * up + away, foot - tall * up, size, inks[Math.floor(next() * inks.length)] ?? leaf)
    })
  const dark = mix(leaf, '#7a5a18', 0.4)
  return (
    leaves(70, [dark, mix(leaf, dark, 0.5)]) +
    stem +
    shade +
    scars +
    leaves(74, [leaf, leaf, mix(leaf, '#fff0b8', 0.3)])
  )
}

/** The engine, seen from the front three quarters, with its red buffer beam. */
const engine =
  box(-62, -150, 124, 130, '#2d2a27', 12) +
  disc(0, -118, 56, '#2d2a27') +
  disc(0, -118, 43, '#45403a') +
  disc(0, -118, 13, ink) +
  box(-17, -216, 34, 54, ink) +
  box(-23, -224, 46, 12, ink) +
  disc(0, -176, 15, '#ffe7b0') +
  disc(0, -176, 44, '#ffe7b0', 0.25) +
  box(-78, -62, 156, 26, red) +
  disc(-54, -49, 13, ink) +
  disc(54, -49, 13, ink) +
  shape('M-66 -36L66 -36L88 0L-88 0Z', '#2d2a27') +
  times(7, (bar) => line(`M${-48 + bar * 16} -34L${-66 + bar * 22} -2`, '#5b544b', 4))

/** Sleepers from the horizon to the viewer, spaced by perspective. */
const sleepers = times(30, (index) => {
  const near = ((index + 1) / 30) ** 2.5
  const y = 690 + 520 * near
  const reach = 18 + 500 * near
  return box(960 - reach, y, reach * 2, 4 + 26 * near, '#4a3d2e', 3)
})

/** A railway running to the horizon, a train coming up it, birches on both sides. */
export const railwayToTheHorizon = sheet(
  width,
  1200,
  sky(6, width, 0, 640, ['#8fb3bd', '#a8c3c0', '#c6d1bf', '#e2d9b8', '#f0d9a8', '#f3cd94']),
  glow(716, 392, 74, '#fff3d6', 3, 38),
  hills(skyline(12, width, 560, 210, 16), 760, '#8ea7ab'),
  hills(skyline(19, width, 610, 150, 10), 760, '#71908f'),
  hills(skyline(25, width, 656, 90), 800, '#5b7a70'),
  forest(27, skyline(25, width, 656, 90), 70, '#4d6a5f'),
  hills(skyline(33, width, 690, 36), 1200, '#7e8a54'),
  forest(35, skyline(33, width, 690, 36), 96, '#3f5747', 0, 0.3),
  forest(39, skyline(33, width, 690, 36), 96, '#3f5747', 0.72, 1),
  hills(skyline(41, width, 790, 30), 1200, '#949a57'),
  hills(skyline(47, width, 930, 40), 1200, '#a9a55e'),
  hills(skyline(53, width, 1090, 40), 1200, '#b8ac66'),
  // the embankment
  shape('M938 690L982 690L1660 1200L260 1200Z', '#c9b78d'),
  shape('M944 690L976 690L1540 1200L380 1200Z', '#b7a379'),
  sleepers,
  shape('M950 690L953 690L668 1200L628 1200Z', ink),
  shape('M967 690L970 690L1292 1200L1252 1200Z', ink),
  shape('M951 690L952 690L650 1200L640 1200Z', '#d9d2c1'),
  shape('M968 690L969 690L1280 1200L1270 1200Z', '#d9d2c1'),
  // steam, then the engine in front of it
  times(13, (puff) =>
    disc(
      958 + puff * 30 + Math.sin(puff * 2.2) * 14,
      548 - puff * 27 - Math.cos(puff * 1.7) * 10,
      24 + puff * 6.5,
      '#fbf4e2',
      0.62,
    ),
  ),
  place(960, 800, 0.86, engine),
  // telegraph poles, and the lineman who keeps them
  times(5, (pole) => {
    const near = (pole / 4) ** 1.7
    const x = 1010 + 640 * near
    const foot = 706 + 330 * near
    const tall = 90 + 520 * near
    return (
      box(x - 2 - 6 * near, foot - tall, 4 + 12 * near, tall, ink) +
      box(x - 14 - 60 * near, foot - tall * 0.94, 28 + 120 * near, 3 + 9 * near, ink)
    )
  }),
  line('M1010 622Q1030 636 1044 618Q1080 640 1128 600Q1210 640 1302 500Q1440 560 1590 464', ink, 3, 0.8),
  birch(61, 210, 1090, 860, '#d8a531'),
  birch(63, 70, 1150, 990, '#c98f28'),
  birch(67, 400, 960, 560, '#dfb244'),
  birch(69, 560, 860, 360, '#d3a83f'),
  birch(71, 1830, 1130, 900, '#d8a531'),
  birch(73, 1712, 930, 470, '#dfb244'),
  person(1500, 1046, 128, ink, red),
  line('M1522 1004l40 -64', ink, 6),
  gulls('#4d6a5f', [820, 150, 20], [880, 178, 14], [780, 200, 13]),
)
