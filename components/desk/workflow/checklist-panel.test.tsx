import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ChecklistPanel } from './checklist-panel'

test('the checklist beside the text says what is met, and each other thing with its weight in words', () => {
  const markup = renderToStaticMarkup(
    <ChecklistPanel
      checked={{
        points: ['basics', 'picture', 'links'],
        items: [
          { item: 'basics', level: 'block', message: 'section is missing.', place: { field: 'section' } },
          { item: 'links', level: 'warn', message: 'The link is not encrypted.' },
        ],
      }}
      goTo={() => {}}
    />,
  )
  const words = markup.replace(/<[^>]+>/g, ' ').replace(/ +/g, ' ')
  expect(words).toContain('In the way: section is missing.')
  expect(words).toContain('Warning: The link is not encrypted.')
  expect(words).toContain('✓ Pictures have alternative text and credit')
  expect(words).not.toContain('Links lead somewhere')
})
