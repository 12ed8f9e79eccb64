// `npm run build`: builds in any case, and leaves the mark by which `npm start` knows that it need not. For a paper whose
// store is GitHub it also makes the catalogue that travels with the build.
import { fileURLToPath } from 'node:url'
import { buildWhenNeeded } from './steps/build-when-needed.mjs'
import { checkMachine } from './steps/check-machine.mjs'
import { installPackages } from './steps/install-packages.mjs'
import { leaveOutForeignBinaries } from './steps/leave-out-foreign-binaries.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))
checkMachine()
installPackages(project)
leaveOutForeignBinaries(project)
const { makeDeployment } = await import('./steps/make-deployment.mjs')
await makeDeployment(project)
await buildWhenNeeded(project, { force: true })
