/** Draws the pictures of the sample paper into content/media/. Run: npx tsx scripts/draw-pictures.ts [name …] */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { aboveTheClouds } from './pictures/above-the-clouds'
import { ballotBox } from './pictures/ballot-box'
import { boxesAndCranes } from './pictures/boxes-and-cranes'
import { copperTerraces } from './pictures/copper-terraces'
import { harbourAtDusk } from './pictures/harbour-at-dusk'
import { kioskAtDawn } from './pictures/kiosk-at-dawn'
import { longTable } from './pictures/long-table'
import { lowWater } from './pictures/low-water'
import { moonOnTheScreen } from './pictures/moon-on-the-screen'
import { moonOverTide } from './pictures/moon-over-tide'
import { railwayToTheHorizon } from './pictures/railway-to-the-horizon'
import { sacksOnTheQuay } from './pictures/sacks-on-the-quay'
import { seedDrawers } from './pictures/seed-drawers'
import { shipInTheIce } from './pictures/ship-in-the-ice'
import { shipOnTheGrid } from './pictures/ship-on-the-grid'
import { stationAtNoon } from './pictures/station-at-noon'
import { stormSignal } from './pictures/storm-signal'
import { surveyorsTriangle } from './pictures/surveyors-triangle'

const pictures: Record<string, string> = {
  'above-the-clouds': aboveTheClouds,
  'ballot-box': ballotBox,
  'boxes-and-cranes': boxesAndCranes,
  'copper-terraces': copperTerraces,
  'harbour-at-dusk': harbourAtDusk,
  'kiosk-at-dawn': kioskAtDawn,
  'long-table': longTable,
  'low-water': lowWater,
  'moon-on-the-screen': moonOnTheScreen,
  'moon-over-tide': moonOverTide,
  'railway-to-the-horizon': railwayToTheHorizon,
  'sacks-on-the-quay': sacksOnTheQuay,
  'seed-drawers': seedDrawers,
  'ship-in-the-ice': shipInTheIce,
  'ship-on-the-grid': shipOnTheGrid,
  'station-at-noon': stationAtNoon,
  'storm-signal': stormSignal,
  'surveyors-triangle': surveyorsTriangle,
}

const media = fileURLToPath(new URL('../content/media/', import.meta.url))
const wanted = process.argv.slice(2)

await mkdir(media, { recursive: true })
for (const [name, svg] of Object.entries(pictures)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const { width, height, size } = await sharp(Buffer.from(svg))
    .webp({ quality: 82, effort: 6 })
    .toFile(path.join(media, `${name}.webp`))
  console.log(`${name}.webp ${width} x ${height}, ${Math.round(size / 1024)} kB`)
}
