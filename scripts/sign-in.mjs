// `npm run sign-in`: prints a fresh address that signs the first admin in, once, within a day.
// `npm run sign-in -- anna`: the same for the person in content/staff/anna.yaml.
import { fileURLToPath } from 'node:url'
import { installPackages } from './steps/install-packages.mjs'
import { stopWith } from './steps/stop-with.mjs'

const site = (process.env.SITE_URL ?? `http://localhost:${process.env.PORT ?? 3000}`).replace(/\/$/, '')
const project = fileURLToPath(new URL('..', import.meta.url))
installPackages(project)
const { signInAddress } = await import('./steps/sign-in-address.mjs')
const address = await signInAddress(project, site, process.argv[2])
if (!address) stopWith(`There is no content/staff/${process.argv[2]}.yaml. Write it first: name, email, role.`)
console.log(address)
