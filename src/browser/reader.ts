import { LIMITS } from '../model/limits.ts'
import type { Answer, Calls, Progress, ReaderAssets, Request } from './protocol.ts'

/**
 * Why a call has no result: the thread took too long, was told to stop, failed in a way that nobody foresaw, or there is
 * none, for without a network it cannot be loaded.
 */
export class ReaderStopped extends Error {
  readonly why: 'time' | 'cancelled' | 'failed' | 'unloaded'
  constructor(why: ReaderStopped['why'], words = '') {
    super(words)
    this.why = why
  }
}

/** Threads that read documents for a page, of which one works. */
export interface Reader {
  /**
   * Ask for something; one call is answered after the other.
   *
   * @param tell Is told how far it has come.
   * @throws ReaderStopped
   */
  readonly call: <Name extends keyof Calls>(
    name: Name,
    argument: Parameters<Calls[Name]>[0],
    tell?: (progress: Progress) => void,
  ) => Promise<ReturnType<Calls[Name]>>
  /** Stop all that was asked for; where something was under way, no document is open any more. */
  readonly cancel: () => void
}

/**
 * Start a thread, and one more that waits to take its place: whatever a document does to a reader, the page answers, also
 * where there is no network any more to start one from. Only when both are gone is another one started.
 *
 * @param assets What the page has loaded for it.
 * @param seconds That a call may take.
 * @returns When both threads have all that they will ever need.
 * @throws ReaderStopped where no thread starts.
 */
export async function startReader(
  startThread: () => Worker,
  assets: ReaderAssets,
  seconds: number = LIMITS.seconds,
): Promise<Reader> {
  const begin = () => openThread(startThread, assets)
  let threads: readonly Thread[] = [begin(), begin()]
  await Promise.all(threads.map(({ ready }) => ready))
  let running: Thread | null = null
  let cancelled = 0
  let last: Promise<unknown> = Promise.resolve()
  return {
    call: (name, argument, tell) => {
      const before = cancelled
      const answer = last.then(async () => {
        if (cancelled > before) throw new ReaderStopped('cancelled')
        threads = threads.filter((thread) => !thread.isStopped())
        const thread = threads[0] ?? begin()
        if (threads.length === 0) threads = [thread]
        running = thread
        try {
          await thread.ready
          return await thread.ask(name, argument, seconds, tell)
        } finally {
          running = null
        }
      })
      last = answer.catch(() => {})
      return answer
    },
    cancel: () => {
      cancelled += 1
      running?.stop('cancelled')
    },
  }
}

interface Thread {
  /** When it has loaded all that it will ever need. */
  readonly ready: Promise<void>
  /** Ask it for one thing at a time. */
  readonly ask: <Name extends keyof Calls>(
    call: Name,
    argument: Parameters<Calls[Name]>[0],
    seconds?: number,
    tell?: (progress: Progress) => void,
  ) => Promise<ReturnType<Calls[Name]>>
  readonly stop: (why: ReaderStopped['why'], words?: string) => void
  readonly isStopped: () => boolean
}

function openThread(startThread: () => Worker, assets: ReaderAssets): Thread {
  let worker: Worker | null = null
  let stopped: ReaderStopped | null = null
  let [next, settle]: [number, (answer: Answer | ReaderStopped) => void] = [0, () => {}]
  const stop: Thread['stop'] = (why, words) => {
    stopped ??= new ReaderStopped(why, words)
    worker?.terminate()
    settle(stopped)
  }
  const ask: Thread['ask'] = (call, argument, seconds, tell = () => {}) =>
    new Promise((resolve, reject) => {
      if (stopped) return reject(stopped)
      const id = next
      next += 1
      worker?.postMessage({ id, call, argument } satisfies Request)
      const timer = seconds === undefined ? undefined : setTimeout(() => stop('time'), seconds * 1000)
      settle = (answer) => {
        const isStop = answer instanceof ReaderStopped
        // pdf.js sends words of its own.
        if (!isStop && answer.id !== id) return
        if ('progress' in answer) return tell(answer.progress)
        clearTimeout(timer)
        settle = () => {}
        if ('result' in answer) resolve(answer.result as never)
        else reject(isStop ? answer : new ReaderStopped('failed', answer.failure))
      }
    })
  try {
    worker = startThread()
    worker.onmessage = ({ data }: { readonly data: Answer }) => settle(data)
    worker.onerror = ({ message }) => stop('failed', message)
    worker.onmessageerror = () => stop('failed')
  } catch (error) {
    stop('failed', String(error))
  }
  const ready = ask('load', assets).catch((error: ReaderStopped) => {
    stop(error.why, error.message)
    throw error.why === 'failed' ? new ReaderStopped('unloaded', error.message) : error
  })
  // A page hears of it when it asks for something.
  ready.catch(() => {})
  return { ready, ask, stop, isStopped: () => stopped !== null }
}
