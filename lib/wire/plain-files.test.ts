import { expect, test } from 'vitest'
import { llmsTxt } from './llms-txt'
import { robots } from './robots'
import { securityTxt } from './security-txt'

const base = new URL('https://paper.example')

test('crawlers are asked to leave the desk and previews alone, and are told where everything is', () => {
  expect(robots(base).split('\n')).toEqual(
    expect.arrayContaining([
      'Disallow: /admin',
      'Disallow: /preview/',
      'Sitemap: https://paper.example/sitemap.xml',
      'Sitemap: https://paper.example/news-sitemap.xml',
    ]),
  )
})

test('whoever finds a hole learns where to tell of it, from a file that will not be old for months', () => {
  const now = Date.parse('2026-11-23T12:00:00Z')
  const file = securityTxt({ contact: 'letters@paper.example', language: 'en-GB', base }, now)
  expect(file).toContain('Contact: mailto:letters@paper.example\n')
  expect(file).toContain('Expires: 2027-02-21T00:00:00Z\n')
  expect(file).toContain('Canonical: https://paper.example/.well-known/security.txt\n')
})

test('the paper at a glance names its sections and newest stories, one line each', () => {
  const file = llmsTxt({
    name: 'Broadsheet',
    description: 'A paper.',
    sections: [{ slug: 'science', name: 'Science', description: 'What is\nknown.' }],
    standing: [{ name: 'Standards', url: '/standards' }],
    newest: [{ headline: 'Tides [twice]', standfirst: 'The moon.', url: '/science/tides' }],
    base,
    words: {
      sections: 'Rubriken',
      newest: 'Neu',
      aboutPaper: 'Über uns',
      wholeTexts: 'Ganze Texte',
      jsonFeed: 'Neues als JSON Feed',
      rss: 'Neues als RSS',
      corrections: 'Korrekturen',
      everything: 'Alles',
    },
  })
  expect(file).toMatch(
    /^# Broadsheet\n\n> A paper\.\n\n## Rubriken\n\n- \[Science\]\(https:\/\/paper\.example\/science\): What is known\.\n/,
  )
  expect(file).toContain('- [Tides \\[twice\\]](https://paper.example/science/tides): The moon.\n')
  expect(file).toContain('## Ganze Texte\n\n- [Neues als JSON Feed](https://paper.example/feed.json)\n')
  expect(file).toContain('- [Standards](https://paper.example/standards)\n')
})
