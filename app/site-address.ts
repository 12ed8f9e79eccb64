/**
 * The public address of the paper: `SITE_URL`, else the one that Vercel gave it, else where it runs on this machine.
 *
 * @throws when `SITE_URL` is not an address
 */
export function siteAddress(env: Record<string, string | undefined> = process.env): URL {
  const given = env.SITE_URL
  if (given && !URL.canParse(given)) {
    throw new Error(`SITE_URL is “${given}”, which is not an address. Write it like https://paper.example.`)
  }
  // Vercel names hosts alone. What is not in production has an address of its own.
  const host = env.VERCEL_ENV === 'production' ? env.VERCEL_PROJECT_PRODUCTION_URL : env.VERCEL_URL
  const deployed = env.VERCEL && host ? `https://${host}` : undefined
  return new URL(given || deployed || `http://localhost:${env.PORT ?? 3000}`)
}
