import { expect, test } from 'vitest'
import { fieldTitle } from './field-title'
import { formFields } from './form-fields'

test.each([
  ['headline', 'Headline'],
  ['image.credit', 'Picture: Credit'],
  ['sources.1.title', 'Sources 2: Title'],
  ['topics.0', 'Topics 1'],
  ['body', 'body'],
])('%s is called “%s”', (name, title) => {
  expect(fieldTitle(name, formFields)).toBe(title)
})
