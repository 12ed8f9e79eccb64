import { box, disc, line, place, polygon, shape, sheet, times } from './pencil'
import { person } from './scenery'

const width = 1920
const ink = '#17201c'
const green = '#2d3f37'
const red = '#a8392a'

/** Tall windows of a village hall, with morning behind them. */
const windowAt = (x: number): string =>
  shape(`M${x} 520V210q0 -92 92 -92t92 92v310z`, '#f7efd9') +
  shape(`M${x + 12} 508V214q0 -82 80 -82t80 82v294z`, '#cfdcc9') +
  shape(`M${x + 12} 508v-96q46 -40 84 -16t76 -22v134z`, '#9db597') +
  line(`M${x + 92} 132v376M${x + 12} 250h160M${x + 12} 380h160`, '#f7efd9', 10)

/** A voting booth, with a pair of legs showing under the curtain. */
const booth = (x: number, curtain: string): string =>
  box(x - 12, 470, 24, 390, '#6b5436') +
  box(x + 208, 470, 24, 390, '#6b5436') +
  box(x - 20, 452, 260, 34, '#7d6340') +
  shape(`M${x + 12} 486h196v246q-24 18 -49 0t-49 0 -49 0 -49 0z`, curtain) +
  times(3, (fold) => line(`M${x + 61 + fold * 49} 490v238`, ink, 4, 0.18)) +
  box(x + 80, 742, 20, 104, ink) +
  box(x + 116, 742, 20, 104, ink) +
  box(x + 72, 840, 32, 14, ink, 6) +
  box(x + 110, 840, 32, 14, ink, 6)

/** The sleeve, the hand and the folded paper on its way down. */
const hand =
  shape('M-74 62L86 62L76 318L-64 318Z', '#fffaf0') +
  shape('M6 62L86 62L76 318L6 318Z', '#e9e0cd') +
  line('M-44 120h34M-44 156h34M-44 192h34M-44 228h34', '#c9bda4', 8) +
  line('M30 172l14 16 26 -38', red, 9) +
  shape('M150 -300h190l-84 330q-12 44 -58 36l-60 -10z', red) +
  shape('M128 10l76 18 -6 32 -80 -12z', '#f3e8d2') +
  shape(
    'M120 36q-52 -4 -92 12t-52 50q-8 20 8 24t26 -12l22 -26q-6 40 -30 72 -10 18 6 24t26 -10q40 -46 50 -92 30 -6 40 -34z',
    '#d9a67c',
  ) +
  shape('M-8 76q-30 16 -46 46 -8 18 6 22t22 -12l26 -30z', '#c8926a')

/** A paper falling into a ballot box in a village hall; the queue goes out of the door. */
export const ballotBox = sheet(
  width,
  1200,
  box(0, 0, width, 1200, '#e6dac0'),
  box(0, 0, width, 74, '#d3c3a1'),
  times(9, (beam) =>
    polygon(
      [
        [beam * 240 - 40, 0],
        [beam * 240 + 10, 0],
        [beam * 240 + 30, 74],
        [beam * 240 - 14, 74],
      ],
      '#bfae8a',
    ),
  ),
  windowAt(120),
  windowAt(420),
  windowAt(1330),
  windowAt(1620),
  // light thrown by the windows
  shape('M132 860L292 860L560 1200L330 1200Z', '#f4ecd6'),
  shape('M432 860L592 860L800 1200L590 1200Z', '#f4ecd6'),
  box(0, 600, width, 260, '#d9caa8'),
  box(0, 592, width, 12, '#bfae8a'),
  times(25, (board) => box(board * 80, 604, 3, 256, '#c7b68f')),
  box(0, 860, width, 340, '#b99f72'),
  shape('M132 860L292 860L560 1200L330 1200Z', '#cdb58a'),
  shape('M1342 860L1502 860L1330 1200L1100 1200Z', '#cdb58a'),
  shape('M1632 860L1792 860L1700 1200L1480 1200Z', '#cdb58a'),
  times(8, (board) => line(`M0 ${884 + board * board * 6 + board * 8}H${width}`, '#a88e62', 3, 0.7)),
  booth(90, '#5b7566'),
  booth(350, '#4f6a5c'),
  // the door, and the queue that starts in it
  box(1560, 420, 300, 440, '#6b5436'),
  box(1584, 444, 252, 416, '#f7efd9'),
  box(1584, 700, 252, 160, '#9db597'),
  person(1786, 866, 250, '#51685b'),
  person(1700, 874, 268, '#33473e', '#33473e'),
  person(1590, 886, 262, ink, '#7d6340'),
  person(1478, 898, 284, ink, ink),
  person(1372, 906, 196, ink, red),
  // the table and the box
  shape('M470 1010L1450 1010L1560 1132L360 1132Z', '#7d6340'),
  box(360, 1132, 1200, 68, '#5f4a2e'),
  shape('M600 640L700 566L1240 566L1340 640Z', '#476055'),
  box(600, 640, 740, 442, green, 6),
  shape('M1188 640L1340 640L1340 1082L1188 1082Z', '#22312a'),
  shape('M826 590L1112 590L1124 614L814 614Z', ink),
  line('M600 640H1340', '#5d786c', 6),
  disc(894, 862, 104, '#3a5147'),
  disc(894, 862, 84, green),
  line('M850 862l32 36 60 -74', '#e6dac0', 20),
  // its seal
  line('M690 640v76M690 716l-22 46M690 716l22 46', red, 9),
  disc(690, 720, 27, red),
  disc(690, 720, 15, '#c65a48'),
  place(960, 286, 1, hand),
  // pencil on a string
  line('M470 1062q60 40 120 8t110 14', '#efe4cb', 5),
  place(704, 1086, 1, shape('M0 -7L96 -7L120 0L96 7L0 7Z', red) + shape('M96 -7L120 0L96 7Z', '#efe4cb'), 8),
  shape('M1210 1040L1356 1036L1384 1080L1226 1086Z', '#fffaf0'),
  shape('M1226 1048L1348 1046L1352 1054L1230 1056Z', '#c9bda4'),
)
