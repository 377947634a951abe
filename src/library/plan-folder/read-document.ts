import { Worker } from 'node:worker_threads'
import type { Finding, FindingValue, Reason } from '../../diagnostics/finding.ts'
import { readBounded, tooLarge, unreadable } from '../../disk/read-source.ts'
import type { Conversion, Conversions, FailedConversion } from '../../file-to-source/conversion/conversion.ts'
import { DocumentFault, describeReaderFailure } from '../../file-to-source/document-fault.ts'
import type { ReadDocument } from '../../file-to-source/file-to-source.ts'
import { listConvertible } from '../../file-to-source/list-convertible.ts'
import { LIMITS } from '../../model/limits.ts'
import { type ConvertDocument, NO_CONVERTER } from './convert-document.ts'
import type { ReadingTask } from './reading-thread.ts'

/**
 * Read a document of any supported form from disk; what cannot be read gives a finding.
 *
 * 1. A file beyond `LIMITS.fileBytes` is refused, and no more of it is read.
 * 2. Forms that are read out of another are converted first, by what the command that reads brings; without it,
 *    they are refused.
 * 3. Reading takes place in a thread that is stopped when it takes too long or too much memory: whatever a
 *    document does to a reader, the program answers.
 */
export async function readDocument(
  file: string,
  convert: ConvertDocument = NO_CONVERTER,
  seconds: number = LIMITS.seconds,
): Promise<ReadDocument | Finding> {
  try {
    const bytes = readBounded(file, LIMITS.fileBytes)
    if (bytes === null) return tooLarge(file, LIMITS.fileBytes)
    const conversions = await convertAll(bytes, file, convert, seconds)
    return await readApart({ bytes, file, conversions }, seconds)
  } catch (error) {
    if (error instanceof DocumentFault) return error.finding
    return unreadable(file, (error as NodeJS.ErrnoException).code ?? { reason: 'cause-untold' })
  }
}

async function convertAll(
  bytes: Uint8Array,
  file: string,
  convert: ConvertDocument,
  seconds: number,
): Promise<Conversions> {
  const conversions = new Map<string, Conversion | FailedConversion>()
  const convertible = listConvertible(bytes, file)
  if (convertible.length > LIMITS.conversions)
    throw new DocumentFault('archive-too-large', {
      limit: { reason: 'conversions', number: LIMITS.conversions },
    })
  for (const { name, format, bytes: document } of convertible) {
    const result = await convert(document, format, { seconds, megabytes: LIMITS.converterMegabytes })
    if (result === null) return new Map()
    conversions.set(name, result)
  }
  return conversions
}

/** The heap has a limit of its own; bytes outside it, such as an inflated stream of a PDF, are watched. */
const WATCH_MILLISECONDS = 20
const MEMORY = `${LIMITS.memoryMegabytes} MB`

function readApart(task: ReadingTask, seconds: number): Promise<ReadDocument | Finding> {
  const thread = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: task,
    transferList: [task.bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMegabytes, stackSizeMb: LIMITS.stackMegabytes },
  })
  return new Promise((resolve) => {
    const stop = (resource: Reason, limit: FindingValue) => {
      resolve({ code: 'reading-stopped', at: null, values: { resource, limit } })
      void thread.terminate()
    }
    const timer = setTimeout(
      () => stop({ reason: 'time' }, { reason: 'seconds', number: seconds }),
      seconds * 1000,
    )
    const most = Math.max(
      LIMITS.memoryMegabytes * 2 ** 20,
      process.memoryUsage.rss() + LIMITS.growthMegabytes * 2 ** 20,
    )
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > most) stop({ reason: 'memory' }, MEMORY)
    }, WATCH_MILLISECONDS)
    thread.on('message', resolve)
    thread.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError)
        stop({ reason: 'memory' }, MEMORY)
      else resolve({ code: 'document-broken', at: null, values: { reason: describeReaderFailure(error) } })
    })
    thread.on('exit', () => {
      clearTimeout(timer)
      clearInterval(watch)
    })
  })
}
