import type { Layers } from '../model/layers.ts'
import type { Registry } from '../model/registry.ts'
import type { Span } from '../model/span.ts'
import { indexCitations } from './citations/citation-index.ts'
import { type CitingDocument, NO_DOCUMENT } from './citations/citing-document.ts'
import { findCitations } from './citations/find-citations.ts'
import { findDeadlines } from './deadlines/find-deadlines.ts'
import type { TimeContext } from './deadlines/time-forms.ts'
import { labelCells } from './label-cells.ts'
import { findOrganizations, indexOrganizations } from './organizations/find-organizations.ts'
import { createOverlapTest } from './overlap-test.ts'
import { findTargets } from './targets/find-targets.ts'
import { findTerms, indexTerms } from './terms/find-terms.ts'

/** What a text does not tell itself: the names of its columns, of rows of a table, and whether it is of a list of duties. */
interface TextContext {
  readonly columns?: readonly string[] | undefined
  readonly listsDuties?: boolean
}

/** Finds what is known about the words of a text. */
export type Annotator = (text: string, context?: TextContext) => Layers

/**
 * Prepare the layers of one plan, whose year and date its times count from; `firstLeads` tells whether the first of several
 * responsible units leads, `null` where nothing says so.
 *
 * 1. For every annotation, `text.slice(start, end) === annotation.text`.
 * 2. Annotations of one kind are sorted and never overlap; those of different kinds may.
 * 3. Only a sole candidate is accepted; a citation without one is kept, unresolved, with the reason.
 * 4. The text is never edited. Total: any text gives layers.
 */
export function createAnnotator(
  registry: Registry,
  times: TimeContext,
  firstLeads: boolean | null = null,
  document: CitingDocument = NO_DOCUMENT,
): Annotator {
  const citationIndex = indexCitations(registry)
  const termIndex = indexTerms(registry.terms)
  const organizationIndex = indexOrganizations(registry.organizations)
  const annotate = (text: string, listsDuties = false): Layers => {
    const citations = findCitations(text, document, citationIndex)
    const isInCitation = createOverlapTest(citations)
    const outside = <T extends Span>(annotations: readonly T[]) =>
      annotations.filter((entry) => !isInCitation(entry))
    return {
      citations: [...citations],
      terms: [...findTerms(text, termIndex)],
      organizations: [...findOrganizations(text, organizationIndex, citations, firstLeads, listsDuties)],
      targets: outside(findTargets(text, times.year)),
      deadlines: outside(findDeadlines(text, times)),
    }
  }
  return (text, { columns, listsDuties } = {}) =>
    columns ? annotateRows(text, columns, annotate) : annotate(text, listsDuties)
}

/** Rows are read with the names of their columns as labels; what is found is placed in the rows as they are. */
function annotateRows(rows: string, columns: readonly string[], annotate: (text: string) => Layers): Layers {
  const { text, toOwn } = labelCells(rows, columns)
  const found = annotate(text)
  const inRows = (entries: readonly (Span & { readonly text: string })[]) =>
    entries.flatMap((entry) => {
      const own = toOwn(entry)
      return own ? [{ ...entry, ...own, text: rows.slice(own.start, own.end) }] : []
    })
  return Object.fromEntries(Object.entries(found).map(([kind, entries]) => [kind, inRows(entries)])) as Layers
}
