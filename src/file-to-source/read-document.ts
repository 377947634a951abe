import { readFileSync, statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Finding } from '../diagnostics/finding.ts'
import { LIMITS } from '../model/limits.ts'
import { unreadable } from '../source-to-text/read-source.ts'
import type { ReadDocument } from './file-to-source.ts'
import type { ReadingTask } from './reading-thread.ts'

/**
 * Read a document of any supported form from disk; what cannot be read gives a finding.
 *
 * 1. A file beyond `LIMITS.fileBytes` is refused before it is read.
 * 2. Reading takes place in a thread that is stopped when it takes too long or too much memory: whatever a
 *    document does to a reader, the program answers.
 */
export async function readDocument(file: string): Promise<ReadDocument | Finding> {
  try {
    const megabytes = Math.ceil(statSync(file).size / 2 ** 20)
    const limit = LIMITS.fileBytes / 2 ** 20
    if (megabytes > limit) return { code: 'source-too-large', at: null, values: { file, megabytes, limit } }
    return await readApart({ bytes: Uint8Array.from(readFileSync(file)), file })
  } catch (error) {
    return unreadable(file, (error as NodeJS.ErrnoException).code ?? String(error))
  }
}

function readApart(task: ReadingTask): Promise<ReadDocument | Finding> {
  const thread = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: task,
    transferList: [task.bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMegabytes, stackSizeMb: LIMITS.stackMegabytes },
  })
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(stopped('时间', `${LIMITS.seconds} 秒`))
      void thread.terminate()
    }, LIMITS.seconds * 1000)
    thread.on('message', resolve)
    thread.on('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError
      resolve(isMemory ? stopped('内存', `${LIMITS.heapMegabytes} MB`) : broken(error))
    })
    thread.on('exit', () => clearTimeout(timer))
  })
}

function stopped(resource: string, limit: string): Finding {
  return { code: 'reading-stopped', at: null, values: { resource, limit } }
}

function broken({ message }: Error): Finding {
  return { code: 'document-broken', at: null, values: { reason: message.slice(0, 200) } }
}
