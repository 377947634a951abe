import { readFileSync } from 'node:fs'
import type { ListedDownload } from '../../publish/download.ts'

/** The files that this build has made; none in the development server, which makes no files. */
export function allDownloads(): readonly ListedDownload[] {
  const list = process.env.GANGMU_DOWNLOADS
  return list ? JSON.parse(readFileSync(list, 'utf8')) : []
}
