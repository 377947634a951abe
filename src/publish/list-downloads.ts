import { sha256 } from '../model/sha256.ts'
import type { Download, ListedDownload } from './download.ts'

/** What is told of files: their size and hash instead of their bytes. */
export function listDownloads(downloads: readonly Download[]): readonly ListedDownload[] {
  return downloads.map(({ bytes, ...facts }) => ({
    ...facts,
    size: bytes.length,
    sha256: sha256(bytes),
  }))
}
