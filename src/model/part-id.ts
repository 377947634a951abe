import type { PartKind } from './part.ts'

/**
 * The id of a part, which is also its anchor: `task-24`, `chapter-5`, `section-4-1`; what a document has one of is
 * called by its kind, `preamble`, and in a further document of the file by its number too: `preamble-2`.
 */
export function partId(kind: PartKind, id = ''): string {
  return id === '' ? kind : `${kind}-${id}`
}

/** The id of the title, preamble or closing of a document of the file, by the document's place in it from 1. */
export function documentPartId(kind: PartKind, document: number): string {
  return partId(kind, document === 1 ? '' : String(document))
}

/** What kind of part an id is of, and which of them: the chapter's or task's own id, or nothing. */
export function readPartId(part: string): { readonly kind: PartKind; readonly id: string } {
  const dash = part.indexOf('-')
  if (dash === -1) return { kind: part as PartKind, id: '' }
  return { kind: part.slice(0, dash) as PartKind, id: part.slice(dash + 1) }
}
