/** Runs in a thread of its own, started by `readDocument`: reads the document that it is given, and answers. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Conversions } from '../../file-to-source/conversion/conversion.ts'
import { fileToSource } from '../../file-to-source/file-to-source.ts'
import { NODE_TOOLS } from './node-tools.ts'

/** What the thread is given. */
export interface ReadingTask {
  readonly bytes: Uint8Array
  readonly file: string
  readonly conversions: Conversions
}

const { bytes, file, conversions } = workerData as ReadingTask
parentPort?.postMessage(await fileToSource(bytes, file, NODE_TOOLS, conversions))
