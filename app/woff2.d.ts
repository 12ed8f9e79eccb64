/** A font file that code imports is its address: `/_next/static/media/….woff2`. */
declare module '*.woff2' {
  const address: string
  export default address
}
