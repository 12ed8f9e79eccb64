/**
 * The public address of the paper: `SITE_URL`, else where it runs on this machine.
 *
 * @throws when `SITE_URL` is not an address
 */
export function siteAddress(): URL {
  const given = process.env.SITE_URL
  if (given && !URL.canParse(given)) {
    throw new Error(`SITE_URL is “${given}”, which is not an address. Write it like https://paper.example.`)
  }
  return new URL(given ?? `http://localhost:${process.env.PORT ?? 3000}`)
}
