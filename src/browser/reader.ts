import { LIMITS } from '../model/limits.ts'
import type { Answer, Calls, Progress, ReaderAssets, Request } from './protocol.ts'

/** Why a call has no result: the thread took too long, was told to stop, or failed in a way that nobody foresaw. */
export class ReaderStopped extends Error {
  readonly why: 'time' | 'cancelled' | 'failed'
  constructor(why: ReaderStopped['why'], words = '') {
    super(words)
    this.why = why
  }
}

/** A thread that reads documents for a page. */
export interface Reader {
  /**
   * Ask it for something; it answers one call after the other.
   *
   * @throws ReaderStopped
   */
  readonly call: <Name extends keyof Calls>(
    name: Name,
    argument: Parameters<Calls[Name]>[0],
    tell?: (progress: Progress) => void,
  ) => Promise<ReturnType<Calls[Name]>>
  /** Stop what it is doing; another thread takes its place, in which no document is open. */
  readonly cancel: () => void
}

/**
 * Start a thread, and one more that waits to take its place: whatever a document does to a reader, the page answers, also
 * where there is no network any more to start one from.
 *
 * @param assets What the page has loaded for it.
 * @returns When both threads have all that they will ever need.
 * @throws ReaderStopped where no thread starts.
 */
export async function startReader(startThread: () => Worker, assets: ReaderAssets): Promise<Reader> {
  const begin = async () => {
    const thread = openThread(startThread())
    await thread.ask('load', assets, LIMITS.seconds * 1000)
    return thread
  }
  let [current, spare] = await Promise.all([begin(), begin()])
  let renewing: Promise<void> = Promise.resolve()
  const renew = () => {
    current.stop('cancelled')
    const next = spare
    renewing = renewing.then(async () => {
      spare = await begin()
    })
    renewing.catch(() => {})
    current = next
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    call: (name, argument, tell) => {
      const answer = last.then(async () => {
        try {
          return await current.ask(name, argument, LIMITS.seconds * 1000, tell)
        } catch (error) {
          if ((error as ReaderStopped).why !== 'cancelled') renew()
          throw error
        }
      })
      last = answer.catch(() => {})
      return answer
    },
    cancel: renew,
  }
}

function openThread(worker: Worker) {
  let next = 0
  let waiting: { readonly id: number; readonly settle: (answer: Answer | ReaderStopped) => void } | null =
    null
  const settle = (answer: Answer | ReaderStopped) => waiting?.settle(answer)
  worker.onmessage = ({ data }: { readonly data: Answer }) => {
    if (data.id === waiting?.id) settle(data)
  }
  worker.onerror = ({ message }) => settle(new ReaderStopped('failed', message))
  worker.onmessageerror = () => settle(new ReaderStopped('failed'))
  return {
    stop: (why: ReaderStopped['why']) => {
      worker.terminate()
      settle(new ReaderStopped(why))
    },
    ask: <Name extends keyof Calls>(
      call: Name,
      argument: Parameters<Calls[Name]>[0],
      milliseconds: number,
      tell: (progress: Progress) => void = () => {},
    ): Promise<ReturnType<Calls[Name]>> =>
      new Promise((resolve, reject) => {
        const id = next
        next += 1
        const end = () => {
          clearTimeout(timer)
          waiting = null
        }
        const timer = setTimeout(() => {
          worker.terminate()
          settle(new ReaderStopped('time'))
        }, milliseconds)
        waiting = {
          id,
          settle: (answer) => {
            if ('progress' in answer) return tell(answer.progress)
            end()
            if ('result' in answer) resolve(answer.result as ReturnType<Calls[Name]>)
            else reject('why' in answer ? answer : new ReaderStopped('failed', answer.failure))
          },
        }
        worker.postMessage({ id, call, argument } satisfies Request)
      }),
  }
}
