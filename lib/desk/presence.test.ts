import { memoryPresence } from './presence'
import { presenceSuite } from './presence-suite'

presenceSuite('presence that one server remembers', async () => ({
  presence: memoryPresence(),
  remove: async () => {},
}))
