import { afterAll, beforeAll, describe } from 'vitest'
import { type Deployment, openDeployment } from './deployment'
import { whyNoFence } from './launch/start-function'
import { whatRuns } from './proofs/what-runs'
import { whatTravels } from './proofs/what-travels'

let deployment: Deployment
beforeAll(async () => {
  deployment = await openDeployment()
})
afterAll(() => deployment?.close())

describe('what Vercel’s build makes', () => whatTravels(() => deployment))

const why = whyNoFence()
if (why) console.log(`\nSKIPPED: the functions are built and looked over, and not run. ${why}\n`)
describe.skipIf(why !== null)('the functions, behind a read-only mount, as nobody', () => whatRuns(() => deployment))
