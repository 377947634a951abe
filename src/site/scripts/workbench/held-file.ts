// The file that the thread has open, which it loses whenever it is stopped.
import type {
  GivenFile,
  OpenedFile,
  Progress,
  Reading,
  Refused,
  TakenFile,
  TakeWish,
} from '../../../browser/protocol.ts'
import type { Reader } from '../../../browser/reader.ts'
import type { PlanSettings } from '../../../model/plan-settings.ts'

/** Asks about files; it opens again what the thread has lost. */
export interface FileReader {
  readonly open: (file: GivenFile, tell: (progress: Progress) => void) => Promise<OpenedFile | Refused>
  readonly read: (file: GivenFile, settings: PlanSettings) => Promise<Reading | Refused>
  readonly take: (file: GivenFile, wish: TakeWish) => Promise<TakenFile | Refused>
  /** Do what asks several times, with nothing else between. */
  readonly inTurn: <Result>(job: () => Promise<Result>) => Promise<Result>
}

export function readFiles(reader: Reader): FileReader {
  /** None after one that could not be read, or after the thread was stopped. */
  let held: GivenFile | null = null
  let last: Promise<unknown> = Promise.resolve()
  const open = async (file: GivenFile, tell?: (progress: Progress) => void) => {
    held = null
    const opened = await reader.call('open', file, tell)
    if (opened.ok) held = file
    return opened
  }
  const hold = async (file: GivenFile) => {
    if (held !== file && !(await open(file)).ok) throw new Error('the file could be read before')
  }
  return {
    open,
    read: async (file, settings) => {
      await hold(file)
      return reader.call('read', settings)
    },
    take: async (file, wish) => {
      await hold(file)
      return reader.call('take', wish)
    },
    inTurn: (job) => {
      const result = last.then(job).catch((error) => {
        held = null
        throw error
      })
      last = result.catch(() => {})
      return result
    },
  }
}
