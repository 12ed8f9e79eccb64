import { expect, test } from 'vitest'
import { componentForms } from './component-forms'

const form = (name: string) => componentForms.find((one) => one.name === name)
const controls = (name: string) =>
  Object.fromEntries(form(name)?.fields.map(({ name: field, control }) => [field, control]) ?? [])

test('a picture is chosen among the pictures, told about in boxes, and made wide by a tick', () => {
  expect(controls('Figure')).toEqual({ src: 'picture', alt: 'text', caption: 'text', credit: 'line', wide: 'switch' })
})

test('a chart has its kind to choose, and its numbers in a grid', () => {
  expect(controls('Chart')).toMatchObject({ kind: 'choice', columns: 'names', rows: 'rows', summary: 'text' })
  expect(form('Chart')?.fields[0]?.options).toEqual(['bar', 'line'])
})

test('every field of every component says what it is and whether it must be filled', () => {
  const fields = componentForms.flatMap((one) => one.fields)
  for (const field of fields) expect(field.title.length * field.description.length).toBeGreaterThan(0)
  expect(
    form('Figure')
      ?.fields.filter(({ required }) => required)
      .map(({ name }) => name),
  ).toEqual(['src', 'alt', 'credit'])
})

test('forms travel to the browser as plain data', () => {
  expect(JSON.parse(JSON.stringify(componentForms))).toEqual(componentForms)
})
