import { box, disc, line, place, polygon, shape, sheet, times } from './pencil'

const width = 1920
const ink = '#2b2a28'
const red = '#ad3a2b'
const sea = '#3f6f78'
const paper = '#ecdfbf'

/** Latitude lines spread apart towards the pole, as on the chart of 1569. */
const parallel = (degrees: number): number => 960 - 430 * Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360))

/** A compass rose of sixteen points. */
const rose =
  disc(0, 0, 150, paper) +
  disc(0, 0, 138, '#f6edd6') +
  disc(0, 0, 100, paper) +
  times(16, (point) =>
    place(
      0,
      0,
      1,
      polygon(
        [
          [0, point % 2 ? -104 : point % 4 ? -126 : -190],
          [point % 4 ? 13 : 22, -22],
          [0, 0],
        ],
        point % 4 ? '#7d9aa0' : ink,
      ) +
        polygon(
          [
            [0, point % 2 ? -104 : point % 4 ? -126 : -190],
            [point % 4 ? -13 : -22, -22],
            [0, 0],
          ],
          point % 4 ? '#a9bfc0' : '#5a564f',
        ),
      point * 22.5,
    ),
  ) +
  disc(0, 0, 20, red) +
  disc(0, 0, 9, paper) +
  shape('M0 -184q-30 -24 -14 -50 12 8 14 22 2 -14 14 -22 16 26 -14 50z', red)

/** A caravel under full sail, seen from the side. */
const caravel =
  shape('M-210 0h60l14 40h250l30 -56h90l-22 60q-20 90 -90 116h-250q-62 -36 -82 -160z', '#7a4a2b') +
  shape('M-196 54h408q-22 76 -80 106h-250q-50 -26 -78 -106z', '#5e3820') +
  line('M-190 44h410M-176 86h380', '#c79b58', 7) +
  box(-216, -44, 84, 50, '#8d5a36', 4) +
  box(140, -74, 106, 60, '#8d5a36', 4) +
  times(4, (port) => box(-90 + port * 56, 60, 20, 18, ink)) +
  times(3, (pane) => box(156 + pane * 30, -60, 16, 20, '#f2d68f')) +
  line('M-96 20V-330M36 30V-410M168 -70V-290', ink, 12) +
  line('M232 -30l118 -96', ink, 10) +
  shape('M-190 -268q100 -24 190 0 24 90 -6 176 -90 -22 -176 0 20 -92 -8 -176z', paper) +
  shape('M-66 -330q110 -28 214 0 34 130 -8 262 -100 -30 -196 0 28 -130 -10 -262z', '#f8f0da') +
  shape('M164 -270q70 60 100 170l-98 22q20 -96 -2 -192z', paper) +
  line('M36 -286v190M-14 -196h110', red, 22) +
  shape('M-66 -330q110 -28 214 0l4 22q-112 -26 -220 2z', '#d9c9a2') +
  shape('M-96 -330q-40 -16 -74 4l8 12 -8 14q36 -16 74 -6zM36 -410q-44 -18 -84 4l10 14 -10 14q40 -18 84 -8z', red) +
  line('M-96 -322L-206 -40M36 -400L-90 0M36 -400L150 -60M168 -288L236 -72', ink, 3, 0.8)

/** A wavy coast with its shaded edge, as an engraver would cut it. */
const coast = (d: string): string =>
  line(d, '#2f5a63', 34, 0.35) + line(d, '#2f5a63', 16, 0.45) + shape(d, '#d3bd85') + line(d, ink, 5)

/** A caravel sails a straight red course across a chart whose grid widens to the north. */
export const shipOnTheGrid = sheet(
  width,
  1200,
  box(0, 0, width, 1200, '#c9b27e'),
  box(36, 36, 1848, 1128, paper),
  box(50, 50, 1820, 1100, ink),
  box(56, 56, 1808, 1088, paper),
  box(80, 80, 1760, 1040, sea),
  // the ladder of degrees round the edge
  times(44, (rung) => (rung % 2 ? box(80 + rung * 40, 56, 40, 24, ink) + box(80 + rung * 40, 1120, 40, 24, ink) : '')),
  times(26, (rung) => (rung % 2 ? box(56, 80 + rung * 40, 24, 40, ink) + box(1840, 80 + rung * 40, 24, 40, ink) : '')),
  '<clipPath id="chart"><path d="M80 80h1760v1040h-1760z"/></clipPath><g clip-path="url(#chart)">',
  times(24, (crest) =>
    line(`M${120 + ((crest * 397) % 1640)} ${150 + ((crest * 211) % 920)}q14 -12 28 0t28 0 28 0`, '#7fa6a8', 4, 0.6),
  ),
  times(14, (meridian) => line(`M${80 + meridian * 140} 80V1120`, '#a9c5c2', 3, 0.75)),
  times(11, (step) =>
    line(`M80 ${Math.round(parallel(-20 + step * 10))}H1840`, '#a9c5c2', step === 2 ? 7 : 3, step === 2 ? 0.95 : 0.75),
  ),
  coast(
    'M60 60H620q-40 60 -110 70t-60 70q50 40 -30 90t-60 110q-60 30 -30 90t-90 60 -60 80q40 50 -30 70t-50 90q-50 40 -40 100t-60 60V60z',
  ),
  coast('M1860 1140V470q-60 -40 -110 10t-70 70q40 60 -30 80t-50 110q60 30 20 100t10 120 -60 90 20 90z'),
  coast('M860 60q-10 70 60 90t120 60 110 -40 60 -110z'),
  coast('M1400 60q-30 50 30 80t60 70 130 10 60 40 110 -10 70 -190z'),
  coast('M560 700q50 -30 90 10t-20 50 -70 -60z'),
  coast('M720 1010q30 -20 60 4t-20 36 -40 -40z'),
  coast('M1330 420q26 -18 50 6t-16 30 -34 -36z'),
  times(7, (peak) =>
    place(
      [170, 250, 350, 190, 290, 150, 230][peak] ?? 0,
      [190, 240, 180, 320, 350, 430, 490][peak] ?? 0,
      0.9,
      shape('M-34 20L0 -34L34 20Z', '#a88a4e') + shape('M0 -34L34 20L8 20Z', '#8a6f3a'),
    ),
  ),
  times(4, (tree) =>
    place(1740 + (tree % 2) * 50, 640 + tree * 110, 0.9, line('M0 20v-40', ink, 5) + disc(0, -34, 22, '#6f8a56')),
  ),
  // rays of the rose, then the course itself
  times(16, (ray) =>
    line(
      `M1420 820L${Math.round(1420 + 2200 * Math.cos((ray * Math.PI) / 8))} ${Math.round(820 + 2200 * Math.sin((ray * Math.PI) / 8))}`,
      '#8fb3b2',
      2.5,
      0.55,
    ),
  ),
  line('M430 1050L1370 290', red, 8),
  times(
    6,
    (mark) => disc(430 + mark * 188, 1050 - mark * 152, 13, red) + disc(430 + mark * 188, 1050 - mark * 152, 5, paper),
  ),
  place(1370, 290, 1, line('M-20 -20L20 20M20 -20L-20 20', red, 13)),
  place(1420, 820, 0.94, rose),
  place(860, 700, 0.92, caravel),
  shape('M640 836q60 -26 120 0t120 0 120 0 120 0v26q-120 20 -240 10t-240 -10z', '#346069'),
  line('M640 838q60 -26 120 0t120 0 120 0 120 0', '#cfe0da', 7, 0.9),
  // a sea monster, since the engraver had room
  place(
    150,
    900,
    1,
    shape(
      'M90 0q30 -76 84 -60 50 22 40 60h-30q4 -34 -22 -36 -24 2 -38 36zM226 0q20 -50 60 -42 36 14 30 42h-26q0 -20 -16 -20 -16 2 -22 20z',
      '#5f8a6b',
    ) +
      shape('M20 0q-10 -90 44 -110 40 -8 52 24l-40 6q-20 20 -14 80z', '#5f8a6b') +
      disc(72, -94, 6, ink) +
      shape('M330 0q8 -34 34 -44 -2 14 10 20 -18 4 -22 24z', '#5f8a6b') +
      line('M0 8q40 -16 80 0t80 0 80 0 80 0 80 0', '#cfe0da', 6, 0.8),
  ),
  '</g>',
  line('M80 80H1840V1120H80Z', ink, 5),
)
