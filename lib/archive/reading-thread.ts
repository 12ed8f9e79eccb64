// The thread that reads files for a first catalogue, a thousand at a time.
import { parentPort } from 'node:worker_threads'
import { type FetchedFile, readFetched } from './read-files'

parentPort?.on('message', (files: FetchedFile[]) => parentPort?.postMessage(readFetched(files)))
