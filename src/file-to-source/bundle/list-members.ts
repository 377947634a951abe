import { LIMITS } from '../../model/limits.ts'
import { DocumentFault } from '../document-fault.ts'
import type { Zip } from '../zip/open-zip.ts'

/** What systems put into archives on their own, and locks of open documents; nobody sent them. */
const OF_SYSTEMS = /(?:^|\/)(?:__MACOSX\/.*|Thumbs\.db|ehthumbs\.db|desktop\.ini|\.[^/]*|~\$[^/]*)$/iu

/**
 * The files of an archive that people put into it: their names as people read them, and as the ZIP has them.
 *
 * @throws DocumentFault `archive-too-large` when there are more than a notice and its attachments
 */
export function listMembers(zip: Zip): ReadonlyMap<string, string> {
  const members = zip.names
    .map((name) => [zip.labelOf(name).replaceAll('\\', '/'), name] as const)
    .filter(([label]) => !label.endsWith('/') && !OF_SYSTEMS.test(label))
  if (members.length > LIMITS.members)
    throw new DocumentFault('archive-too-large', { limit: `${LIMITS.members} 个文件` })
  return new Map(members)
}
