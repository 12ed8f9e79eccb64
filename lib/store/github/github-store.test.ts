import { storeSuite } from '../store-suite'
import { startGitHub } from './github.fixture'
import { openGitHubStore } from './open-github-store'

storeSuite('a repository on GitHub', async () => {
  const github = await startGitHub()
  const { repository, branch, apiUrl, token } = github
  const open = () => openGitHubStore({ repository, branch, apiUrl, folder: 'content', auth: { token }, pause: 10 })
  return { store: open(), another: async () => open(), remove: () => github.close() }
})
