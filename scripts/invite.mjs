// `npm run invite`: prints an address that lets the first admin in, once, within two days. It asks nobody: the secret of
// the paper is enough, so it works for a paper that runs elsewhere too.
// `npm run invite -- anna`: the same for the person in content/staff/anna.yaml.
// `npm run invite -- anna --role editor --name "Anna Berg"`: the same for somebody new.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { installPackages } from './steps/install-packages.mjs'
import { stopWith } from './steps/stop-with.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))
const { handle, ...person } = asked()
installPackages(project)
const { tsImport } = await import('tsx/esm/api')
try {
  const { printInvitation } = await tsImport('./steps/print-invitation.ts', import.meta.url)
  const { address, from } = await printInvitation(project, process.env, { handle, ...person })
  // Beside the address, not in what another program reads of it.
  console.error(`For ${person.name ?? handle ?? 'the first admin'}, once, within 48 hours. Signed with ${from}.`)
  console.log(address)
} catch (error) {
  stopWith(error instanceof Error ? error.message : String(error))
}

function asked() {
  const usage =
    'Use it like: npm run invite, npm run invite -- anna, or npm run invite -- anna --role editor --name "Anna Berg"'
  try {
    const options = { role: { type: 'string' }, name: { type: 'string' } }
    const { values, positionals } = parseArgs({ allowPositionals: true, options })
    if (positionals.length > 1) stopWith(`One handle at a time. ${usage}`)
    if (values.name && !positionals[0]) stopWith(`Somebody new needs a handle. ${usage}`)
    return { handle: positionals[0], ...values }
  } catch (error) {
    return stopWith(`${error instanceof Error ? error.message : error} ${usage}`)
  }
}
