import type { Author } from './store'

/** An author as Git can keep one: without the characters that end a name or an address in a commit. */
export function cleanAuthor({ name, email }: Author): Author {
  const clean = (text: string) =>
    text
      .replace(/[<>\p{Cc}\p{Cs}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  return { name: clean(name) || 'Unknown', email: clean(email).replaceAll(' ', '') || 'unknown@localhost' }
}
