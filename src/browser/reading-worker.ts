/** Runs in a thread of its own, started by `startReader`: reads documents and plans for a page, as `protocol.ts` says. */
import { unzipSync } from 'fflate'
import type { Finding } from '../diagnostics/finding.ts'
import { report } from '../diagnostics/report.ts'
import { describeReaderFailure } from '../file-to-source/document-fault.ts'
import { fileToSource, type ReadDocument } from '../file-to-source/file-to-source.ts'
import { loadReaders } from '../file-to-source/read-form.ts'
import { LIMITS } from '../model/limits.ts'
import type { Registry } from '../model/registry.ts'
import { sha256 } from '../model/sha256.ts'
import type { Comparison } from '../original-to-comparison/comparison.ts'
import type {
  Answer,
  Calls,
  OpenedFile,
  Progress,
  ReaderAssets,
  Reading,
  Refused,
  Request,
  TakenFile,
} from './protocol.ts'

/** What a thread of a browser has, of which only this is needed. */
declare const self: {
  onmessage: ((event: { readonly data: Request }) => void) | null
  postMessage: (answer: Answer) => void
}

let registry: Registry | undefined
let pdfTables: Readonly<Record<string, Uint8Array>> = {}
let offline: ReaderAssets['offline'] = null
let open: { readonly document: ReadDocument; readonly bytes: Uint8Array } | null = null

const calls: {
  [Name in keyof Calls]: (argument: never, tell: (progress: Progress) => void) => Promise<unknown>
} = {
  load: async (assets: ReaderAssets): Promise<void> => {
    // From now on nothing is loaded: whatever is asked has its code.
    const [{ fileToRegistry }] = await Promise.all([
      import('../registry/registry-file.ts'),
      import('./read-plan.ts'),
      import('../original-to-comparison/original-to-comparison.ts'),
      loadReaders(),
      assets.offline && import('./take-away.ts'),
    ])
    if (assets.registry) registry = fileToRegistry(assets.registry)
    offline = assets.offline
    if (assets.pdfTables) pdfTables = unzipSync(assets.pdfTables)
  },
  open: async ({ name, bytes }: Parameters<Calls['open']>[0], tell): Promise<OpenedFile | Refused> => {
    open = null
    const document = await read(bytes, name, tell)
    if ('code' in document) {
      const { refuse } = await import('./read-plan.ts')
      return refuse(report([document], { source: { path: name, text: '' } }))
    }
    open = { document, bytes }
    return { ok: true, sha256: sha256(bytes), ...document }
  },
  read: async (settings: Parameters<Calls['read']>[0]): Promise<Reading | Refused> => {
    if (!open) throw new Error('no document is open')
    const { readPlan, refuse, toReading } = await import('./read-plan.ts')
    const reading = readPlan(open.document, settings, registry)
    return reading.ok ? toReading(reading.result) : refuse(reading.files)
  },
  compare: async (published: Parameters<Calls['compare']>[0]): Promise<Comparison> => {
    if (!open) throw new Error('no document is open')
    const { originalToComparison } = await import('../original-to-comparison/original-to-comparison.ts')
    return originalToComparison(open.document, published)
  },
  take: async (wish: Parameters<Calls['take']>[0]): Promise<TakenFile | Refused> => {
    if (!open || !offline) throw new Error('nothing is there to be taken away')
    const { takeAway } = await import('./take-away.ts')
    return takeAway(wish, { ...open, registry, offline })
  },
}

/** As Node reads it in a thread of its own: none that is too large, and a reader that fails tells it in the words of the catalog. */
async function read(
  bytes: Uint8Array,
  name: string,
  tell: (progress: Progress) => void,
): Promise<ReadDocument | Finding> {
  if (bytes.length > LIMITS.fileBytes) {
    const [megabytes = 0, limit = 0] = [bytes.length, LIMITS.fileBytes].map((size) =>
      Math.ceil(size / 2 ** 20),
    )
    return { code: 'source-too-large', at: null, values: { file: name, megabytes, limit } }
  }
  try {
    return await fileToSource(bytes, name, {
      loadPdfTable: async (path) => {
        const table = pdfTables[path]
        if (!table) throw new Error(`no ${path}`)
        // pdf.js gives what it gets to another thread, or takes it apart.
        return table.slice()
      },
      tellPages: (done, pages) => tell({ done, pages }),
    })
  } catch (error) {
    if (error instanceof RangeError)
      return {
        code: 'reading-stopped',
        at: null,
        values: { resource: { reason: 'memory' }, limit: `${LIMITS.memoryMegabytes} MB` },
      }
    return { code: 'document-broken', at: null, values: { reason: describeReaderFailure(error as Error) } }
  }
}

self.onmessage = async ({ data: { id, call, argument } }) => {
  try {
    const result = await calls[call](argument as never, (progress) => self.postMessage({ id, progress }))
    self.postMessage({ id, result })
  } catch (error) {
    self.postMessage({ id, failure: String((error as Error).message ?? error) })
  }
}
