import type { Client } from '@libsql/client'
import { parse } from 'yaml'
import type { Problem } from '../article/problem'
import { checkAgainst } from '../article/schema-problems'
import { type HouseStyleRule, houseStyleSchema } from '../site/house-style'
import { checklistSchema, type Front, frontSchema, type Site, siteSchema } from '../site/schema'

/** The paper's own settings: the last good version of `site.yaml` and `front.yaml`. */
export interface Settings {
  site: Site
  front: Front
}

/** What a folder without `site.yaml` is called until somebody writes one. */
const unnamed: Site = {
  name: 'A new paper',
  description: 'A newspaper that has not been named yet.',
  language: 'en-GB',
  timeZone: 'UTC',
  sections: [{ slug: 'news', name: 'News', description: 'Everything.' }],
  checklist: checklistSchema.parse({}),
}

const schemas = { 'site.yaml': siteSchema, 'front.yaml': frontSchema, 'house-style.yaml': houseStyleSchema }

/** Whether a path is one of the paper's settings. */
export function isSetting(path: string): path is keyof typeof schemas {
  return Object.hasOwn(schemas, path)
}

/** Parses a settings file, one that `isSetting` names, at the door. */
export function readSetting(
  path: string,
  bytes: Uint8Array,
): { ok: true; value: unknown } | { ok: false; problems: Problem[] } {
  try {
    const value: unknown = parse(new TextDecoder().decode(bytes), { maxAliasCount: 0 }) ?? {}
    return checkAgainst(schemas[path as keyof typeof schemas], value)
  } catch (error) {
    return {
      ok: false,
      problems: [{ message: `The YAML cannot be read: ${error instanceof Error ? error.message : error}` }],
    }
  }
}

/** The settings that pages are printed from now. */
export async function settings(database: Client): Promise<Settings> {
  const { rows } = await database.execute(`SELECT key, value FROM meta WHERE key IN ('site', 'front')`)
  const value = (key: string): unknown => {
    const row = rows.find((candidate) => candidate.key === key)
    return row ? JSON.parse(String(row.value)) : undefined
  }
  // Checked when they were taken in.
  return {
    site: (value('site') as Site | undefined) ?? unnamed,
    front: (value('front') as Front | undefined) ?? { seconds: [], sections: [] },
  }
}

/** The house style as it is now: the last good version of `house-style.yaml`. Only the desk asks; no page shows it. */
export async function houseStyleRules(database: Client): Promise<HouseStyleRule[]> {
  const { rows } = await database.execute(`SELECT value FROM meta WHERE key = 'house-style'`)
  return rows[0] ? (JSON.parse(String(rows[0].value)) as { rules: HouseStyleRule[] }).rules : []
}
