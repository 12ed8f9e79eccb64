import { box, disc, line, place, shape, sheet, times } from './pencil'
import { glitter, hills, person, skyline, stars, strokes } from './scenery'

const width = 1920
const ink = '#0b1320'
const cream = '#f2e6c9'
const red = '#b8412f'

/** One long swell: a dark face under a crest that catches the moon. */
function swell(seed: number, y: number, rise: number, face: string, crest: string, thick: number): string {
  const ridge = skyline(seed, width, y, rise)
  const path = `M${ridge.map(([x, top]) => `${Math.round(x)} ${Math.round(top)}`).join('L')}`
  return hills(ridge, 1200, face) + line(path, crest, thick, 0.85)
}

/** A lighthouse on its rock, far off. */
const lighthouse =
  shape('M-150 60L-96 6L-40 -8L34 -4L96 16L170 60Z', ink) +
  shape('M-17 0L-11 -118L11 -118L17 0Z', '#d9cfb8') +
  shape('M-15 -38L-13 -72L13 -72L15 -38Z', red) +
  box(-15, -126, 30, 9, ink) +
  box(-9, -146, 18, 20, '#ffe3a6') +
  shape('M-13 -146h26l-13 -17z', ink)

/** The moon over a rising tide, with someone at the end of a jetty to see it. */
export const moonOverTide = sheet(
  width,
  1200,
  box(0, 0, width, 1200, '#0f1a2c'),
  hills(skyline(3, width, 250, 60), 1200, '#12203a', 0.9),
  hills(skyline(5, width, 430, 70), 1200, '#172a46', 0.9),
  hills(skyline(8, width, 580, 60), 1200, '#1d3552', 0.9),
  stars(17, width, 560, cream, 130),
  disc(650, 372, 420, '#25405f', 0.5),
  disc(650, 372, 350, '#34506d', 0.5),
  disc(650, 372, 288, '#4a6580', 0.55),
  disc(650, 372, 232, cream),
  // the seas of the moon
  disc(566, 300, 62, '#dfd0ac', 0.75),
  disc(640, 268, 40, '#dfd0ac', 0.75),
  disc(716, 330, 52, '#dfd0ac', 0.75),
  disc(604, 412, 46, '#dfd0ac', 0.6),
  disc(742, 452, 26, '#dfd0ac', 0.7),
  disc(660, 520, 18, '#dfd0ac', 0.7),
  // thin cloud across its foot
  shape('M250 560q60 -34 120 -14 50 -46 128 -22 70 -34 118 6 80 -14 104 30z', '#314c69'),
  shape('M560 606q50 -30 104 -12 60 -36 128 -6 90 -20 150 18z', '#2a4460'),
  place(1560, 662, 1.15, lighthouse),
  shape('M1560 505L1920 470L1920 560L1560 512Z', '#ffe3a6', 0.16),
  swell(21, 690, 14, '#22405d', '#8fb0c9', 4),
  glitter(31, 650, 706, 800, 120, cream, 22),
  swell(24, 790, 34, '#1d3853', '#7d9fba', 5),
  glitter(37, 650, 812, 900, 150, cream, 18),
  swell(28, 900, 52, '#183047', '#6a8da9', 6),
  glitter(41, 650, 930, 1040, 190, cream, 18),
  swell(33, 1030, 64, '#122639', '#55778f', 7),
  strokes(45, width, 720, 1180, '#9fc0d6', 44, 0.16),
  // the jetty and its lookout
  times(6, (post) => box(1240 + post * 130, 948 - post * 7, 22 + post * 2, 260, ink)),
  shape('M1190 930L1930 874L1930 912L1190 950Z', ink),
  shape('M1190 930L1930 874L1930 881L1190 935Z', '#33516b'),
  person(1300, 924, 142, ink, red),
  // the tide staff, read every hour
  box(1206, 800, 20, 380, '#d9cfb8'),
  times(8, (mark) => box(1206, 812 + mark * 46, mark % 2 ? 12 : 20, 14, red)),
  swell(39, 1150, 40, '#0e1d2d', '#44647c', 6),
)
