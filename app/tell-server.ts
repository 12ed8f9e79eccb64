/** Sends this server a request of its own, to look what has changed in the content folder: pages can be marked only inside one. */
export async function tellServer(loopbackKey: string): Promise<void> {
  const url = `http://${ownHost()}:${process.env.PORT ?? 3000}/internal/changes`
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${loopbackKey}` },
    })
    if (!answer.ok) console.error(`A change in the content folder could not be taken in: ${await answer.text()}`)
  } catch (error) {
    console.error(`A change in the content folder could not be taken in: ${String(error)}`)
  }
}

/** Where this server can be reached from this machine: at the address it listens on, unless that means all of them. */
function ownHost(): string {
  const host = process.env.HOST
  if (!host || host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
