import { rm } from 'node:fs/promises'
import { type Client, createClient } from '@libsql/client'
import { storyIndexes, storyTables } from './stories'

/** Raised when the tables change their shape: an older catalogue is thrown away and made anew from the files. */
const version = 11

/**
 * `files` holds the last good version of every article and draft; `problems` what is wrong with the file that lies in
 * its place now. `listings` are the topics, authors, kinds and series of published articles, the ids of those they choose
 * to stand under them or translate, and the authors of drafts under a kind of their own that no reader's list asks for;
 * `corrections` those of published articles; `contributors` what is told of authors; `words` is the text for search,
 * `titles` what an article is called and what it is about, `stories` the desk's list.
 *
 * The indexes that end in visible_from hold all that a list asks before it shows a page: counting a section or a topic
 * reads the index alone, and a row of `files` is fetched only when it is shown. No index of all files begins with their
 * kind: SQLite would take it for a good way to find the newest articles, and read them all.
 */
const tables = [
  `CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID`,
  `CREATE TABLE files (
    number INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('article', 'draft')),
    id TEXT NOT NULL,
    blob TEXT NOT NULL,
    slug TEXT,
    section TEXT,
    summary TEXT NOT NULL,
    published INTEGER,
    visible_from INTEGER,
    changed INTEGER NOT NULL,
    words INTEGER NOT NULL,
    checked INTEGER NOT NULL,
    barred TEXT CHECK (barred IN ('withdrawn', 'held')),
    story_kind TEXT,
    why TEXT,
    headline_key TEXT NOT NULL,
    author_key TEXT NOT NULL,
    UNIQUE (id, kind)
  )`,
  `CREATE UNIQUE INDEX files_slug ON files (slug) WHERE kind = 'article'`,
  `CREATE INDEX files_draft ON files (id) WHERE kind = 'draft'`,
  `CREATE INDEX files_published ON files (published DESC, visible_from, changed) WHERE kind = 'article'`,
  `CREATE INDEX files_section ON files (section, published DESC, visible_from) WHERE kind = 'article'`,
  `CREATE INDEX files_visible ON files (visible_from) WHERE kind = 'article'`,
  `CREATE INDEX files_elsewhere ON files (published, visible_from)
    WHERE kind = 'article' AND summary ->> 'canonical' IS NOT NULL`,
  `CREATE INDEX files_unchecked ON files (number) WHERE checked = 0`,
  ...storyTables,
  ...storyIndexes,
  `CREATE TABLE aliases (slug TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID`,
  `CREATE INDEX aliases_number ON aliases (number)`,
  `CREATE TABLE listings (
    kind TEXT NOT NULL CHECK (kind IN ('topic', 'author', 'kind', 'series', 'related', 'translation', 'draft author')),
    slug TEXT NOT NULL,
    published INTEGER NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    visible_from INTEGER,
    PRIMARY KEY (kind, slug, published, number)
  ) WITHOUT ROWID`,
  `CREATE INDEX listings_number ON listings (number)`,
  `CREATE TABLE corrections (
    number INTEGER NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, visible_from INTEGER
  )`,
  `CREATE INDEX corrections_number ON corrections (number)`,
  `CREATE INDEX corrections_at ON corrections (at DESC, visible_from)`,
  `CREATE TABLE contributors (slug TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID`,
  `CREATE TABLE pictures (
    path TEXT PRIMARY KEY, width INTEGER NOT NULL, height INTEGER NOT NULL, blob TEXT NOT NULL
  ) WITHOUT ROWID`,
  `CREATE TABLE problems (
    path TEXT NOT NULL, position INTEGER NOT NULL, field TEXT, line INTEGER, "column" INTEGER, message TEXT NOT NULL,
    PRIMARY KEY (path, position)
  ) WITHOUT ROWID`,
  // Nobody searches for phrases: without the places of words the index is a third as large and twice as fast to make.
  // Every word is searched as a beginning, and the short ones begin thousands: those lists are kept ready.
  `CREATE VIRTUAL TABLE words USING fts5(
    headline, text, content='', contentless_delete=1, detail=none, prefix='2 3',
    tokenize='unicode61 remove_diacritics 2'
  )`,
  // Small enough to know where each word stands: what readers ask for is ranked by it, and so is what they may have meant.
  `CREATE VIRTUAL TABLE titles USING fts5(
    headline, about, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
  )`,
  // Larger pieces, joined less often: a first catalogue writes the same words fewer times.
  ...['words', 'titles'].flatMap((table) => [
    `INSERT INTO ${table} (${table}, rank) VALUES ('hashsize', 16777216)`,
    `INSERT INTO ${table} (${table}, rank) VALUES ('automerge', 16)`,
  ]),
  `PRAGMA user_version = ${version}`,
]

/**
 * Opens the catalogue's file, or makes it where it is missing, of an older shape or damaged: everything in it can be
 * read again from the content folder.
 *
 * @param file absolute path of the SQLite file; its folder must exist
 */
export async function openDatabase(file: string): Promise<Client> {
  try {
    return await prepare(file)
  } catch (error) {
    console.warn(`The catalogue ${file} could not be read (${String(error)}) and is made anew.`)
    for (const part of ['', '-wal', '-shm']) await rm(file + part, { force: true })
    return prepare(file)
  }
}

async function prepare(file: string): Promise<Client> {
  // One connection: calls are synchronous underneath, so a second would only have a cache of its own, and none of this.
  const database = createClient({ url: `file:${file}`, concurrency: 1 })
  try {
    await database.execute('PRAGMA journal_mode = WAL')
    // The catalogue can be made again, so a power cut may cost its last second but no reader waits for a disk.
    await database.execute('PRAGMA synchronous = NORMAL')
    // In KiB: enough for the indexes of a hundred thousand articles.
    await database.execute('PRAGMA cache_size = -65536')
    const found = Number((await database.execute('PRAGMA user_version')).rows[0]?.user_version)
    if (found === version) return database
    const old = await database.execute(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'words_%'
        AND name NOT LIKE 'titles_%'`,
    )
    const drops = old.rows.map((row) => `DROP TABLE IF EXISTS "${String(row.name)}"`)
    await database.batch([...drops, ...tables], 'write')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
