import { box, disc, line, mix, place, random, shape, sheet, times } from './pencil'
import { glow, gulls, hills, person, sky, skyline, strokes } from './scenery'

const width = 1920
const ink = '#1f2429'
const red = '#a93b2c'
const hemp = '#c9a56a'

/** A docker bent under a sack, walking up to the right. */
const docker = (x: number, foot: number, tall: number, coat: string, load: string): string =>
  place(
    x,
    foot,
    tall / 100,
    shape('M-12 -44l-6 44h10l8 -34zM2 -44l12 44h-10l-10 -34z', ink) +
      shape('M-15 -42q-2 -34 16 -40l16 8q2 20 -6 34z', coat) +
      disc(22, -76, 8, '#b98862') +
      shape('M13 -80q2 -10 12 -9t9 10l6 2h-26z', ink) +
      shape('M-30 -84q-4 -18 16 -22t36 4q10 8 2 16t-28 12 -26 -10z', load) +
      line('M12 -66l14 -18', coat, 6),
  )

/** Sacks in a heap, row upon row. */
const heap = (seed: number, rows: number, load: string): string => {
  const next = random(seed)
  return times(rows, (row) =>
    times(rows - row, (sack) => {
      const shade = mix(load, ink, next() * 0.22)
      const x = (sack - (rows - row) / 2) * 76 + 38
      const y = -row * 36
      return (
        shape(`M${x - 40} ${y}q-8 -36 20 -38h42q28 4 20 38z`, shade) +
        line(`M${x - 30} ${y - 32}l-8 -6M${x + 32} ${y - 32}l8 -6`, shade, 6)
      )
    }),
  )
}

/** A barrel on its end. */
const barrel =
  shape('M-34 0q-12 -46 0 -92h68q12 46 0 92z', '#8a5b34') +
  line('M-38 -22h76M-40 -70h80', ink, 7) +
  box(-34, -96, 68, 10, '#6d4526', 4)

/** A derrick mast with two booms. */
const derrick = (x: number, lean: number): string =>
  line(`M${x} 640V190`, ink, 16) +
  line(`M${x} 560L${x + lean} 270M${x} 560L${x - lean * 0.8} 300`, ink, 10) +
  line(`M${x} 200L${x + lean} 270M${x} 200L${x - lean * 0.8} 300`, ink, 3) +
  box(x - 26, 182, 52, 12, ink, 4)

/** A general-cargo ship before the container: derricks, planks, and a file of men with sacks. */
export const sacksOnTheQuay = sheet(
  width,
  1200,
  sky(64, width, 0, 700, ['#7d8f96', '#96a5a3', '#b2b9a8', '#d0c9a9', '#e6d2a5', '#efcf9c']),
  glow(300, 470, 84, '#fff0cb', 3, 42),
  hills(skyline(66, width, 650, 60), 760, '#8e9c99'),
  times(
    14,
    (shed) =>
      box(shed * 150 - 20, 640 - (shed % 3) * 34, 132, 102 + (shed % 3) * 34, '#7b8a89') +
      shape(`M${shed * 150 - 30} ${642 - (shed % 3) * 34}l76 -40 76 40z`, '#6d7c7c'),
  ),
  times(
    4,
    (chimney) =>
      box(90 + chimney * 96, 470 + (chimney % 2) * 40, 20, 200, '#7b8a89') +
      shape(
        `M${96 + chimney * 96} ${462 + (chimney % 2) * 40}q-50 -30 -20 -70t-20 -70q60 20 50 70t4 70z`,
        '#b2b9a8',
        0.6,
      ),
  ),
  box(0, 740, width, 460, '#5c7478'),
  strokes(71, width, 750, 860, '#e6d2a5', 26, 0.4),
  // the ship
  derrick(860, 150),
  derrick(1500, 160),
  shape('M520 640h1320l70 -56 -60 330h-1240q-70 -60 -90 -274z', '#2c3338'),
  shape('M560 800h1300l-10 114h-1240q-34 -30 -50 -114z', red),
  line('M530 668H1884', '#e9dfc8', 7, 0.75),
  box(1080, 470, 270, 172, '#e9dfc8'),
  box(1056, 452, 318, 24, '#d6c8a8'),
  box(1120, 372, 190, 84, '#e9dfc8'),
  times(6, (pane) => box(1134 + pane * 29, 392, 20, 26, ink)),
  times(7, (port) => disc(1104 + port * 37, 540, 10, ink)),
  box(1176, 250, 74, 124, ink),
  box(1176, 282, 74, 34, red),
  times(15, (port) => disc(600 + port * 82, 720, 9, '#141a1e')),
  // a net of crates in the air, and the man who signals for it
  line('M1010 270V430', ink, 5),
  shape('M920 540q0 -90 90 -112 90 22 90 112 -90 40 -180 0z', hemp),
  line('M922 530q88 36 176 0M940 480q70 28 140 0M1010 430v124M966 450l-10 98M1054 450l10 98', '#8a6a3a', 4),
  person(740, 642, 112, ink, '#4e6a74'),
  line('M752 588l30 -50', ink, 9),
  person(1660, 640, 104, ink, '#7d5a3b'),
  gulls('#f3ead6', [560, 260, 26], [640, 220, 18], [480, 310, 16], [1720, 240, 20]),
  // the quay
  shape('M0 930H1920V1200H0z', '#a8977a'),
  shape('M0 914H1920V940H0z', '#7b6c54'),
  times(17, (slab) => line(`M${slab * 120} 940l-60 260`, '#95845f', 4, 0.7)),
  line('M0 1050H1920', '#95845f', 4, 0.7),
  // the plank and the file of men
  shape('M470 1010l20 14 560 -356 -16 -22z', '#6d4a2b'),
  line('M520 986L1026 664', '#8f653d', 5),
  docker(560, 956, 150, '#4e6a74', hemp),
  docker(684, 880, 144, ink, '#d8bd88'),
  docker(806, 802, 138, '#7d5a3b', hemp),
  docker(926, 724, 132, '#4e6a74', '#d8bd88'),
  docker(392, 1040, 160, red, '#d8bd88'),
  docker(220, 1070, 168, ink, hemp),
  docker(40, 1090, 172, '#7d5a3b', '#d8bd88'),
  // what waits: sacks, barrels, crates, a horse and cart
  place(1240, 1140, 1, heap(81, 5, hemp)),
  place(1540, 1090, 1, barrel),
  place(1626, 1104, 1, barrel),
  place(1584, 1006, 0.96, barrel),
  times(
    3,
    (crate) =>
      box(
        1716 + (crate % 2) * 100 - (crate === 2 ? 50 : 0),
        crate === 2 ? 930 : 1022,
        94,
        88,
        crate === 1 ? '#a9763f' : '#b98d56',
        3,
      ) +
      line(
        `M${1722 + (crate % 2) * 100 - (crate === 2 ? 50 : 0)} ${crate === 2 ? 936 : 1028}l82 76m0 -76l-82 76`,
        '#7d5a3b',
        7,
      ),
  ),
  person(1000, 1128, 190, ink, '#e0d3b4'),
  box(976, 930, 48, 12, ink, 5),
  box(986, 910, 28, 24, ink, 5),
  shape('M1014 1010l62 -14 8 46 -62 14z', '#fffaf0'),
  line('M1028 1020l36 -8M1030 1032l36 -8', '#a8977a', 4),
  place(
    700,
    1150,
    1,
    line('M-90 -10H60M-90 -10L-130 -110M40 -10l-6 -90', ink, 11) +
      disc(62, -18, 26, ink) +
      disc(62, -18, 13, '#a8977a') +
      shape('M-110 -22q-6 -70 40 -70h60q36 6 30 70z', '#d8bd88'),
  ),
)
