import { box, disc, line, place, polygon, random, shape, sheet, times } from './pencil'
import { glow, gulls, person, sky } from './scenery'

const width = 1920
const ink = '#1f2228'
const red = '#b0402e'
const paper = '#f3ead6'

/** A street of tall houses drawn flat, some windows already lit. */
function street(seed: number, foot: number, low: number, high: number, wall: string, lit: string): string {
  const next = random(seed)
  let out = ''
  for (let x = -60; x < width; ) {
    const wide = 130 + next() * 120
    const tall = low + next() * (high - low)
    out +=
      box(x, foot - tall, wide, tall, wall) +
      polygon(
        [
          [x - 6, foot - tall],
          [x + 22, foot - tall - 46],
          [x + wide - 22, foot - tall - 46],
          [x + wide + 6, foot - tall],
        ],
        wall,
      ) +
      box(x + wide * 0.3, foot - tall - 84, 24, 50, wall)
    const across = Math.floor(wide / 44)
    for (let row = 0; row * 62 < tall - 80; row += 1)
      for (let column = 0; column < across; column += 1)
        if (next() > 0.84) out += box(x + 18 + column * 42, foot - tall + 26 + row * 62, 20, 32, lit, 0, 0.85)
    x += wide - 1
  }
  return out
}

/** A bundle of papers tied with string. */
const bundle = (sheets: number): string =>
  times(sheets, (layer) =>
    box(-70 + (layer % 3) * 3, -layer * 11 - 11, 140, 9, layer % 4 === 3 ? '#d5c8ab' : paper, 2),
  ) + line(`M-10 0v${-sheets * 11 - 4}M-72 ${-sheets * 5.5}h146`, red, 5)

/** The page on the rack: a headline rule, a picture, columns. */
const page = (x: number, y: number, inkLine: string): string =>
  box(x, y, 74, 100, paper) +
  box(x + 8, y + 9, 58, 11, ink) +
  box(x + 8, y + 28, 34, 30, inkLine) +
  times(4, (row) => box(x + 47, y + 29 + row * 8, 19, 4, '#b9ad94')) +
  times(4, (row) => box(x + 8, y + 65 + row * 8, 58, 4, '#b9ad94'))

/** The first papers of the day reach a kiosk before the street is awake. */
export const kioskAtDawn = sheet(
  width,
  1200,
  sky(54, width, 0, 640, ['#43566b', '#5b6a7e', '#7d7d8c', '#a98f90', '#d3a58f', '#ecbd94', '#f5d3a3']),
  glow(560, 560, 92, '#fff0cc', 4, 48),
  street(61, 860, 180, 330, '#8d8089', '#f6d9a2'),
  street(67, 870, 120, 260, '#6c6876', '#f6d9a2'),
  box(0, 850, width, 350, '#55596a'),
  shape('M0 850L1920 850L1920 900L0 900Z', '#8a8390'),
  box(0, 896, width, 12, '#44485a'),
  // wet setts, with the light lying on them
  times(12, (bar) => box(560 - 70 - ((bar * 43) % 90), 916 + bar * 22, 120 + ((bar * 67) % 120), 9, '#f5d3a3', 4, 0.5)),
  times(60, (sett) => box((sett * 263) % 1920, 930 + ((sett * 97) % 250), 46, 5, '#6b7084', 3, 0.8)),
  line('M0 1010L1920 960M0 1046L1920 990', '#3a3e4e', 6),
  // plane trees and lamps
  ...[90, 800].map(
    (x) =>
      line(`M${x} 870V560M${x} 660l-60 -70M${x} 620l56 -76M${x} 720l50 -50`, ink, 15) +
      times(16, (leaf) =>
        disc(
          x - 80 + ((leaf * 53) % 170),
          450 + ((leaf * 37) % 150),
          22 + (leaf % 4) * 6,
          leaf % 2 ? '#4b5d58' : '#5d6f62',
          0.95,
        ),
      ),
  ),
  line('M330 870V470', ink, 11),
  shape('M306 420L354 420L346 470L314 470Z', '#ffe5ae'),
  shape('M298 420L330 388L362 420Z', ink),
  disc(330, 446, 90, '#ffe5ae', 0.12),
  disc(330, 446, 54, '#ffe5ae', 0.16),
  // the tram coming up the street
  place(
    470,
    900,
    0.7,
    box(-90, -210, 180, 190, red, 14) +
      box(-78, -190, 156, 74, '#f6d9a2', 6) +
      line('M0 -190v74M-40 -190v74M40 -190v74', red, 7) +
      box(-90, -100, 180, 12, paper) +
      disc(-54, -56, 13, '#fff0cc') +
      disc(54, -56, 13, '#fff0cc') +
      disc(-54, -56, 30, '#fff0cc', 0.25) +
      disc(54, -56, 30, '#fff0cc', 0.25) +
      box(-76, -24, 152, 24, ink, 4) +
      line('M0 -210l-30 -60h60z', ink, 5),
  ),
  line('M0 560Q480 660 960 640T1920 560', ink, 3, 0.7),
  // the kiosk: a green drum with a copper roof
  shape('M1150 1050L1150 500L1640 500L1640 1050Z', '#2f4b46'),
  shape('M1540 500L1640 500L1640 1050L1540 1050Z', '#263e3a'),
  shape('M1080 506q40 -110 200 -140 30 -60 115 -70 85 10 115 70 160 30 200 140z', '#4c746a'),
  shape('M1395 296q85 10 115 70 160 30 200 140h-130q-40 -150 -185 -210z', '#3e6259'),
  box(1070, 498, 650, 26, '#b98d45', 8),
  line('M1395 296v-50', '#b98d45', 9),
  disc(1395, 240, 13, '#b98d45'),
  times(13, (tooth) => shape(`M${1084 + tooth * 49} 524h42l-21 24z`, '#b98d45')),
  box(1196, 570, 396, 220, '#ffe0a3'),
  box(1196, 570, 396, 30, '#f6c97c'),
  person(1450, 866, 250, '#3b3230', '#6a4a3f'),
  shape('M1150 792L1640 792L1640 1050L1150 1050Z', '#2f4b46'),
  shape('M1540 792L1640 792L1640 1050L1540 1050Z', '#263e3a'),
  ...[1212, 1296].map((x, index) => page(x, 610, index ? red : '#7d93a0')),
  ...[1502].map((x) => page(x, 610, '#7d93a0')),
  box(1166, 786, 456, 24, '#b98d45', 5),
  place(1270, 786, 0.8, bundle(7)),
  place(1556, 786, 0.72, bundle(4)),
  ...[1176, 1270, 1364, 1458, 1540].map((x, index) => page(x, 836, index === 2 ? red : '#7d93a0')),
  times(9, (rib) => box(1160 + rib * 54, 950, 6, 90, '#25403b')),
  box(1140, 1040, 512, 28, ink, 4),
  shape('M1150 1068L1652 1068L1740 1180L1040 1180Z', '#ffe0a3', 0.12),
  // the delivery: a bicycle, a rider, bundles on the pavement
  person(868, 1078, 240, ink, '#4a5a6a'),
  shape('M834 848L898 848L910 862L830 862Z', ink),
  place(
    860,
    1090,
    1,
    '<g fill="none" stroke="#1f2228" stroke-width="9"><circle cx="-120" cy="-62" r="60"/><circle cx="120" cy="-62" r="60"/></g>' +
      line(
        'M-120 -62L-40 -150L70 -150L0 -62ZM-40 -150L0 -62M70 -150L120 -62M70 -150L62 -184L92 -190M-40 -150L-48 -172M-66 -174h40',
        red,
        9,
      ) +
      box(74, -178, 96, 66, '#8a6a48', 6) +
      times(4, (roll) => box(84 + roll * 21, -200, 16, 30, paper, 6)),
  ),
  place(1100, 1120, 1, bundle(9)),
  place(660, 1136, 1, bundle(5)),
  place(1740, 1090, 1, bundle(12)),
  place(1846, 1110, 1, bundle(6)),
  // the first reader, and a dog that waits
  person(250, 1064, 216, ink, '#7a5a4a'),
  shape('M270 930L352 916L362 980L280 994Z', paper),
  line('M286 944l60 -10M288 960l60 -10', '#b9ad94', 5),
  box(222, 856, 56, 10, ink, 5),
  box(230, 834, 40, 26, ink, 6),
  place(
    370,
    1068,
    1,
    shape('M-48 0v-44q0 -24 24 -26h44l12 -22 12 14 20 4v14l-24 6 -4 54h-14v-30h-44v30z', ink) +
      line('M-44 -56q-18 -12 -18 -34', ink, 7),
  ),
  line('M282 962q40 50 86 52', red, 4),
  gulls('#f3ead6', [900, 250, 18], [960, 220, 13], [1010, 270, 15]),
)
