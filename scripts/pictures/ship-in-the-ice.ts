import { box, disc, line, place, polygon, random, shape, sheet, times } from './pencil'
import { glow, gulls, hills, person, sky, skyline } from './scenery'

const width = 1920
const ink = '#1d2733'
const red = '#b8412f'

/** A flat floe with its lit top and its shaded edge. */
function floe(x: number, y: number, wide: number, seed: number): string {
  const next = random(seed)
  const deep = wide * 0.11
  const rim = Array.from({ length: 9 }, (_, index) => {
    const turn = (index / 9) * 6.28
    return [
      x + Math.cos(turn) * wide * (0.42 + next() * 0.12),
      y + Math.sin(turn) * deep * (0.8 + next() * 0.4),
    ] as const
  })
  const under = rim.map(([left, top]) => [left, top + wide * 0.035 + 5] as const)
  return polygon(under, '#8fb6c4') + polygon(rim, '#f6f5ee')
}

function pack(seed: number, count: number, top: number, bottom: number): string {
  const next = random(seed)
  return times(count, (index) => {
    const near = index / count
    return floe(
      next() * 2000 - 40,
      top + (bottom - top) * near ** 1.3,
      (50 + 230 * near) * (0.6 + next() * 0.7),
      seed * 100 + index,
    )
  })
}

/** A penguin, upright, with its white front to the left. */
const penguin = (x: number, foot: number, tall: number): string =>
  place(
    x,
    foot,
    tall / 100,
    shape('M0 -100q18 0 20 20 14 22 12 50 0 22 -10 30h-44q-12 -10 -10 -34 2 -28 14 -46 0 -20 18 -20z', ink) +
      shape('M-8 -70q-16 24 -12 48 4 18 16 18t12 -20q-2 -32 -16 -46z', '#f6f5ee') +
      shape('M-16 -84l-18 5 18 5z', '#d98b3a') +
      shape('M-20 0h22l-4 -7h-18z', '#d98b3a'),
  )

/** A research ship among tabular icebergs under a low sun. */
export const shipInTheIce = sheet(
  width,
  1200,
  sky(34, width, 0, 620, ['#87aab8', '#a4bfc6', '#c4d3d0', '#e2dfd0', '#f3e1c4', '#f6d3ab']),
  glow(1190, 418, 76, '#fff5dc', 4, 44),
  // the mountains of the coast
  hills(skyline(41, width, 560, 200, 46), 660, '#9db4c3'),
  shape('M0 470L120 372L190 440L290 330L400 470L520 400L690 600L0 640Z', '#7f9cb0'),
  shape('M120 372L190 440L150 470L120 440L70 462Z', '#f6f5ee'),
  shape('M290 330L360 424L318 412L290 450L240 404Z', '#f6f5ee'),
  shape('M520 400L590 484L536 470L480 452Z', '#f6f5ee'),
  shape('M0 600L430 570L760 610L1100 590L1500 606L1920 576L1920 680L0 680Z', '#dbe6e6'),
  box(0, 640, width, 560, '#3f7186'),
  hills(skyline(47, width, 690, 16), 1200, '#37677d'),
  hills(skyline(51, width, 800, 26), 1200, '#2f5b71'),
  hills(skyline(53, width, 950, 30), 1200, '#274e63'),
  times(15, (bar) => box(1190 - 50 - ((bar * 43) % 80), 650 + bar * 10, 80 + ((bar * 59) % 110), 6, '#fbe9c6', 3, 0.8)),
  pack(61, 34, 668, 800),
  // a tabular berg, flat on top, blue in its cracks
  shape('M1380 700L1396 430L1500 404L1780 410L1960 440L1960 730L1400 726Z', '#f6f5ee'),
  shape('M1380 700L1396 430L1452 452L1470 726L1400 726Z', '#b9d3db'),
  shape('M1452 452L1500 404L1396 430Z', '#fffdf6'),
  shape('M1590 470L1606 468L1622 728L1584 728Z', '#a7cbd6'),
  shape('M1720 520L1732 516L1752 728L1726 728Z', '#a7cbd6'),
  shape('M1840 460L1856 462L1850 730L1822 730Z', '#c4dde2'),
  shape('M1376 700q160 30 330 26t260 6v24q-180 16 -330 4t-270 -16z', '#7fb0bf'),
  // an arch, far off
  shape('M250 668q8 -120 70 -128 60 -26 130 -8 70 8 90 136h-90q-6 -74 -60 -76t-62 76z', '#e9f0ee'),
  shape('M250 668q8 -120 70 -128l24 18q-36 20 -40 110z', '#b9d3db'),
  // the ship
  place(
    760,
    800,
    1,
    shape('M-250 0h520l70 -60q-10 90 -60 146h-490q-36 -26 -40 -86z', red) +
      shape('M-246 46h540q-8 22 -20 40h-490q-22 -14 -30 -40z', '#7b2c24') +
      shape('M-180 0v-70h60v-56h210v56h90v70z', '#f3ead6') +
      box(-104, -178, 150, 54, '#f3ead6') +
      times(7, (pane) => box(-94 + pane * 20, -164, 13, 18, ink)) +
      times(9, (port) => disc(-150 + port * 38, -34, 7, ink)) +
      box(-70, -250, 46, 74, '#d98b3a') +
      box(-70, -250, 46, 18, ink) +
      line('M16 -178v-150M-14 -290h60M16 -328l110 200', ink, 6) +
      line('M220 -2v-110l60 66M-220 0v-84l-40 70', ink, 7) +
      disc(36, -196, 15, '#f3ead6') +
      line('M-176 -84h52M92 -84h80', ink, 4) +
      line('M-250 -14h500', '#f3ead6', 5),
  ),
  times(6, (puff) => disc(700 - puff * 34, 530 - puff * 20, 16 + puff * 8, '#f6efe0', 0.5)),
  pack(71, 30, 880, 1130),
  // our floe: penguins, and two people who keep their distance
  shape('M0 1040q180 -50 420 -30t560 70 300 50 210 60 100 50h-1590z', '#f6f5ee'),
  shape('M0 1160q400 -30 760 0t560 4 240 36h-1560z', '#cfe0e3'),
  penguin(150, 1120, 150),
  penguin(232, 1136, 138),
  penguin(316, 1112, 128),
  penguin(420, 1150, 142),
  penguin(560, 1116, 104),
  person(880, 1136, 170, ink, red),
  person(1010, 1146, 160, ink, '#d98b3a'),
  line('M944 1070V1148M924 1150l20 -52 20 52', ink, 5),
  box(924, 1050, 40, 24, ink, 4),
  gulls('#f6f5ee', [980, 400, 24], [1050, 360, 17], [900, 440, 14]),
)
