// `npm run sign-in`: prints a fresh address that signs the first admin in, once, within a day.
import { fileURLToPath } from 'node:url'
import { installPackages } from './steps/install-packages.mjs'

const site = (process.env.SITE_URL ?? `http://localhost:${process.env.PORT ?? 3000}`).replace(/\/$/, '')
const project = fileURLToPath(new URL('..', import.meta.url))
installPackages(project)
const { signInAddress } = await import('./steps/sign-in-address.mjs')
console.log(await signInAddress(project, site))
