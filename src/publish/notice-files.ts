import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type HostSettings, siteAddress } from '../model/host-settings.ts'
import { linesToFile } from '../plan-to-exports/notice/lines-to-file.ts'
import type { AddressNotice } from './address-notices.ts'
import { noticeWords } from './notice-words.ts'

/**
 * Files for the addresses of files that a built site does not have any more. A renamed file is there under its old name
 * too, for programs fetch it and read no notice; another says in its own form what became of it.
 *
 * @param site The folder of the site, its own files in it.
 */
export async function noticeFiles(
  site: string,
  notices: readonly AddressNotice[],
  settings: HostSettings,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const notice of notices) {
    const { path, kind, leadsTo } = notice
    if (path.endsWith('/') || existsSync(join(site, path))) continue
    const now = join(site, leadsTo)
    files.set(
      path,
      kind === 'renamed' && existsSync(now) ? readFileSync(now) : await linesToFile(path, wordsOf(notice)),
    )
  }
  return files

  function wordsOf(notice: AddressNotice): readonly string[] {
    const { title, lines } = noticeWords(notice)
    return [title, ...lines, `见 ${siteAddress(settings, notice.leadsTo)}`]
  }
}
