import { box, disc, line, mix, place, shape, sheet, times } from './pencil'
import { glow, hills, skyline } from './scenery'

const width = 1920
const ink = '#231f20'
const red = '#9e3025'
const wood = '#6e4229'

/** A high-backed chair from behind; drawn at its seat. */
const chair = (cloth: string): string =>
  shape('M-58 0v-176q0 -44 58 -44t58 44v176z', wood) +
  shape('M-44 -8v-162q0 -34 44 -34t44 34v162z', cloth) +
  times(3, (row) => times(2, (stud) => disc(-18 + stud * 36, -150 + row * 48, 5, mix(cloth, ink, 0.35)))) +
  box(-64, -6, 128, 30, wood, 6) +
  shape('M-58 20L-40 20L-46 150L-60 150Z', wood) +
  shape('M40 20L58 20L60 150L46 150Z', wood)

/** A chair across the table, seen from the front. */
const facing = (cloth: string): string =>
  shape('M-46 60v-150q0 -36 46 -36t46 36v150z', mix(wood, ink, 0.2)) +
  shape('M-36 60v-142q0 -28 36 -28t36 28v142z', mix(cloth, ink, 0.22))

/** A place laid for dinner: plate, glasses, a folded card. */
const setting = (turn: number): string =>
  place(
    0,
    0,
    turn,
    shape('M-52 0a52 15 0 1 0 104 0a52 15 0 1 0 -104 0z', '#fffaf0') +
      shape('M-34 -1a34 9 0 1 0 68 0a34 9 0 1 0 -68 0z', '#d9d3c4') +
      line('M-70 8v-14M70 8v-14', '#8d8a86', 5) +
      shape('M62 -22h26q-2 -34 -13 -34t-13 34zM74 -22v18M66 -4h18', '#cfdcdc') +
      line('M75 -22v16M67 -5h16', '#a9bcbd', 4) +
      shape('M-20 -10L0 -40L20 -10Z', red),
  )

/** One tall window with its curtain. */
const pane = (x: number): string =>
  line(`M${x + 120} 96V560M${x} 330H${x + 240}`, '#e8dcc3', 12) +
  shape(`M${x - 34} 60h70q30 260 -22 520h-60z`, red) +
  shape(`M${x + 204} 60h70l12 520h-60q-52 -260 -22 -520z`, red) +
  shape(`M${x - 8} 60h18q24 270 -20 520h-18z`, mix(red, ink, 0.3)) +
  shape(`M${x + 232} 60h18l10 520h-18q-40 -250 -10 -520z`, mix(red, ink, 0.3)) +
  box(x - 60, 44, 360, 26, '#b98d45', 10)

/** A summit laid for dinner before anybody has come in: a long table, tall windows, a lake and mountains. */
export const longTable = sheet(
  width,
  1200,
  box(0, 0, width, 1200, '#46535a'),
  box(110, 80, 1700, 490, '#e7c9a4'),
  // the view
  box(110, 80, 1700, 130, '#7f93a8'),
  hills(skyline(7, width, 230, 40), 600, '#b1a5a6'),
  hills(skyline(9, width, 310, 30), 600, '#dab79b'),
  glow(1150, 236, 44, '#fff0cf', 3, 36),
  hills(skyline(12, width, 400, 220, 40), 600, '#8b8da3'),
  hills(skyline(17, width, 440, 140, 26), 600, '#6d7890'),
  box(110, 470, 1700, 110, '#8fa3b2'),
  times(9, (bar) => box(980 - ((bar * 37) % 60), 478 + bar * 10, 60 + ((bar * 53) % 70), 5, '#fff0cf', 3, 0.8)),
  hills(skyline(21, width, 560, 40), 620, '#3e5150'),
  // the wall and its windows
  ...[110, 590, 1070, 1550].map((x) => box(x - 240 + 0, 60, 240, 560, '#54636a')),
  box(1790, 60, 140, 560, '#54636a'),
  box(0, 0, width, 84, '#4b585f'),
  box(0, 76, width, 14, '#b98d45'),
  box(0, 560, width, 130, '#3d494f'),
  box(0, 556, width, 12, '#b98d45'),
  pane(110),
  pane(590),
  pane(1070),
  pane(1550),
  ...[230, 710, 1190, 1670].map((x) => box(x - 160, 570, 320, 90, '#46535a', 4)),
  // portraits between them
  ...[470, 950, 1430].map(
    (x) =>
      shape(`M${x - 52} 210h104v160h-104z`, '#b98d45') +
      box(x - 42, 220, 84, 140, '#2e3436') +
      disc(x, 270, 22, '#c9a987') +
      shape(`M${x - 36} 360q0 -58 36 -62t36 62z`, '#5a6a6f'),
  ),
  // the floor
  box(0, 690, width, 510, '#8a6a48'),
  times(15, (board) => line(`M${960 + (board - 7) * 110} 690L${960 + (board - 7) * 420} 1200`, '#75583a', 4)),
  shape('M150 780L1770 780L2100 1200L-180 1200Z', '#7b2a22'),
  shape('M190 796L1730 796L2030 1200L-110 1200Z', '#8f3429'),
  // chairs across, the table, chairs on this side
  ...[330, 540, 750, 960, 1170, 1380, 1590].map((x) => place(x, 700, 1, facing(x === 960 ? red : '#4c6b70'))),
  shape('M200 716L1720 716L1890 900L30 900Z', '#f4ead5'),
  shape('M30 900L1890 900L1890 960L30 960Z', '#dccdb0'),
  times(15, (fold) => shape(`M${50 + fold * 126} 902q10 40 -6 58h36q-14 -22 -8 -58z`, '#c9b896')),
  shape('M260 800L1660 800L1678 822L240 822Z', '#e7d9bb'),
  ...[330, 540, 750, 960, 1170, 1380, 1590].map((x) => place(960 + (x - 960) * 1.0, 742, 0.72, setting(1))),
  ...[250, 486, 722, 958, 1194, 1430, 1666].map((x) => place(x + 2, 874, 1.05, setting(1))),
  // candlesticks and flowers
  ...[430, 1490].map((x) =>
    place(
      x,
      812,
      1,
      line('M0 0v-130M-46 -96q0 30 46 30t46 -30', '#b98d45', 9) +
        [-46, 0, 46]
          .map(
            (side) =>
              box(side - 6, side === 0 ? -186 : -150, 12, 56, '#fffaf0') +
              disc(side, (side === 0 ? -186 : -150) - 12, 9, '#ffd98a') +
              disc(side, (side === 0 ? -186 : -150) - 12, 28, '#ffd98a', 0.25),
          )
          .join('') +
        box(-30, -6, 60, 12, '#b98d45', 4),
    ),
  ),
  place(
    960,
    812,
    1,
    shape('M-40 0L40 0L54 -44L-54 -44Z', '#e8eef0') +
      [-60, -34, -6, 22, 50]
        .map(
          (side, index) =>
            disc(side, -64 - (index % 2) * 26, 25, index % 2 ? '#f4ead5' : red) +
            disc(side, -64 - (index % 2) * 26, 9, '#d8a545'),
        )
        .join('') +
      line('M-60 -40l-30 -40M60 -40l34 -36', '#56704a', 8),
  ),
  ...[150, 420, 690, 960, 1230, 1500, 1770].map((x) => place(x, 1060, 1.16, chair(x === 690 ? red : '#4c6b70'))),
  // an interpreter's headset left on the cloth
  place(
    1090,
    852,
    0.8,
    line('M-34 0q0 -50 34 -50t34 50', ink, 8) + box(-46, -8, 22, 32, ink, 8) + box(24, -8, 22, 32, ink, 8),
  ),
)
