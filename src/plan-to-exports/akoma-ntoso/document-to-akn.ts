import type { Element } from 'xast'
import { x } from 'xastscript'
import type { HostSettings } from '../../model/host-settings.ts'
import type { DocumentPart, PlanDocument } from '../document.ts'
import { toXml } from '../to-xml.ts'
import { documentToMeta } from './document-to-meta.ts'
import { createEids, type Eids } from './eids.ts'
import { paragraphsToBlocks, unitToAkn } from './unit-to-akn.ts'

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

/**
 * Write a plan as Akoma Ntoso 3.0 (OASIS LegalDocML, 2018); `null` where no date is known, which it demands.
 *
 * 1. The text nodes of preface, preamble, mainBody and conclusions, in order, are the published text; a paragraph
 *    begins at each `num` and at each `p` or `heading` that does not follow one in its unit or has no `run-in`.
 * 2. eIds of parts are the anchors of the full-text page: `task-24`, `chapter-5`, `notice`.
 * 3. Citations are `ref`s to the site's page of the document and refer to it in `references`.
 */
export function documentToAkn(document: PlanDocument, settings: HostSettings): string | null {
  const meta = documentToMeta(document, settings)
  if (meta === null) return null
  const { preface, preamble, body, back } = divide(document.parts)
  const eids = createEids(settings)
  const children = [
    meta,
    ...section('preface', preface, eids),
    ...section('preamble', preamble, eids),
    x('mainBody', body.length > 0 ? bodyToAkn(body, eids) : [x('p')]),
    ...section('conclusions', back, eids),
  ]
  return toXml(x('akomaNtoso', { xmlns: NAMESPACE }, [x('doc', { name: 'workPlan' }, children)]))
}

/** Whether a part is a chapter, a section or a task. */
const isUnit = ({ depth }: DocumentPart) => depth > 0

/** Cut at the preamble, the first unit and the last; the order stays. */
function divide(parts: readonly DocumentPart[]) {
  const last = parts.findLastIndex(isUnit)
  const first = last === -1 ? parts.length : parts.findIndex(isUnit)
  const front = parts.slice(0, first)
  const preamble = front.findIndex(({ kind }) => kind === 'preamble')
  const end = preamble === -1 ? front.length : preamble
  return {
    preface: front.slice(0, end),
    preamble: front.slice(end),
    body: parts.slice(first, last + 1),
    back: last === -1 ? [] : parts.slice(last + 1),
  }
}

function section(name: string, parts: readonly DocumentPart[], eids: Eids): Element[] {
  if (parts.length === 0) return []
  return [
    x(
      name,
      parts.map((part) => passageToAkn(part, eids)),
    ),
  ]
}

function passageToAkn({ id, kind, paragraphs, layers }: DocumentPart, eids: Eids): Element {
  return x('container', { name: kind, eId: id }, paragraphsToBlocks(paragraphs, id, layers, eids))
}

/** Each unit with the units below it that follow: a chapter with its sections and tasks, a section with those below it. */
function bodyToAkn(parts: readonly DocumentPart[], eids: Eids): Element[] {
  const groups: DocumentPart[][] = []
  for (const part of parts) {
    const head = groups.at(-1)?.[0]
    if (head && isUnit(head) && part.depth > head.depth) groups.at(-1)?.push(part)
    else groups.push([part])
  }
  return groups.flatMap(([head, ...below]) => {
    if (!head) return []
    if (!isUnit(head)) return [passageToAkn(head, eids)]
    return [unitToAkn(head, () => bodyToAkn(below, eids), eids)]
  })
}
