import { expect, test } from 'vitest'
import { componentForms } from '@/lib/prose/component-forms'
import { editorCommands } from './commands/editor-commands'
import { keyName } from './key-name'

test('a key is named as it stands on the keyboard', () => {
  expect(keyName('Mod-Alt-2', false)).toBe('Ctrl+Alt+2')
  expect(keyName('Mod-Alt-2', true)).toBe('⌘⌥2')
  expect(keyName('Alt-Shift-ArrowUp', false)).toBe('Alt+Shift+↑')
  expect(keyName('Mod-/', false)).toBe('Ctrl+/')
})

test('every command has a key, and only what never meets shares one', () => {
  const commands = editorCommands(componentForms)
  const shared: Record<string, string[]> = {}
  for (const { key, id } of commands) {
    expect(key, id).not.toBe('')
    shared[key] = [...(shared[key] ?? []), id]
  }
  expect(Object.values(shared).filter((ids) => ids.length > 1)).toEqual([['row-below', 'below']])
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
})

test('every component of the paper can be put in from the list', () => {
  const listed = editorCommands(componentForms).filter(({ about }) => about)
  expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining(componentForms.map(({ name }) => name)))
})
