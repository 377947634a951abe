import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Answer, Request } from '../../../src/browser/protocol.ts'
import { type Reader, type ReaderStopped, startReader } from '../../../src/browser/reader.ts'

/** A thread that answers as a test says; each knows what it was asked. */
class MadeThread {
  readonly asked: Request[] = []
  isTerminated = false
  onmessage: ((event: { data: Answer }) => void) | null = null
  onerror: ((event: { message: string }) => void) | null = null
  onmessageerror: (() => void) | null = null
  postMessage(request: Request) {
    if (typeof request.argument === 'function') throw new DOMException('no clone', 'DataCloneError')
    this.asked.push(request)
    if (request.call === 'load') queueMicrotask(() => this.answer(network ? 'loaded' : undefined))
  }
  terminate() {
    this.isTerminated = true
  }
  get id() {
    return this.asked.at(-1)?.id ?? -1
  }
  /** Without a result it fails. */
  answer(result?: unknown, id = this.id) {
    // What was under way is still told of behind the end of a thread, and must not be heard.
    this.onmessage?.({ data: result === undefined ? { id, failure: '读不出' } : { id, result } })
  }
  tell(done: number, id = this.id) {
    this.onmessage?.({ data: { id, progress: { done, pages: 9 } } })
  }
}

let threads: MadeThread[]
let network: boolean
const start = () => {
  const thread = new MadeThread()
  threads.push(thread)
  return thread as unknown as Worker
}
const FILE = { name: '甲.pdf', bytes: new Uint8Array(1) }
const whyOf = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    ({ why, message }: ReaderStopped) => (message === '' ? why : `${why}: ${message}`),
  )
/** Until what has been answered is heard. */
const heard = () => vi.advanceTimersByTimeAsync(0)

let reader: Reader
beforeEach(async () => {
  vi.useFakeTimers()
  threads = []
  network = true
  reader = await startReader(start, { registry: null, pdfTables: null, offline: null }, 2)
})
afterEach(() => vi.useRealTimers())

const thread = (index: number) => threads[index] as MadeThread

describe('a thread reads, and another waits', () => {
  test('calls are answered one after the other', async () => {
    const [first, second] = [reader.call('open', FILE), reader.call('read', null)]
    await heard()
    expect(thread(0).asked.map(({ call }) => call)).toEqual(['load', 'open'])
    // As pdf.js does.
    thread(0).onmessage?.({ data: { action: 'ready' } as never })
    thread(0).answer('opened')
    expect(await first).toBe('opened')
    await heard()
    thread(0).answer('read')
    expect(await second).toBe('read')
    expect(thread(1).asked.map(({ call }) => call)).toEqual(['load'])
    expect(threads).toHaveLength(2)
  })

  test('a reader that fails is told of, and its thread goes on', async () => {
    const first = whyOf(reader.call('open', FILE))
    await heard()
    thread(0).answer()
    expect(await first).toBe('failed: 读不出')
    const second = reader.call('open', FILE)
    await heard()
    thread(0).answer('opened')
    expect(await second).toBe('opened')
  })

  test('a thread that breaks gives its place to the other', async () => {
    const first = whyOf(reader.call('open', FILE))
    await heard()
    thread(0).onerror?.({ message: '坏了' })
    expect(await first).toBe('failed: 坏了')
    const second = reader.call('open', FILE)
    await heard()
    thread(1).answer('opened')
    expect(await second).toBe('opened')
  })

  test('one that breaks while nothing is asked does too', async () => {
    thread(0).onerror?.({ message: '坏了' })
    const call = reader.call('open', FILE)
    await heard()
    thread(1).answer('opened')
    expect(await call).toBe('opened')
  })

  test('one that takes too long is stopped', async () => {
    const call = whyOf(reader.call('open', FILE))
    await vi.advanceTimersByTimeAsync(1999)
    expect(thread(0).isTerminated).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(await call).toBe('time')
    expect(thread(0).isTerminated).toBe(true)
  })

  test('an answer in time stops the clock', async () => {
    const call = reader.call('open', FILE)
    await heard()
    thread(0).answer('opened')
    await call
    await vi.advanceTimersByTimeAsync(60_000)
    expect(thread(0).isTerminated).toBe(false)
  })

  test('what cannot be sent to a thread does not hold up the next call', async () => {
    await expect(reader.call('open', (() => {}) as never)).rejects.toThrow('no clone')
    const call = reader.call('open', FILE)
    await heard()
    thread(0).answer('opened')
    expect(await call).toBe('opened')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(thread(0).isTerminated).toBe(false)
  })
})

describe('cancelling', () => {
  test('stops what was asked for, also what waits', async () => {
    const calls = [reader.call('open', FILE), reader.call('read', null)].map(whyOf)
    await heard()
    reader.cancel()
    expect(await Promise.all(calls)).toEqual(['cancelled', 'cancelled'])
    expect(thread(0).isTerminated).toBe(true)
    const next = reader.call('open', FILE)
    await heard()
    expect(thread(1).asked.map(({ call }) => call)).toEqual(['load', 'open'])
    thread(1).answer('opened')
    expect(await next).toBe('opened')
    // Another is started when it is needed: from now on a page loads nothing.
    expect(threads).toHaveLength(2)
  })

  test('stops a call that has not begun', async () => {
    const call = whyOf(reader.call('open', FILE))
    reader.cancel()
    expect(await call).toBe('cancelled')
    expect(thread(0).asked).toHaveLength(1)
  })

  test('keeps the open document where nothing is under way', async () => {
    reader.cancel()
    const call = reader.call('read', null)
    await heard()
    thread(0).answer('read')
    expect(await call).toBe('read')
    expect(thread(0).isTerminated).toBe(false)
  })

  test('ends what is told of a call, and its late answer is not the next one’s', async () => {
    const told: number[] = []
    const first = whyOf(reader.call('open', FILE, ({ done }) => told.push(done)))
    await heard()
    const { id } = thread(0)
    thread(0).tell(1)
    reader.cancel()
    thread(0).tell(2, id)
    const second = whyOf(reader.call('open', FILE, ({ done }) => told.push(done)))
    await heard()
    thread(0).tell(3, id)
    thread(0).answer('late', id)
    thread(1).tell(4, id - 1)
    expect(told).toEqual([1])
    thread(1).tell(5)
    thread(1).answer('opened')
    expect([await first, await second]).toEqual(['cancelled', 'answered'])
    expect(told).toEqual([1, 5])
  })
})

describe('without a network', () => {
  const cancelOnce = async () => {
    const call = whyOf(reader.call('open', FILE))
    await heard()
    reader.cancel()
    return call
  }

  test('the third thread does not start, and is tried again with each call', async () => {
    network = false
    await cancelOnce()
    await cancelOnce()
    expect(await whyOf(reader.call('open', FILE))).toBe('unloaded: 读不出')
    expect(await whyOf(reader.call('open', FILE))).toBe('unloaded: 读不出')
    expect(threads.slice(2).every(({ isTerminated }) => isTerminated)).toBe(true)
    network = true
    const call = reader.call('open', FILE)
    await heard()
    thread(4).answer('opened')
    expect(await call).toBe('opened')
  })

  test('a reader does not start, and says so', async () => {
    network = false
    expect(await whyOf(startReader(start, { registry: null, pdfTables: null, offline: null }))).toBe(
      'unloaded: 读不出',
    )
  })

  test('nor where a browser has no threads', async () => {
    const none = () => {
      throw new ReferenceError('Worker is not defined')
    }
    expect(await whyOf(startReader(none, { registry: null, pdfTables: null, offline: null }))).toMatch(
      /^unloaded: .*Worker/u,
    )
  })
})
