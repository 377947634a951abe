// Where pages that read files get the reading thread and what it needs. The page in one file has another of these.
import type { ReaderAssets } from '../../../browser/protocol.ts'
import workerAddress from '../../../browser/reading-worker.ts?worker&url'
import { SITE_FILES } from '../../../model/site-paths.ts'

/** The thread, from the site. */
export function startWorker(): Worker {
  return new Worker(workerAddress, { type: 'module' })
}

/** @throws Error where the site does not give a file. */
export async function loadAssets(): Promise<ReaderAssets> {
  const [registry, pdfTables] = await Promise.all([SITE_FILES.registry, SITE_FILES.pdfTables].map(load))
  return { registry: registry ?? null, pdfTables: pdfTables ?? null }
}

async function load(path: string): Promise<Uint8Array> {
  const response = await fetch(`${import.meta.env.BASE_URL.replace(/\/$/u, '')}${path}`)
  if (!response.ok) throw new Error(`${response.status} ${path}`)
  return new Uint8Array(await response.arrayBuffer())
}
