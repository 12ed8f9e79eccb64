import fc from 'fast-check'
import { expect, test } from 'vitest'
import { document, emptyBody } from './documents.fixture'
import { normalizeDocument } from './normalize-document'
import { printDocument } from './print-document'
import { readDocument } from './read-document'

// A longer night: SEED=$RANDOM RUNS=20000 npx vitest run lib/prose/document
const numRuns = Number(process.env.RUNS ?? 2000)

test('whatever stands in the editor is read back as it was written', () => {
  fc.assert(
    fc.property(document, (written) => {
      const source = printDocument(written, emptyBody)
      expect(normalizeDocument(readDocument(source).document)).toEqual(normalizeDocument(written))
    }),
    { numRuns },
  )
}, 600_000)

test('a document in its normal form stays as it is', () => {
  fc.assert(
    fc.property(document, (written) => {
      const normal = normalizeDocument(written)
      expect(normalizeDocument(normal)).toEqual(normal)
    }),
    { numRuns },
  )
}, 600_000)
