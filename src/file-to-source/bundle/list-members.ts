import { LIMITS } from '../../model/limits.ts'
import { broken, DocumentFault } from '../document-fault.ts'
import type { Zip } from '../zip/open-zip.ts'

/** What systems put into archives on their own, and locks of open documents; nobody sent them. */
const OF_SYSTEMS = /(?:^|\/)(?:__MACOSX\/.*|Thumbs\.db|ehthumbs\.db|desktop\.ini|\.[^/]*|~\$[^/]*)$/iu

/**
 * The files of an archive that people put into it: their names as people read them, and as the ZIP has them.
 *
 * @throws DocumentFault `archive-too-large` when there are more than a notice and its attachments; `document-broken`
 *   for two of one name
 */
export function listMembers(zip: Zip): ReadonlyMap<string, string> {
  const members = zip.names
    .map((name) => [zip.labelOf(name), name] as const)
    .filter(([label]) => !isOfSystem(label))
  if (members.length > LIMITS.members)
    throw new DocumentFault('archive-too-large', { limit: { reason: 'files', number: LIMITS.members } })
  const byLabel = new Map(members)
  const twice = members.find(([label, name]) => byLabel.get(label) !== name)
  if (twice) throw broken({ reason: 'name-twice', name: twice[0] })
  return byLabel
}

/** Whether an entry of an archive is a folder, or what a system put there. */
export function isOfSystem(label: string): boolean {
  return label.endsWith('/') || OF_SYSTEMS.test(label)
}
