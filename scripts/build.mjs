// `npm run build`: builds in any case, and leaves the mark by which `npm start` knows that it need not.
import { fileURLToPath } from 'node:url'
import { buildWhenNeeded } from './steps/build-when-needed.mjs'

buildWhenNeeded(fileURLToPath(new URL('..', import.meta.url)), { force: true })
