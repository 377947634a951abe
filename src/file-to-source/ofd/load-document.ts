import { LIMITS } from '../../model/limits.ts'
import { broken, DocumentFault } from '../document-fault.ts'
import { elementsOf, type XmlElement } from '../xml-to-tree.ts'
import type { PageTree } from './draw-page.ts'
import { loadResources, type OfdResources } from './load-resources.ts'
import { childAt, childrenOf, nameOf, textOf } from './ofd-element.ts'
import { missing, type OfdPackage } from './open-package.ts'

/** A document of a package (GB/T 33190—2016 §7.5), its pages not yet read. */
export interface OfdDocument {
  readonly tree: XmlElement
  readonly part: string
  /** The title among its properties (§7.4); empty for none. */
  readonly title: string
  readonly resources: OfdResources
  readonly templates: ReadonlyMap<string, PageTree & { readonly order: string }>
  readonly pages: readonly { readonly id: string; readonly part: string }[]
  /** By the page's id. */
  readonly annotations: ReadonlyMap<string, readonly PageTree[]>
  /** Names of the files that are attached. */
  readonly attachments: readonly string[]
}

/** Reads a file of the package as XML, once. */
export type OpenTree = (part: string) => XmlElement

/** The first file of every package (§7.3). */
const ENTRANCE = 'OFD.xml'

/**
 * The documents of a package in their order, each in its present version.
 *
 * @throws DocumentFault `document-broken`, naming the file that is missing; `too-many-pages`
 */
export function loadDocuments(ofd: OfdPackage, openTree: OpenTree): readonly OfdDocument[] {
  const entrance = ofd.resolve(ENTRANCE, '')
  if (entrance === null) throw missing(ENTRANCE)
  const bodies = childrenOf(openTree(entrance), 'DocBody')
  const documents = bodies.flatMap((body) => {
    const path = childAt(body, 'DocRoot')
    const title = childAt(body, 'DocInfo', 'Title')
    return path
      ? [loadDocument(ofd, openTree, find(ofd, textOf(path), entrance), title ? textOf(title) : '')]
      : []
  })
  const pages = documents.reduce((sum, document) => sum + document.pages.length, 0)
  if (pages > LIMITS.pages) throw new DocumentFault('too-many-pages', { pages, limit: LIMITS.pages })
  if (pages === 0) throw broken({ reason: 'pages-unlisted', file: ENTRANCE })
  return documents
}

function loadDocument(ofd: OfdPackage, openTree: OpenTree, part: string, title: string): OfdDocument {
  const tree = openTree(part)
  const open = (path: string, from: string): PageTree => {
    const name = find(ofd, path, from)
    return { tree: openTree(name), part: name }
  }
  const listed = (name: string) => {
    const list = childAt(tree, name)
    return list ? ofd.resolve(textOf(list).trim(), part) : null
  }
  const common = childAt(tree, 'CommonData')
  const pages = childrenOf(childAt(tree, 'Pages') ?? tree, 'Page')
  return {
    ...{ tree, part, title },
    resources: loadResources(ofd, openTree, common, part),
    templates: new Map(
      (common ? childrenOf(common, 'TemplatePage') : []).map(({ attributes }) => [
        attributes.ID ?? '',
        { ...open(attributes.BaseLoc ?? '', part), order: attributes.ZOrder ?? 'Background' },
      ]),
    ),
    pages: pages.map(({ attributes }) => ({
      id: attributes.ID ?? '',
      part: find(ofd, attributes.BaseLoc ?? '', part),
    })),
    annotations: loadAnnotations(ofd, openTree, listed('Annotations')),
    attachments: loadAttachments(openTree, listed('Attachments')),
  }
}

/** Annotation files that are missing cost nothing that belongs to the document. */
function loadAnnotations(
  ofd: OfdPackage,
  openTree: OpenTree,
  from: string | null,
): ReadonlyMap<string, readonly PageTree[]> {
  if (!from) return new Map()
  const pages = childrenOf(openTree(from), 'Page').flatMap((page) =>
    childrenOf(page, 'FileLoc').flatMap((file) => {
      const name = ofd.resolve(textOf(file).trim(), from)
      const id = page.attributes.PageID ?? ''
      return name === null ? [] : [{ id, page: { tree: openTree(name), part: name } }]
    }),
  )
  return new Map(
    [...Map.groupBy(pages, ({ id }) => id)].map(([id, each]) => [id, each.map(({ page }) => page)]),
  )
}

function loadAttachments(openTree: OpenTree, name: string | null): readonly string[] {
  if (!name) return []
  return elementsOf(openTree(name)).flatMap((each) =>
    nameOf(each) === 'Attachment' ? [each.attributes.Name ?? each.attributes.ID ?? '（没有名称）'] : [],
  )
}

function find(ofd: OfdPackage, path: string, from: string): string {
  const name = ofd.resolve(path.trim(), from)
  if (name === null) throw missing(path.trim() || { reason: 'path-empty' })
  return name
}
