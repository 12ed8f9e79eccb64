/** Runs once when the server starts, before it answers. */
export async function register() {
  // Written so that Next leaves Node's modules out of the bundle for the edge runtime.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startPaper } = await import('./app/_start/start-paper')
    await startPaper()
  }
}
