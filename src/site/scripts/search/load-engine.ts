import type { Engine } from '../../../query-to-results/engine.ts'
import type { Pagefind } from '../../../query-to-results/find-places.ts'
import { createPagefindEngine, type LoadFile } from '../../../query-to-results/pagefind-engine.ts'

interface PagefindModule extends Pagefind {
  readonly options: (options: { readonly noWorker: boolean }) => Promise<void>
}

let loading: Promise<Engine> | null = null

/** The full-text index, loaded at the first search; after a failure the next call tries again. */
export function loadEngine(base: string): Promise<Engine> {
  loading ??= start(`${base}pagefind/`).catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

async function start(folder: string): Promise<Engine> {
  if (typeof WebAssembly !== 'object') throw new Error('no WebAssembly')
  const failure = watchRequests(folder)
  const loadFile = createFileLoader(folder)
  // Asked for now, used when the rest is there.
  loadFile('library.json').catch(() => {})
  const pagefind: PagefindModule = await import(/* @vite-ignore */ `${folder}pagefind.js`)
  // The worker would load the same code a second time; a search takes a few milliseconds.
  await pagefind.options({ noWorker: true })
  const search = (term: string) => Promise.race([pagefind.search(term), failure()])
  // Loads the WebAssembly now, so that a browser that cannot run it says so at once; a mark is no word.
  await search('.')
  return createPagefindEngine({ search }, loadFile)
}

/** Loads each file once; after a failure the next call tries again. */
function createFileLoader(folder: string): LoadFile {
  const files = new Map<string, Promise<unknown>>()
  return (path) => {
    const loading = files.get(path) ?? fetchJson(`${folder}${path}`)
    files.set(path, loading)
    loading.catch(() => files.delete(path))
    return loading
  }
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} ${address}`)
  return response.json()
}

/**
 * Pagefind answers as if words were not there when a file of its index cannot be loaded, or never. This watches
 * the requests that go to its folder.
 *
 * @returns A promise for each call that rejects as soon as a request has failed since the last failure was told.
 */
function watchRequests(folder: string): () => Promise<never> {
  const waiting = new Set<(error: Error) => void>()
  const fail = (error: Error) => {
    for (const reject of waiting) reject(error)
    waiting.clear()
  }
  const request = window.fetch
  window.fetch = async (...args) => {
    const isOurs = String(args[0]).startsWith(folder)
    try {
      const response = await request.apply(window, args)
      if (isOurs && !response.ok) fail(new Error(`${response.status} ${response.url}`))
      return response
    } catch (error) {
      if (isOurs) fail(error as Error)
      throw error
    }
  }
  return () => new Promise((_, reject) => waiting.add(reject))
}
