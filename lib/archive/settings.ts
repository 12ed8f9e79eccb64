import type { Client } from '@libsql/client'
import type { z } from 'zod'
import type { Problem } from '../article/problem'
import type { Messages } from '../site/english'
import { type HouseStyleRule, houseStyleSchema } from '../site/house-style'
import { languageOfFile, languageSchema } from '../site/language-file'
import { checklistSchema, type Front, frontSchema, type Site, siteSchema } from '../site/schema'
import type { Languages } from '../site/words'
import { readYaml } from './read-yaml'

/** The paper's own settings: the last good version of `site.yaml`, `front.yaml` and every file of `languages/`. */
export interface Settings {
  site: Site
  front: Front
  languages: Languages
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

const schemas: Record<string, z.ZodType> = {
  'site.yaml': siteSchema,
  'front.yaml': frontSchema,
  'house-style.yaml': houseStyleSchema,
}

/** Begins the key under which the words of a language are kept. */
const languageKeys = 'languages/'

/** Whether a path is one of the paper's settings. */
export function isSetting(path: string): boolean {
  return Object.hasOwn(schemas, path) || languageOfFile(path) !== null
}

function schemaOf(path: string): z.ZodType {
  const language = languageOfFile(path)
  const schema = language ? languageSchema(language) : schemas[path]
  if (!schema) throw new Error(`${path} is none of the paper's settings.`)
  return schema
}

/** Parses a settings file, one that `isSetting` names, at the door. */
export function readSetting(
  path: string,
  bytes: Uint8Array,
): { ok: true; value: unknown } | { ok: false; problems: Problem[] } {
  return readYaml(schemaOf(path), new TextDecoder().decode(bytes))
}

/** The settings that pages are printed from now. */
export async function settings(database: Client): Promise<Settings> {
  const { rows } = await database.execute(
    `SELECT key, value FROM meta WHERE key IN ('site', 'front') OR key LIKE 'languages/%'`,
  )
  const value = (key: string): unknown => {
    const row = rows.find((candidate) => candidate.key === key)
    return row ? JSON.parse(String(row.value)) : undefined
  }
  // Checked when they were taken in.
  const languages = rows.filter(({ key }) => String(key).startsWith(languageKeys))
  return {
    site: (value('site') as Site | undefined) ?? unnamed,
    front: (value('front') as Front | undefined) ?? { seconds: [], sections: [] },
    languages: Object.fromEntries(
      languages.map((row) => [String(row.key).slice(languageKeys.length), JSON.parse(String(row.value)) as Messages]),
    ),
  }
}

/** The house style as it is now: the last good version of `house-style.yaml`. Only the desk asks; no page shows it. */
export async function houseStyleRules(database: Client): Promise<HouseStyleRule[]> {
  const { rows } = await database.execute(`SELECT value FROM meta WHERE key = 'house-style'`)
  return rows[0] ? (JSON.parse(String(rows[0].value)) as { rules: HouseStyleRule[] }).rules : []
}
