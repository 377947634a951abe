import type { Finding } from '../diagnostics/finding.ts'
import type { Layers } from '../model/layers.ts'
import { originOf, type Part } from '../model/part.ts'
import type { PublishedText } from '../model/published-text.ts'
import { findYearless } from './deadlines/find-deadlines.ts'
import { createOverlapTest } from './overlap-test.ts'

/**
 * Report citations that lead nowhere, fields that the registry does not know (each name once), and the first list
 * of units of which nothing says who leads.
 */
export function checkLayers(
  parts: readonly Part[],
  layers: ReadonlyMap<string, Layers>,
  { map }: PublishedText,
): readonly Finding[] {
  const named = new Set<string>()
  const findings = parts.flatMap((part): readonly Finding[] => {
    const origin = originOf(part)
    const at = ({ start, end }: { start: number; end: number }) =>
      map.toSource({ start: origin + start, end: origin + end })
    const { citations = [], organizations = [] } = layers.get(part.id) ?? {}
    return [
      ...citations.flatMap((citation): Finding[] => {
        const { text, evidence, why } = citation
        if (why === undefined) return []
        const code = why === 'contradicts' ? 'citation-contradicts' : 'citation-unresolved'
        const reason = { reason: `citation-${why}`, evidence } as const
        return [{ code, at: at(citation), values: { text, evidence, reason } }]
      }),
      ...organizations
        .filter(
          ({ organization, text: name }) => organization === null && !named.has(name) && named.add(name),
        )
        .map(
          (mention): Finding => ({
            code: 'organization-unresolved',
            at: at(mention),
            values: { text: mention.text },
          }),
        ),
    ]
  })
  return [...findings, ...unsureLead(parts, layers, map)]
}

/** Report the first time that cannot be read, of a plan of which no year is known. */
export function checkTimes(
  parts: readonly Part[],
  layers: ReadonlyMap<string, Layers & { readonly text: string }>,
  { map }: PublishedText,
): readonly Finding[] {
  for (const part of parts) {
    const { text = '', citations = [] } = layers.get(part.id) ?? {}
    const isInCitation = createOverlapTest(citations)
    const time = findYearless(text).find((span) => !isInCitation(span))
    if (!time) continue
    const origin = originOf(part)
    const at = map.toSource({ start: origin + time.start, end: origin + time.end })
    return [{ code: 'times-without-year', at, values: { text: text.slice(time.start, time.end) } }]
  }
  return []
}

function unsureLead(
  parts: readonly Part[],
  layers: ReadonlyMap<string, Layers>,
  map: PublishedText['map'],
): readonly Finding[] {
  for (const part of parts) {
    const unit = layers.get(part.id)?.organizations.find(({ isUnsure }) => isUnsure)
    if (!unit) continue
    const origin = originOf(part)
    const at = map.toSource({ start: origin + unit.start, end: origin + unit.end })
    return [{ code: 'units-lead-unsure', at, values: { text: unit.text } }]
  }
  return []
}
