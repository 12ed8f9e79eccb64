import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { frontRoutes } from './app/front-routes.mjs'
import { typesByAddress } from './app/wire-types.mjs'

const project = fileURLToPath(new URL('.', import.meta.url))
const standingPages = readdirSync(path.join(project, 'content/pages'))
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => file.replace(/\.mdx$/, ''))

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  env: { STANDING_PAGES: standingPages.join(',') },
  // Native parts and worker files stay as the packages ship them, Redis is loaded by papers that use it, and what counts
  // attempts to sign in could speak to a dozen databases that nobody has here.
  serverExternalPackages: ['@libsql/client', '@redis/client', 'libsql', 'rate-limiter-flexible', 'sharp'],
  // What travels with a function on a host without a disk. Next follows imports by itself; what the paper opens by name is
  // said here. A history inside the content folder stays out: its settings can hold passwords.
  outputFileTracingIncludes: {
    '/**': ['./content/**/*', './.broadsheet/deployment/*'],
    '/social-cards/**': [
      './node_modules/@expo-google-fonts/newsreader/600SemiBold/*.ttf',
      './node_modules/@expo-google-fonts/source-serif-4/600SemiBold/*.ttf',
      './node_modules/@expo-google-fonts/noto-naskh-arabic/600SemiBold/*.ttf',
      './node_modules/@expo-google-fonts/biz-udpmincho/700Bold/*.ttf',
    ],
  },
  outputFileTracingExcludes: {
    '/**': ['./content/.git/**/*', './content/node_modules/**/*', './docs/pictures/**/*', './lib/newsroom/**/*'],
  },
  // Made pages live in memory: none outlasts the server that knows when it must be made anew.
  cacheMaxMemorySize: 256 * 1024 * 1024,
  experimental: {
    isrFlushToDisk: false,
    // Sheets are put together by what each page needs: the desk's own never reach a reader.
    cssChunking: { type: 'graph', requestCost: 6000 },
    // More than the longest body that is refused with a reason, so that the reason reaches the writer.
    serverActions: { bodySizeLimit: '8mb' },
  },
  // Pictures are scaled by app/media, which keeps them; Next's own scaler would do the work again for every request here.
  images: { unoptimized: true },
  turbopack: {
    root: project,
    rules: { '*.mdx': { loaders: ['@mdx-js/loader'], as: '*.js' } },
  },
  async headers() {
    const headers = [
      { key: 'X-Content-Type-Options', value: 'nosniff' },
      { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
    ]
    // A page may be kept by nobody but us, who know when it changes: browsers and proxies ask, and mostly get a 304. Next's
    // own header would let them show last week's page while they fetch today's.
    const askAgain = [{ key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' }]
    const nextPages = [{ key: 'Speculation-Rules', value: '"/speculation-rules.json"' }]
    // Routes say their types themselves, but Next hands that to its compressor as a list, in which it finds none: only
    // what stands here as well is compressed.
    const typed = Object.entries(typesByAddress).map(([source, value]) => ({
      source,
      headers: [{ key: 'Content-Type', value }],
    }))
    return [
      { source: '/:path*', headers },
      ...typed,
      // No other site may show the desk in a frame, hold its window or learn its addresses, and nobody keeps what it says.
      // Its pages have a stricter policy, made with each: app/_start/desk-page-policy.ts.
      {
        source: '/admin/:path*',
        headers: [
          { key: 'Content-Security-Policy', value: "frame-ancestors 'none'; base-uri 'none'; object-src 'none'" },
          { key: 'Cache-Control', value: 'private, no-store' },
          { key: 'Referrer-Policy', value: 'same-origin' },
          { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
          { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
        ],
      },
      { source: '/internal/:path*', headers: [{ key: 'Cache-Control', value: 'no-store' }] },
      // An unpublished text is for who was given its address: nobody keeps it, finds it or learns the address from it.
      {
        source: '/preview/:path*',
        headers: [
          { key: 'Cache-Control', value: 'private, no-store' },
          { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
          { key: 'Referrer-Policy', value: 'no-referrer' },
        ],
      },
      { source: '/((?!_next/|admin|internal/|media/|preview/|icon\\.svg|speculation-rules).*)', headers: askAgain },
      { source: '/((?!_next/|admin|internal/|media/|preview/|.*\\.|.*/text$).*)', headers: nextPages },
      // What somebody searches for is nobody else's: no proxy keeps it.
      {
        source: '/search/:document*',
        headers: [{ key: 'Cache-Control', value: 'private, max-age=0, must-revalidate' }],
      },
    ]
  },
  async rewrites() {
    // Routes with a parameter are not made during the build, where the HTML would keep its scripts.
    const front = Object.entries(frontRoutes).map(([source, destination]) => ({ source, destination }))
    const pages = standingPages.map((page) => ({ source: `/${page}`, destination: `/pages/${page}` }))
    // Next's own error pages carry scripts; asked for by name, they are addresses like any other unknown one.
    const errorPages = [
      '/404',
      '/500',
      '/_not-found',
      '/_error',
      '/_global-error',
      '/_next/data/:path*',
      '/_next/image',
    ].map((source) => ({
      source,
      destination: '/no/such/page',
    }))
    return { beforeFiles: [...front, ...pages, ...errorPages] }
  },
}
