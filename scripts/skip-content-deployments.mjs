// Vercel asks this before each deployment (`ignoreCommand` in vercel.json): 0 skips it, 1 builds, and anything else would
// count as a failed deployment. What the desk saves is live without one, so commits of content alone need none. Plain
// Node without packages: nothing is installed yet.
import { whyBuild } from './steps/why-build.mjs'

const reason = whyBuild(process.cwd(), process.env)
console.log(reason ? `Building: ${reason}` : 'Skipped: only content has changed, which is live already.')
process.exit(reason ? 1 : 0)
