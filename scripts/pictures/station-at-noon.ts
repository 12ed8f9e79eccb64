import { box, disc, line, place, shape, sheet, times } from './pencil'
import { gulls, hills, person, sky, skyline } from './scenery'

const width = 1920
const ink = '#26211d'
const red = '#ad3a2b'
const stone = '#e2cfa8'

/** A clock face; hands at the given turns, in degrees from twelve. */
const clock = (x: number, y: number, radius: number, hour: number, minute: number): string =>
  place(
    x,
    y,
    radius / 100,
    disc(0, 0, 112, ink) +
      disc(0, 0, 98, '#fbf4e0') +
      times(12, (tick) => place(0, 0, 1, box(-4, -88, 8, tick % 3 ? 12 : 24, ink), tick * 30)) +
      place(0, 0, 1, box(-6, -56, 12, 66, ink, 5), hour) +
      place(0, 0, 1, box(-4, -82, 8, 96, red, 4), minute) +
      disc(0, 0, 10, ink),
  )

/** An arched window with a fanlight. */
const arch = (x: number, foot: number, wide: number, tall: number, glass: string): string =>
  shape(`M${x} ${foot}v${-tall + wide / 2}a${wide / 2} ${wide / 2} 0 0 1 ${wide} 0v${tall - wide / 2}z`, '#c9b184') +
  shape(
    `M${x + 9} ${foot}v${-tall + wide / 2}a${wide / 2 - 9} ${wide / 2 - 9} 0 0 1 ${wide - 18} 0v${tall - wide / 2}z`,
    glass,
  ) +
  line(`M${x + wide / 2} ${foot}v${-tall + 10}M${x + 9} ${foot - tall + wide / 2}h${wide - 18}`, '#c9b184', 7)

/** A station forecourt at midday: two clocks that do not agree, a train waiting, short shadows. */
export const stationAtNoon = sheet(
  width,
  1200,
  sky(44, width, 0, 640, ['#5f9aa6', '#7cadb1', '#9cc0b8', '#c0d1ba', '#dfdcb8']),
  disc(930, 150, 140, '#fff3cf', 0.14),
  disc(930, 150, 106, '#fff3cf', 0.2),
  disc(930, 150, 72, '#fff6dc'),
  hills(skyline(47, width, 610, 120), 880, '#8fb09f'),
  hills(skyline(49, width, 640, 60), 880, '#7a9c85'),
  // the church, which keeps the sun's time
  shape('M150 874L150 380L330 380L330 874Z', '#c8b48c'),
  shape('M270 380L330 380L330 874L270 874Z', '#b09b73'),
  shape('M134 384L240 120L346 384Z', '#5d6d70'),
  shape('M240 120L346 384L276 384Z', '#4c5b5e'),
  line('M240 120V60M220 80H260', ink, 7),
  clock(236, 470, 54, -8, -98),
  arch(196, 660, 76, 130, '#5d6d70'),
  shape('M330 874L330 590L560 590L560 874Z', '#d3c096'),
  shape('M316 594L370 500L540 500L580 594Z', '#8a5540'),
  arch(372, 780, 50, 120, '#5d6d70'),
  arch(456, 780, 50, 120, '#5d6d70'),
  times(9, (bush) =>
    disc(
      [20, 66, 112, 580, 624, 1764, 1806, 1852, 1900][bush] ?? 0,
      852 - (bush % 2) * 16,
      44 + (bush % 3) * 8,
      bush % 2 ? '#5f8267' : '#6d9173',
    ),
  ),
  // the station
  box(640, 470, 1100, 400, stone),
  box(620, 446, 1140, 34, '#f0e2c0'),
  box(640, 850, 1100, 24, '#c9b184'),
  shape('M640 446L700 370L1680 370L1740 446Z', '#6b7a78'),
  times(5, (bay) => arch(678 + bay * 76, 850, 62, 240, '#56777c')),
  times(5, (bay) => arch(1336 + bay * 76, 850, 62, 240, '#56777c')),
  box(1070, 330, 240, 544, '#ecdcb6'),
  box(1050, 306, 280, 30, '#f6ead0'),
  shape('M1050 306L1190 190L1330 306Z', '#6b7a78'),
  shape('M1190 190L1330 306L1220 306Z', '#596866'),
  line('M1190 190v-70', ink, 7),
  shape('M1192 122q46 -14 84 6l-4 42q-40 -18 -80 -4z', red),
  clock(1190, 424, 74, 0, 0),
  shape('M1114 874v-190a76 76 0 0 1 152 0v190z', '#c9b184'),
  shape('M1128 874v-188a62 62 0 0 1 124 0v188z', '#3c3a37'),
  line('M1190 626v248', '#c9b184', 6),
  // canopy over the platform, and the train under it
  box(0, 860, width, 340, '#d9c79c'),
  shape('M0 872L1920 872L1920 912L0 912Z', '#c3af82'),
  // shadows at midday are short
  shape('M640 874L1740 874L1700 904L600 904Z', '#b7a274'),
  shape('M150 874L560 874L530 896L110 896Z', '#b7a274'),
  times(9, (slab) => line(`M${-200 + slab * 290} 1200L${420 + slab * 130} 912`, '#c3af82', 4)),
  line('M0 990H1920M0 1086H1920', '#c3af82', 4),
  // a sundial on the green, and the man who sets his watch by it
  shape('M300 1056L420 1056L404 1080L280 1080Z', '#a8935f'),
  shape('M326 1060L336 930L384 930L394 1060Z', '#f0e2c0'),
  shape('M364 930L384 930L394 1060L368 1060Z', '#cbb88f'),
  shape('M298 930L322 908L400 908L424 930Z', '#f6ead0'),
  shape('M352 914L408 862L400 916Z', ink),
  box(312, 1056, 98, 14, '#cbb88f'),
  shape('M434 1082q40 10 80 0l-20 -12h-60z', '#a8935f'),
  person(482, 1078, 196, ink, '#3f5a5e'),
  box(456, 874, 52, 10, ink, 4),
  box(464, 846, 36, 32, ink, 4),
  disc(452, 974, 12, '#d8ab4d'),
  shape('M866 1056q40 10 76 0l-20 -12h-56z', '#a8935f'),
  person(906, 1052, 178, ink, red),
  shape('M872 880L940 880L906 850Z', ink),
  box(940, 998, 52, 52, '#8a5540', 5),
  line('M954 998v-12h24v12', '#8a5540', 6),
  person(1010, 1050, 108, ink, '#d8ab4d'),
  shape('M1450 1130q40 10 80 0l-24 -14h-50z', '#a8935f'),
  person(1490, 1126, 206, ink, ink),
  box(1464, 914, 52, 14, red, 4),
  line('M1510 970l52 -44', ink, 11),
  shape('M1560 930l34 -42 22 18 -34 42z', '#5c8a5f'),
  place(
    1740,
    1110,
    1,
    box(-110, -70, 190, 22, '#8a5540') +
      box(-96, -128, 76, 58, '#b98d56', 4) +
      box(-12, -112, 66, 42, '#3f5a5e', 4) +
      box(-72, -168, 56, 40, '#ad3a2b', 4) +
      line('M80 -60l64 -60', ink, 9) +
      disc(-70, -28, 32, ink) +
      disc(-70, -28, 20, '#d9c79c') +
      disc(50, -28, 32, ink) +
      disc(50, -28, 20, '#d9c79c'),
  ),
  gulls('#3c5c5e', [560, 240, 18], [610, 270, 13], [690, 210, 16], [1500, 230, 15]),
)
