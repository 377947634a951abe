import type { Finding } from '../diagnostics/finding.ts'
import { editorLines } from '../model/line-index.ts'
import type { Part } from '../model/part.ts'
import { paths } from '../model/site-paths.ts'
import type { PipelineResult } from '../pipeline.ts'
import { checkEdits } from './check-edits.ts'
import { checkPageMarkup } from './check-page-markup.ts'
import { checkOwnQuotes, checkRepeats } from './check-repeats.ts'
import { compareText } from './compare-text.ts'
import { expectedPages } from './expected-pages.ts'
import type { FidelityRecord } from './fidelity-record.ts'
import type { SiteText } from './page-text.ts'

/**
 * Prove that the built pages publish a source.
 *
 * 1. Every edit stands in the source and does only what its rule or its declaration allows.
 * 2. The source with its edits made is the text of the parts, in order.
 * 3. Every part is published exactly once on the full-text page, in order, and exactly once on its own page.
 * 4. Wherever else a page shows marked words of the plan, they are the same words, and lead to their page.
 * 5. No part holds markup that our components do not emit: nothing hidden, nothing that runs.
 * 6. What pages show of earlier versions are the words of that version.
 */
export function proveFidelity(
  result: PipelineResult,
  site: SiteText,
  earlier: readonly PipelineResult[] = [],
): { record: FidelityRecord; findings: readonly Finding[] } {
  const { plan, parts, published, source } = result
  const { compare, counts, findings } = createComparison(published)
  findings.push(...checkEdits(result), ...checkPageMarkup(result, site))

  const missing = (page: string, part: string, length: number) => {
    counts.lost += length
    findings.push({ code: 'page-missing', at: null, values: { page, part } })
  }
  for (const { page, parts: owned } of expectedPages(plan, parts)) {
    const shown = site.get(page)?.parts.filter(({ of }) => of.startsWith(`${plan.id}/`)) ?? []
    for (const part of owned) {
      const copies = shown.filter(({ of }) => of === `${plan.id}/${part.id}`)
      if (copies.length === 0) missing(page, part.id, textOf(part).length)
      copies.forEach((copy, index) => {
        compare(page, index === 0 ? textOf(part) : '', copy.text, part.blocks[0]?.start ?? 0)
      })
    }
    const order = owned.map(({ id }) => `${plan.id}/${id}`)
    const isWhole = order.every((id) => shown.some(({ of }) => of === id))
    if (isWhole && shown.map(({ of }) => of).join() !== order.join()) {
      findings.push({ code: 'parts-out-of-order', at: null, values: { page } })
    }
  }
  checkRepeats(result, site, compare)
  for (const version of earlier) checkOwnQuotes(version.plan, site, compare)
  const page = paths.source(plan.id ?? '')
  const lines = editorLines(source.text).join('\n').replace(/\n$/u, '')
  compare(page, lines, site.get(page)?.sourceLines.join('\n') ?? '', null)

  return {
    record: {
      schemaVersion: 1,
      plan: plan.id ?? '',
      source: plan.source,
      published: {
        characters: [...published.text].length,
        parts: parts.length,
        pages: countPages(plan.id ?? '', site),
      },
      edits: countEdits(result),
      ...counts,
    },
    findings,
  }
}

/** Prove what pages of the whole site say of the only plan: the same words, in no other markup. */
export function proveRepeats(result: PipelineResult, site: SiteText): readonly Finding[] {
  const { compare, findings } = createComparison(result.published)
  checkRepeats(result, site, compare)
  return [...findings, ...checkPageMarkup(result, site)]
}

/** Compares what pages say with what they should, and gathers what differs. */
function createComparison(published: PipelineResult['published']) {
  const counts = { lost: 0, invented: 0 }
  const findings: Finding[] = []
  const compare = (page: string, expected: string, found: string, start: number | null) => {
    const difference = compareText(expected, found)
    if (!difference) return
    counts.lost += difference.lost
    counts.invented += difference.invented
    const at =
      start === null
        ? null
        : published.map.toSource({
            start: start + difference.offset,
            end: start + difference.offset + difference.lost,
          })
    const values = { page, expectedText: difference.expected, found: difference.found }
    findings.push({ code: difference.lost > 0 ? 'text-lost' : 'text-invented', at, values })
  }
  return { compare, counts, findings }
}

/** The published text of a part: its paragraphs, parted by line feeds. */
function textOf(part: Part): string {
  return part.blocks.map(({ text }) => text).join('\n')
}

/** How many pages of a plan show words of it, its source among them. */
function countPages(plan: string, site: SiteText): number {
  const isOwn = ({ of }: { readonly of: string }) => of.startsWith(`${plan}/`)
  const pages = [...site].filter(
    ([page, { parts, quotes }]) =>
      page.startsWith(paths.plan(plan)) &&
      (parts.some(isOwn) || quotes.some(isOwn) || page === paths.source(plan)),
  )
  return pages.length
}

function countEdits({ published }: PipelineResult): FidelityRecord['edits'] {
  const rules = Map.groupBy(published.edits, ({ rule }) => rule)
  return Object.fromEntries(
    [...rules].map(([rule, edits]) => [
      rule,
      {
        count: edits.length,
        removed: edits.reduce((sum, { before }) => sum + [...before].length, 0),
        added: edits.reduce((sum, { after }) => sum + [...after].length, 0),
      },
    ]),
  )
}
