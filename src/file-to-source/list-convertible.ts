import { type ConvertedFormat, isConverted } from '../model/original.ts'
import { listMembers } from './bundle/list-members.ts'
import { DocumentFault } from './document-fault.ts'
import { tellFormat } from './tell-format/tell-format.ts'
import { openZip } from './zip/open-zip.ts'

/** A document that another program must convert: by its member's name within an archive, else by `''`. */
interface Convertible {
  readonly name: string
  readonly format: ConvertedFormat
  readonly bytes: Uint8Array
}

/** Names of members that are looked at: the others of an archive need no conversion, or are not worth one. */
const MEMBER = /\.(?:doc|odt|rtf|wps)$/iu

/** What of a document, or of an archive of documents, must be converted before it is read. */
export function listConvertible(bytes: Uint8Array, file: string): readonly Convertible[] {
  const told = formatOf(bytes, file)
  if (told !== null && isConverted(told)) return [{ name: '', format: told, bytes }]
  if (told !== 'zip') return []
  const zip = openZip(bytes)
  return [...listMembers(zip)].flatMap(([name, stored]) => {
    const member = MEMBER.test(name) ? zip.read(stored) : null
    const format = member && formatOf(member, name)
    return member && format && isConverted(format) ? [{ name, format, bytes: member }] : []
  })
}

/** What cannot be told has its fault told by the reader. */
function formatOf(bytes: Uint8Array, file: string) {
  try {
    return tellFormat(bytes, file)
  } catch (error) {
    if (error instanceof DocumentFault) return null
    throw error
  }
}
