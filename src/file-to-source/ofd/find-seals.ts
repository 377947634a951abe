import type { Place } from '../../model/account.ts'
import { elementsOf, type XmlElement } from '../xml-to-tree.ts'
import type { OfdDocument } from './load-document.ts'
import { nameOf } from './ofd-element.ts'
import type { OfdPackage } from './open-package.ts'

/** Where seals are stamped (GB/T 33190—2016 §18): their pictures are within the signatures, sealed by them. */
export function findSeals(ofd: OfdPackage, documents: readonly OfdDocument[]): readonly Place[] {
  const pages = new Map(
    documents.flatMap(({ pages: ids }) => ids).map(({ id }, index) => [id, index + 1] as const),
  )
  return [...ofd.xmlNames]
    .filter((name) => /(?:^|[/\\])Signature\.xml$/iu.test(name))
    .flatMap((part) =>
      stampsIn(ofd.root(part)).map(({ attributes }) => {
        const page = pages.get(attributes.PageRef ?? '')
        return { part, ...(page !== undefined && { page }) }
      }),
    )
}

function stampsIn(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => (nameOf(child) === 'StampAnnot' ? [child] : stampsIn(child)))
}
