import { expect, test } from 'vitest'
import { componentNames, componentRule, isComponentName } from './components'

test('the reference page can tell what every attribute is for', () => {
  for (const name of componentNames) {
    expect(componentRule(name).description).toMatch(/\.$/)
    for (const [attribute, schema] of Object.entries(componentRule(name).attributes.shape)) {
      expect(schema.meta()?.title, `${name}.${attribute}`).toBeTruthy()
      expect(schema.meta()?.description, `${name}.${attribute}`).toMatch(/\.$/)
    }
  }
})

test('search reads only attributes that exist', () => {
  for (const name of componentNames) {
    const { attributes, printed } = componentRule(name)
    for (const attribute of printed) expect(Object.keys(attributes.shape)).toContain(attribute)
  }
})

test('names that every object has are no components', () => {
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'figure', null])
    expect(isComponentName(name)).toBe(false)
  expect(isComponentName('Figure')).toBe(true)
})
