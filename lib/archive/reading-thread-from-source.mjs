// Outside Next (tests, scripts) nobody has bundled the thread, and Node cannot read TypeScript. Not part of the site.
import { register } from 'tsx/esm/api'

register()
await import('./reading-thread.ts')
