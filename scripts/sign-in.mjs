// `npm run sign-in`: prints a fresh address that signs the first admin in, once, within a day.
import { fileURLToPath } from 'node:url'
import { signInAddress } from './steps/sign-in-address.mjs'

const site = (process.env.SITE_URL ?? `http://localhost:${process.env.PORT ?? 3000}`).replace(/\/$/, '')
console.log(await signInAddress(fileURLToPath(new URL('..', import.meta.url)), site))
