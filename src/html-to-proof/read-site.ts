import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
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

/** Files below a folder, with `/` between the steps, sorted. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}
