import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gitBlobId } from '../../lib/store/git-blob-id'
import { outsideRecord } from '../../lib/store/outside-record'
import { project } from '../start-paper'

/** One of so many stories of one section, kind, author and topic that each of these lists has a second page. */
function logEntry(day: number) {
  const date = `2026-07-${String(day).padStart(2, '0')}`
  return story(`harbour-log-${day}`, {
    headline: `Harbour log, day ${day}`,
    standfirst: 'What came in, what went out, and what the pilot said.',
    section: 'business',
    kind: 'review',
    bylines: ['Harbour office'],
    topics: ['Harbour log'],
    published: `${date}T06:00:00Z`,
    corrections: [{ at: `${date}T18:00:00Z`, kind: 'correction', text: 'The tanker left at noon, not at one.' }],
  })
}

const changed = logEntry(1)

/** The version of a story that was changed later is called after the file that it was. */
export const olderVersion = gitBlobId(Buffer.from(changed.text)).slice(0, 12)

/** What the sample paper has none of. */
const further = [
  ...Array.from({ length: 25 }, (_, day) => logEntry(day + 1)),
  story('the-pier-that-was-not-sold', {
    headline: 'The pier is sold',
    standfirst: 'A buyer was found, this paper wrote.',
    section: 'business',
    kind: 'news',
    bylines: ['Harbour office'],
    published: '2026-07-02T06:00:00Z',
    withdrawn: { at: '2026-07-03T06:00:00Z', note: 'No pier was sold. We had it from one source, and did not ask.' },
  }),
  story('what-a-wreck-is-worth', {
    headline: 'What a wreck is worth',
    standfirst: 'Who may keep what the sea has kept for a century.',
    section: 'business',
    kind: 'analysis',
    bylines: ['Harbour office'],
    published: '2026-07-05T06:00:00Z',
    sponsor: 'The Salvage Guild',
    contentWarning: 'Describes how a crew drowned.',
    series: 'On the sea floor',
  }),
  story(
    'count-night',
    {
      headline: 'The count, as it happens',
      standfirst: 'Forty wards, one hall, and no machine.',
      section: 'politics',
      kind: 'live',
      bylines: ['Harbour office'],
      published: '2026-07-06T19:00:00Z',
      keyPoints: ['The doors closed at ten.'],
      live: { starts: '2026-07-06T20:00:00Z' },
    },
    '<Update at="2026-07-06T20:05:00Z" title="Ward 1 is in" keyEvent>\n\nTurnout was high.\n\n</Update>',
  ),
]

function story(slug: string, fields: object, body = 'The pilot came on board at six.') {
  const all = Object.entries({ id: slug, slug, ...fields })
  const frontmatter = all.map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`).join('')
  return { file: `articles/2026/07/${slug}.mdx`, text: `---\n${frontmatter}---\n\n${body}\n` }
}

/**
 * A copy of a content folder with what it has none of: lists of several pages, a story taken back, one that was changed,
 * one under way. Its history has been kept in Git since, with the same times whenever it is made.
 */
export async function makeWholePaper(source = path.join(project, 'content')): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'whole-paper-'))
  await cp(source, folder, {
    recursive: true,
    filter: (file) => !['.git', '.broadsheet'].includes(path.relative(source, file)),
  })
  for (const { file, text } of further) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), text)
  }
  const { author, message } = outsideRecord
  const git = (time: string, ...args: string[]) =>
    execFileSync('git', ['-c', `user.name=${author.name}`, '-c', `user.email=${author.email}`, ...args], {
      cwd: folder,
      env: { ...process.env, GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  // As the paper itself records what was changed in the folder: other commits are nothing that readers had seen.
  const keep = (time: string) => {
    git(time, 'add', '--all')
    git(time, 'commit', '--quiet', `--message=${message}`)
  }
  git('', 'init', '--quiet')
  keep('2026-11-24T08:00:00Z')
  await writeFile(path.join(folder, changed.file), changed.text.replace('at six.', 'at seven.'))
  keep('2026-11-24T09:00:00Z')
  return folder
}
