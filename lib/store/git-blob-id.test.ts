import { expect, test } from 'vitest'
import { gitBlobId, isGitId } from './git-blob-id'

test('an id is the one that `git hash-object` prints', () => {
  expect(gitBlobId(new Uint8Array())).toBe('e69de29bb2d1d6434b8b29ae775ad8c2e48c5391')
  expect(gitBlobId(Buffer.from('hello\n'))).toBe('ce013625030ba8dba906f756967f9e9ca394464a')
})

test('only an id passes for an id', () => {
  expect(isGitId('ce013625030ba8dba906f756967f9e9ca394464a')).toBe(true)
  for (const id of ['', 'HEAD', '--all', 'CE013625030BA8DBA906F756967F9E9CA394464A', `${'0'.repeat(40)}\n`]) {
    expect(isGitId(id)).toBe(false)
  }
})
