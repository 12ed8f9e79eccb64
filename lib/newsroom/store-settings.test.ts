import { expect, test } from 'vitest'
import { storeSettings } from './store-settings'

test('a paper on a machine of its own keeps its files in a folder', () => {
  expect(storeSettings({})).toEqual({ kind: 'folder' })
  expect(storeSettings({ GITHUB_TOKEN: 'set by something else', GITHUB_REPOSITORY: 'owner/name' })).toEqual({
    kind: 'folder',
  })
})

test('on Vercel the paper writes to the branch that it was deployed from', () => {
  const env = {
    VERCEL: '1',
    VERCEL_GIT_REPO_OWNER: 'harbour',
    VERCEL_GIT_REPO_SLUG: 'light',
    VERCEL_GIT_COMMIT_REF: 'redesign',
    GITHUB_TOKEN: 'a-token',
    GITHUB_WEBHOOK_SECRET: '',
  }
  expect(storeSettings(env)).toEqual({
    kind: 'github',
    repository: 'harbour/light',
    branch: 'redesign',
    folder: 'content',
    auth: { token: 'a-token' },
    apiUrl: 'https://api.github.com',
    webhookSecret: null,
  })
})

test('a named repository and branch come before those of the deployment, and an App before a token', () => {
  const env = {
    VERCEL: '1',
    VERCEL_GIT_REPO_OWNER: 'harbour',
    VERCEL_GIT_REPO_SLUG: 'light',
    CONTENT_REPOSITORY: 'harbour/words',
    CONTENT_BRANCH: 'paper',
    GITHUB_TOKEN: 'a-token',
    GITHUB_APP_ID: '123',
    GITHUB_APP_PRIVATE_KEY: 'begin\\nend',
    GITHUB_APP_INSTALLATION_ID: '77',
  }
  expect(storeSettings(env)).toMatchObject({
    repository: 'harbour/words',
    branch: 'paper',
    auth: { appId: '123', privateKey: 'begin\nend', installationId: 77 },
  })
})

test('without credentials the paper can still be read', () => {
  expect(storeSettings({ CONTENT_REPOSITORY: 'harbour/light' })).toMatchObject({ auth: null, branch: 'main' })
})

test('a variable that cannot be right is named, with what it should be', () => {
  expect(() => storeSettings({ VERCEL: '1' })).toThrow('Set CONTENT_REPOSITORY to owner/name')
  expect(() => storeSettings({ CONTENT_REPOSITORY: 'https://github.com/harbour/light' })).toThrow('Write it like owner')
  expect(() => storeSettings({ CONTENT_REPOSITORY: 'a/b', GITHUB_APP_ID: '12' })).toThrow('GITHUB_APP_PRIVATE_KEY')
  expect(() => storeSettings({ CONTENT_REPOSITORY: 'a/b', GITHUB_API_URL: 'nowhere' })).toThrow('GITHUB_API_URL')
})
