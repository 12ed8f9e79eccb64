// Ends once the catalogue that is named knows of every body whether it can be printed, which goes on after a start.
// A process of its own: SQLite lets go of a file only when it likes, and the paper is to be copied afterwards.
import { createClient } from '@libsql/client'

const catalogue = createClient({ url: `file:${process.argv[2]}` })
const unchecked = 'SELECT COUNT(*) AS bodies FROM files WHERE checked = 0'
while ((await catalogue.execute(unchecked)).rows[0].bodies > 0) await new Promise((resolve) => setTimeout(resolve, 100))
