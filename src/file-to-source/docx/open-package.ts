import { broken } from '../document-fault.ts'
import { elementsOf, type XmlElement, xmlToTree } from '../xml-to-tree.ts'
import { normalizePath, openZip, type Zip } from '../zip/open-zip.ts'
import { remember } from './remember.ts'

/** A Word document as the parts of a package (ISO/IEC 29500-2). */
export interface Package {
  /** The part that is the document itself. */
  readonly main: string
  readonly names: readonly string[]
  bytes(name: string): Uint8Array | null
  /** A part of XML as a tree; `undefined` where there is none of that name. */
  tree(name: string): XmlElement | undefined
  /** The part that another refers to by an id; `undefined` for none, and for what lies outside the package. */
  related(part: string, id: string | undefined): string | undefined
  /** The part that the document refers to for a purpose, such as `styles`, or the one of the usual name. */
  partFor(purpose: string): string | undefined
  treeFor(purpose: string): XmlElement | undefined
}

interface Relationship {
  readonly type: string
  readonly target: string
}

const MAIN = /^word\/document\d*\.xml$/u
const MAIN_TYPE = 'officeDocument'

/**
 * Open a package. The document is what the package's relationships say it is, else the part of the usual name.
 *
 * @throws DocumentFault `document-broken` for a package without a document, and what `openZip` throws
 */
export function openPackage(bytes: Uint8Array): Package {
  const zip = openZip(bytes)
  const tree = remember((name: string) => {
    const part = zip.read(name)
    return part ? xmlToTree(part, name) : undefined
  })
  /** Names differ not by case alone (ISO/IEC 29500-2 §6.2.2.3). */
  const actual = new Map(zip.names.map((name) => [name.toLowerCase(), name] as const))
  const nameOf = (path: string) => actual.get(path.toLowerCase()) ?? path
  const relationships = remember((part: string) => readRelationships(part, tree, nameOf))
  const main = findMain(zip, relationships(''))
  const ofMain = [...relationships(main).values()]
  const partFor = (purpose: string) =>
    ofMain.find(({ type }) => type === purpose)?.target ??
    zip.names.find((name) => name === `word/${purpose}.xml`)
  return {
    main,
    names: zip.names,
    bytes: (name) => zip.read(name),
    tree,
    related: (part, id) => (id === undefined ? undefined : relationships(part).get(id)?.target),
    partFor,
    treeFor: (purpose) => {
      const name = partFor(purpose)
      return name === undefined ? undefined : tree(name)
    },
  }
}

function findMain(zip: Zip, relationships: ReadonlyMap<string, Relationship>): string {
  const declared = [...relationships.values()].find(({ type }) => type === MAIN_TYPE)?.target
  const main =
    declared !== undefined && zip.names.includes(declared)
      ? declared
      : zip.names.find((name) => MAIN.test(name))
  if (main !== undefined) return main
  throw broken({ reason: 'body-missing' })
}

/** The relationships of a part by their ids, those of the package for the part of no name. */
function readRelationships(
  part: string,
  tree: (name: string) => XmlElement | undefined,
  nameOf: (path: string) => string,
): ReadonlyMap<string, Relationship> {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const root = tree(`${folder}_rels/${part.slice(slash)}.rels`)
  const found = new Map<string, Relationship>()
  for (const { name, attributes } of root ? elementsOf(root).flatMap(elementsOf) : []) {
    const { Id, Type = '', Target, TargetMode } = attributes
    if (name !== 'rel:Relationship' || Id === undefined || Target === undefined) continue
    if (TargetMode !== 'External')
      found.set(Id, {
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: nameOf(resolvePath(folder, Target)),
      })
  }
  return found
}

/** A part's name from an address that another gives: from the root after a slash, else from the other's folder. */
function resolvePath(folder: string, target: string): string {
  return normalizePath(decodeAddress(target.startsWith('/') ? target : `${folder}${target}`))
}

function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
