import { box, disc, line, place, random, shape, sheet, times } from './pencil'
import { glow, hills, person, sky, skyline, stars } from './scenery'

const width = 1920
const ink = '#201c24'
const red = '#b8412f'

/** A sea of cloud: a row of rounds filled down to the foot of the picture. */
function cloudSea(seed: number, top: number, size: number, fill: string): string {
  const next = random(seed)
  const rounds = times(Math.ceil(width / (size * 0.9)) + 2, (index) =>
    disc(
      index * size * 0.9 - size * 0.5,
      top + size * (0.5 + (next() - 0.5) * 0.5),
      size * (0.62 + next() * 0.4),
      fill,
    ),
  )
  return rounds + box(0, top + size * 0.6, width, 1200 - top, fill)
}

/** A dome and the hut beside it. */
const dome = (x: number, foot: number, size: number): string =>
  place(
    x,
    foot,
    size,
    shape('M-60 -60a60 60 0 0 1 120 0z', '#f3e6d2') +
      shape('M10 -119a60 60 0 0 1 50 59h-42z', '#cfb9a8') +
      box(-66, -62, 132, 62, '#e3d2bf') +
      box(26, -62, 40, 62, '#c2aa9b') +
      shape('M-14 -62L-10 -118L10 -118L6 -62Z', '#6d5a63') +
      box(-44, -40, 26, 40, ink),
  )

/** An observatory on a volcano above the clouds, its air mast against the dawn. */
export const aboveTheClouds = sheet(
  width,
  1200,
  sky(16, width, 0, 760, ['#2c3557', '#3d4568', '#5a5878', '#84697f', '#b37c7e', '#dc9a7e', '#f2c08c']),
  stars(21, width, 300, '#f7e9d4', 70),
  glow(1390, 640, 96, '#ffe2ab', 4, 48),
  // the other summit, an island in the cloud
  shape('M760 740q240 -40 470 -150 60 -26 120 0 240 110 480 150z', '#6d5a76'),
  cloudSea(31, 690, 90, '#d8a394'),
  cloudSea(35, 736, 120, '#c08f90'),
  cloudSea(39, 806, 150, '#a27d8a'),
  times(12, (bar) => box(1180 + ((bar * 97) % 420), 704 + bar * 9, 60 + ((bar * 53) % 120), 6, '#ffe2ab', 3, 0.65)),
  // the long shield of the volcano
  hills(
    skyline(43, width, 900, 40).map(([x, y]) => [x, y + 30 - (width - x) * 0.16] as const),
    1200,
    '#54424f',
  ),
  hills(
    skyline(47, width, 1000, 40).map(([x, y]) => [x, y + 10 - (width - x) * 0.12] as const),
    1200,
    '#41323e',
  ),
  shape('M0 940q300 20 520 90t420 50 420 60 560 40v20h-1920z', '#2f2530'),
  shape('M300 1000q140 30 210 90t-60 110h170q60 -60 -30 -120t-200 -86z', '#5d4a52'),
  // old lava, still showing its folds
  times(9, (fold) => line(`M${60 + fold * 200} ${1090 + (fold % 3) * 26}q60 -26 120 0t110 4`, '#6b5560', 5, 0.6)),
  dome(420, 830, 1.05),
  dome(610, 862, 0.72),
  shape('M690 880L690 824L860 838L860 902Z', '#e3d2bf'),
  shape('M682 826L704 804L872 820L868 842Z', '#8b6f74'),
  box(724, 846, 26, 22, '#ffdf9e'),
  box(770, 850, 26, 22, '#ffdf9e'),
  box(818, 856, 22, 44, ink),
  // the mast from which the air is drawn
  line('M1000 916V330', ink, 10),
  line('M960 924V420M1040 932V420M960 420L1000 330L1040 420', ink, 6),
  times(8, (brace) =>
    line(`M960 ${430 + brace * 62}L1040 ${492 + brace * 62}M1040 ${430 + brace * 62}L960 ${492 + brace * 62}`, ink, 4),
  ),
  line('M1000 372L740 880M1000 372L1270 970', ink, 2.5, 0.8),
  line('M1000 360h84M1000 400h-64', ink, 6),
  shape('M1084 344q28 16 0 32z', red),
  disc(936, 400, 11, red),
  disc(1000, 322, 9, red),
  disc(1000, 322, 24, red, 0.3),
  line('M1010 380q16 280 -30 420t-118 90', '#d8a394', 5),
  // the observer carries the flask out
  person(1180, 986, 132, ink, red),
  disc(1204, 930, 15, '#f3e6d2'),
  line('M1204 914v-12', ink, 6),
  shape('M80 900L220 906L240 940L250 980L60 970L62 930Z', '#3a5560'),
  shape('M96 906L206 910L222 936L92 932Z', '#a9c0c4'),
  disc(100, 976, 22, ink),
  disc(210, 984, 22, ink),
)
