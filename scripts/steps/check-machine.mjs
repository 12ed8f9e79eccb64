import { execFileSync } from 'node:child_process'
import { stopWith } from './stop-with.mjs'

const oldestNode = [20, 9]

/** Stops when this machine lacks what the paper needs: Node 20.9 and Git. */
export function checkMachine() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    stopWith(
      `Broadsheet needs Node ${oldestNode.join('.')} or newer, and this is ${process.versions.node}. Install a newer one from nodejs.org.`,
    )
  }
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' })
  } catch {
    stopWith(
      'Broadsheet keeps every save in Git, and there is no git on this machine. Install it (Debian: apt-get install git; macOS: xcode-select --install).',
    )
  }
}
