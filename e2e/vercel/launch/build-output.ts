import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Route } from './route-table'

/** How Vercel keeps the answers of a function. */
export interface Prerender {
  /** Where there is one, an answer that was made during the build. */
  fallback: { fsPath: string } | null
  expiration: number | false
  bypassToken: string
  experimentalBypassFor?: { type: string; key: string; value?: string }[]
  allowQuery?: string[]
  allowHeader?: string[]
}

/** What `vercel build` has made, read from its folder. */
export interface BuildOutput {
  routes: Route[]
  /** Absolute paths of static files, by the name that the routes know. */
  files: Map<string, { file: string; type: string }>
  /** Absolute paths of function folders, by name: `/[section]/[slug]`. Several names lead to one folder. */
  functions: Map<string, string>
  /** Which functions' answers are kept, by name. */
  prerenders: Map<string, Prerender>
}

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'application/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

/** Reads the build output in `.vercel/output`. */
export function readBuildOutput(folder: string): BuildOutput {
  const config: { routes: Route[]; overrides?: Record<string, { path?: string; contentType?: string }> } = JSON.parse(
    readFileSync(path.join(folder, 'config.json'), 'utf8'),
  )
  const files: BuildOutput['files'] = new Map()
  for (const name of namesBelow(path.join(folder, 'static'))) {
    const { path: known = name, contentType } = config.overrides?.[name] ?? {}
    const type = contentType ?? types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    files.set(`/${known}`, { file: path.join(folder, 'static', name), type })
  }
  const functions: BuildOutput['functions'] = new Map()
  const prerenders: BuildOutput['prerenders'] = new Map()
  for (const name of namesBelow(path.join(folder, 'functions'), '.func')) {
    const place = path.join(folder, 'functions', name)
    if (name.endsWith('.func')) functions.set(`/${name.slice(0, -'.func'.length)}`, realpathSync(place))
    const config = '.prerender-config.json'
    if (name.endsWith(config))
      prerenders.set(`/${name.slice(0, -config.length)}`, JSON.parse(readFileSync(place, 'utf8')))
  }
  return { routes: config.routes, files, functions, prerenders }
}

/** Paths of files below a folder, with slashes. Folders that end like `leaf` count as files. */
function namesBelow(folder: string, leaf?: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((name) => {
    const place = path.join(folder, name)
    if (!statSync(place).isDirectory() || (leaf && name.endsWith(leaf))) return [name]
    return namesBelow(place, leaf).map((inner) => `${name}/${inner}`)
  })
}
