import type { XmlElement } from '../xml-to-tree.ts'
import type { OpenTree } from './load-document.ts'
import { childAt, childrenOf, nameOf, textOf } from './ofd-element.ts'
import type { OfdPackage } from './open-package.ts'

/** What objects of pages refer to by number (GB/T 33190—2016 §7.9). */
export interface OfdResources {
  /** Picture files. */
  readonly pictures: ReadonlyMap<string, string>
  /** Drawings that are placed on pages as a whole, and the files that they are in. */
  readonly composites: ReadonlyMap<string, { readonly element: XmlElement; readonly part: string }>
  /** Colours and lines that objects share. */
  readonly drawParams: ReadonlyMap<string, XmlElement>
}

/** Read the resource files that an element names in `PublicRes`, `DocumentRes` or `PageRes`; one that is missing costs no text. */
export function loadResources(
  ofd: OfdPackage,
  openTree: OpenTree,
  element: XmlElement | undefined,
  from: string,
): OfdResources {
  const pictures = new Map<string, string>()
  const composites = new Map<string, { element: XmlElement; part: string }>()
  const drawParams = new Map<string, XmlElement>()
  const files = ['PublicRes', 'DocumentRes', 'PageRes'].flatMap((name) =>
    element ? childrenOf(element, name) : [],
  )
  for (const file of files) {
    const part = ofd.resolve(textOf(file).trim(), from)
    if (part === null) continue
    const res = openTree(part)
    const base = `${part.replace(/[^/\\]*$/u, '')}${res.attributes.BaseLoc ?? ''}/`
    for (const [id, each] of entriesOf(res, 'MultiMedias', 'MultiMedia')) {
      const path = textOf(childAt(each, 'MediaFile') ?? each).trim()
      const found = ofd.resolve(path, base) ?? ofd.resolve(path, part)
      if (found !== null) pictures.set(id, found)
    }
    for (const [id, each] of entriesOf(res, 'CompositeGraphicUnits', 'CompositeGraphicUnit'))
      composites.set(id, { element: each, part })
    for (const [id, each] of entriesOf(res, 'DrawParams', 'DrawParam')) drawParams.set(id, each)
  }
  return { pictures, composites, drawParams }
}

function entriesOf(res: XmlElement, group: string, name: string): readonly (readonly [string, XmlElement])[] {
  return childrenOf(res, group).flatMap((each) =>
    each.children.flatMap((child) =>
      typeof child !== 'string' && nameOf(child) === name
        ? [[child.attributes.ID ?? '', child] as const]
        : [],
    ),
  )
}

/** Resources of a page before those of its document. */
export function joinResources(own: OfdResources, shared: OfdResources): OfdResources {
  return {
    pictures: new Map([...shared.pictures, ...own.pictures]),
    composites: new Map([...shared.composites, ...own.composites]),
    drawParams: new Map([...shared.drawParams, ...own.drawParams]),
  }
}
