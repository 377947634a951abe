import type { Reason } from '../../diagnostics/finding.ts'
import { LIMITS } from '../../model/limits.ts'
import { broken, DocumentFault } from '../document-fault.ts'
import { elementsOf, type XmlElement, xmlToTree } from '../xml-to-tree.ts'
import { normalizePath, type Zip } from '../zip/open-zip.ts'

/** The files of an OFD (GB/T 33190—2016 §7.1), found as programs write their paths. */
export interface OfdPackage {
  /** The name of the file that a path means where it is written: from the root after `/`, else beside the writing file. */
  resolve(path: string, from: string): string | null
  /** A file's bytes; `null` where there is none. */
  bytes(name: string): Uint8Array | null
  /** A file as XML: its root element. */
  root(name: string): XmlElement
  /** Every file that is XML by its name, or was read as XML. */
  readonly xmlNames: ReadonlySet<string>
}

/** Most bytes that the XML files of a package may inflate to, together. */
const MOST_BYTES = 8 * LIMITS.zipPartBytes

/** Look at a ZIP container as an OFD. Some programs write `\`, a leading `/` or other capitals in paths. */
export function openPackage(zip: Zip): OfdPackage {
  const byPath = new Map(zip.names.map((name) => [normalizePath(name).toLowerCase(), name]))
  const xmlNames = new Set(zip.names.filter((name) => /\.xml$/iu.test(name)))
  let length = 0
  const bytes = (name: string) => {
    const content = zip.read(name)
    length += content?.length ?? 0
    if (length > 2 * MOST_BYTES)
      throw new DocumentFault('archive-too-large', { limit: `${MOST_BYTES / 2 ** 20} MB` })
    return content
  }
  return {
    xmlNames,
    bytes,
    resolve: (path, from) => {
      const isAbsolute = /^[/\\]/u.test(path)
      const beside = `${isAbsolute ? '' : folderOf(from)}${path}`
      return (
        byPath.get(normalizePath(beside).toLowerCase()) ??
        byPath.get(normalizePath(path).toLowerCase()) ??
        null
      )
    },
    root: (name) => {
      xmlNames.add(name)
      const content = bytes(name)
      const [root] = content ? elementsOf(xmlToTree(content, name)) : []
      if (!root) throw missing(name)
      return root
    },
  }
}

/** What is said of a file that another one names and that is not there. */
export function missing(name: string | Reason): DocumentFault {
  return broken({ reason: 'part-missing', name })
}

function folderOf(name: string): string {
  return name.replace(/[^/\\]*$/u, '')
}
