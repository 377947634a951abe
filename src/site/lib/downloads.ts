import { readFileSync } from 'node:fs'
import type { ListedDownload } from '../../publish/download.ts'

/** Read once, and not again for every page. */
const listed = readList()
const byPath = new Map(listed.map((download) => [download.path, download]))
const byPlan = Map.groupBy(listed, ({ plan }) => plan)

/** The files that this build has made; none in the development server, which makes no files. */
export function allDownloads(): readonly ListedDownload[] {
  return listed
}

/** The file at a site path. */
export function downloadAt(path: string): ListedDownload | undefined {
  return byPath.get(path)
}

/** The files of a plan; of `null` those of the whole site. */
export function downloadsOf(plan: string | null): readonly ListedDownload[] {
  return byPlan.get(plan) ?? []
}

function readList(): readonly ListedDownload[] {
  const list = process.env.GANGMU_DOWNLOADS
  return list ? JSON.parse(readFileSync(list, 'utf8')) : []
}
