import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from '../disk/list-files.ts'
import { pageOfFile } from '../model/site-paths.ts'
import { htmlToText } from './html-to-text.ts'
import type { SiteText } from './page-text.ts'

/** Read every HTML page of a built site; `null` when there is none. */
export function readSite(folder: string): SiteText | null {
  if (!existsSync(join(folder, 'index.html'))) return null
  const pages = listFiles(folder).filter((file) => file.endsWith('.html'))
  return new Map(
    pages.map((file) => [pageOfFile(file), htmlToText(readFileSync(join(folder, file), 'utf8'))]),
  )
}
