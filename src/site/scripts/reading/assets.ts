// Where pages that read files get the reading thread and what it needs. The page in one file has another of these.
import type { ReaderAssets } from '../../../browser/protocol.ts'
import workerAddress from '../../../browser/reading-worker.ts?worker&url'
import { SITE_FILES } from '../../../model/site-paths.ts'

/** The thread, from the site. */
export function startWorker(): Worker {
  return new Worker(workerAddress, { type: 'module' })
}

/**
 * @param takesAway Whether plans can be taken away from the page, for which more is loaded.
 * @throws Error where the site does not give a file.
 */
export async function loadAssets(takesAway: boolean): Promise<ReaderAssets> {
  const [registry, pdfTables, offline] = await Promise.all([
    load(SITE_FILES.registry),
    load(SITE_FILES.pdfTables),
    takesAway ? load(SITE_FILES.offlineAssets) : null,
  ])
  return { registry, pdfTables, offline: offline && JSON.parse(new TextDecoder().decode(offline)) }
}

async function load(path: string): Promise<Uint8Array> {
  const response = await fetch(`${import.meta.env.BASE_URL.replace(/\/$/u, '')}${path}`)
  if (!response.ok) throw new Error(`${response.status} ${path}`)
  return new Uint8Array(await response.arrayBuffer())
}
