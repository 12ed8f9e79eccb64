import { box, disc, line, mix, place, polygon, random, shape, sheet, times } from './pencil'

const size = 1600
const wood = '#a8713f'
const ink = '#2b211a'
const red = '#b0402e'
const greens = ['#5f7d4c', '#7d965a', '#46633f', '#9aab67']

/** What lies in a drawer, seen from a little above: five sorts of seed. */
function seeds(sort: number, wide: number, seed: number): string {
  const next = random(seed)
  return times(26, () => {
    const x = 12 + next() * (wide - 24)
    const y = 4 + next() * 22
    if (sort === 0) return disc(x, y, 5, '#d9b45a')
    if (sort === 1) return place(x, y, 1, shape('M0 -6q7 6 0 12q-7 -6 0 -12z', ink), next() * 180)
    if (sort === 2) return place(x, y, 1, shape('M-8 0q0 -6 8 -5t6 6q-2 6 -8 4t-6 -5z', '#8c2f2a'), next() * 180)
    if (sort === 3) return disc(x, y, 4, '#6f8f52')
    return place(x, y, 1, shape('M0 -9q8 8 0 16q-8 -8 0 -16z', '#efe2c2'), next() * 180)
  })
}

/** The front of one drawer: a label frame with a pressed leaf and a brass knob. */
function front(x: number, y: number, wide: number, tall: number, seed: number): string {
  const next = random(seed)
  const board = mix(wood, next() > 0.5 ? '#7c4f2a' : '#c28a52', next() * 0.35)
  const leaf = greens[Math.floor(next() * greens.length)] ?? wood
  return (
    box(x, y, wide, tall, board, 5) +
    box(x, y, wide, 6, mix(board, '#ffffff', 0.25), 3) +
    times(2, (grain) =>
      line(
        `M${x + 12} ${y + 40 + grain * 50 + next() * 16}q${wide / 3} ${-8 + next() * 16} ${wide - 24} 0`,
        mix(board, ink, 0.25),
        3,
        0.5,
      ),
    ) +
    box(x + wide / 2 - 52, y + 22, 104, 56, '#c9a04c', 5) +
    box(x + wide / 2 - 46, y + 28, 92, 44, '#f8efd9') +
    place(
      x + wide / 2 - 20,
      y + 52,
      0.9,
      line('M-8 12L18 -12', leaf, 3) + shape('M0 4q-4 -18 14 -22q4 18 -14 22zM6 -2q18 2 22 -12q-18 -4 -22 12z', leaf),
    ) +
    box(x + wide / 2 + 8, y + 42, 28, 4, '#cdbf9f') +
    box(x + wide / 2 + 8, y + 54, 20, 4, '#cdbf9f') +
    disc(x + wide / 2, y + 106, 14, '#8d6b2c') +
    disc(x + wide / 2 - 3, y + 103, 9, '#e0bd6b')
  )
}

/** A drawer pulled out towards the viewer, with seeds in it. */
const opened = (x: number, y: number, wide: number, tall: number, sort: number, seed: number): string =>
  box(x, y, wide, tall, '#4d3019', 4) +
  polygon(
    [
      [x + 6, y + 8],
      [x + wide - 6, y + 8],
      [x + wide + 12, y + 42],
      [x - 12, y + 42],
    ],
    '#6d4524',
  ) +
  place(x - 4, y + 8, 1, seeds(sort, wide + 8, seed)) +
  front(x - 13, y + 38, wide + 26, tall, seed)

/** A pot with a seedling; `leaves` pairs of leaves. */
const pot = (clay: string, leaf: string, leaves: number): string =>
  line(`M0 0v${-60 - leaves * 44}`, mix(leaf, ink, 0.2), 8) +
  times(leaves, (pair) => {
    const y = -56 - pair * 46
    const reach = 76 - pair * 8
    return (
      shape(`M0 ${y}q${-reach * 0.4} ${-54} ${-reach} ${-30}q${reach * 0.2} 46 ${reach} 30z`, leaf) +
      shape(
        `M0 ${y - 14}q${reach * 0.4} ${-54} ${reach} ${-30}q${-reach * 0.2} 46 ${-reach} 30z`,
        mix(leaf, '#ffffff', 0.16),
      )
    )
  }) +
  shape('M-62 0L62 0L46 110L-46 110Z', clay) +
  box(-72, -18, 144, 34, mix(clay, '#ffffff', 0.14), 5) +
  shape('M24 16L62 16L46 110L20 110Z', mix(clay, ink, 0.2))

const cell = 222

/** A cabinet of seed drawers under a window, some of them open, seedlings on top. */
export const seedDrawers = sheet(
  size,
  size,
  box(0, 0, size, size, '#e9dcc0'),
  times(9, (stripe) => box(stripe * 200, 0, 90, 720, '#e3d4b4')),
  // the window and the garden in it
  box(170, 60, 1260, 520, '#f8f0dc'),
  box(200, 90, 1200, 460, '#bcd6d3'),
  disc(1120, 210, 70, '#fff3cf'),
  disc(1120, 210, 112, '#fff3cf', 0.3),
  shape('M200 420q200 -110 420 -40t420 -30 360 10v190h-1200z', '#93b08a'),
  shape('M200 480q240 -60 520 -20t680 -20v110h-1200z', '#6f9167'),
  times(8, (row) => line(`M${240 + row * 150} 550q30 -60 ${90 - row * 12} -92`, '#557a50', 7)),
  place(
    430,
    470,
    1,
    line('M0 20v-90', ink, 9) +
      disc(0, -110, 66, '#557a50') +
      disc(-40, -80, 42, '#557a50') +
      disc(44, -84, 44, '#678a5c') +
      times(6, (apple) => disc(-46 + apple * 19, -92 - ((apple * 37) % 60), 8, red)),
  ),
  place(
    840,
    486,
    0.62,
    shape('M-12 -40h9l1 40h-10zM3 -40h10l1 40h-10z', ink) +
      shape('M-13 -76q0 -8 13 -8t13 8l5 44h-36z', red) +
      disc(0, -92, 9, ink) +
      shape('M-22 -96h44l-10 -14h-24z', '#d9b45a') +
      line('M14 -70l30 70', ink, 4),
  ),
  box(588, 90, 18, 460, '#f8f0dc'),
  box(992, 90, 18, 460, '#f8f0dc'),
  box(200, 300, 1200, 14, '#f8f0dc'),
  // a string of drying pods and a lamp
  line('M170 96q300 70 620 20t640 -10', ink, 4),
  times(11, (pod) =>
    place(
      230 + pod * 112,
      118 + Math.sin(pod * 0.6) * 14,
      1,
      shape('M0 0q24 40 0 92q-24 -52 0 -92z', ['#c98f3a', '#8f9b58', '#b0402e'][pod % 3] ?? wood),
      -8 + ((pod * 7) % 17),
    ),
  ),
  // what stands on the cabinet
  place(330, 590, 1.06, pot('#b9603c', '#5f7d4c', 3)),
  place(520, 612, 0.84, pot('#c8794c', '#7d965a', 2)),
  place(1220, 596, 1, pot('#a8523a', '#46633f', 4)),
  place(1400, 620, 0.76, pot('#c8794c', '#7d965a', 1)),
  place(
    780,
    700,
    1,
    shape('M-120 0L120 0L110 -22L-110 -22Z', '#3f4f52') +
      shape('M-112 -24L100 -24L92 -48L-104 -48Z', red) +
      shape('M-90 -50L112 -50L106 -70L-84 -70Z', '#d9b45a') +
      box(-112, -18, 30, 12, '#f8efd9'),
  ),
  place(
    1056,
    700,
    1,
    line('M0 0v-60', '#c9a04c', 9) +
      line('M-80 -120h160', '#c9a04c', 8) +
      line('M0 -60v-80', '#c9a04c', 9) +
      line('M-80 -120l-30 56M-80 -120l30 56M80 -120l-30 56M80 -120l30 56', ink, 3) +
      shape('M-118 -62h76q-8 26 -38 26t-38 -26zM42 -62h76q-8 26 -38 26t-38 -26z', '#c9a04c') +
      box(-46, -10, 92, 14, '#8d6b2c', 4),
  ),
  // the cabinet
  box(70, 700, 1460, 44, '#c28a52', 6),
  box(70, 736, 1460, 14, '#7c4f2a'),
  box(90, 744, 1420, 860, '#5e3a1e'),
  times(6, (column) =>
    times(5, (row) => front(114 + column * (cell + 12), 764 + row * 164, cell, 146, column * 17 + row * 5 + 3)),
  ),
  opened(114 + 1 * (cell + 12), 764 + 0 * 164, cell, 146, 2, 91),
  opened(114 + 4 * (cell + 12), 764 + 1 * 164, cell, 146, 0, 97),
  opened(114 + 2 * (cell + 12), 764 + 3 * 164, cell, 146, 4, 103),
)
