import type { Element } from 'xast'
import { x } from 'xastscript'
import { type HostSettings, siteAddress } from '../../model/host-settings.ts'
import { paths } from '../../model/site-paths.ts'
import type { PlanDocument, Words } from '../document.ts'

/** Language of the expression, ISO 639-2. */
const LANGUAGE = 'zho'

/**
 * Identification (FRBR) and references; `null` where neither the date of the document nor the day it was
 * received is known. Nothing else is made up: an unknown issuer is called unknown.
 */
export function documentToMeta(document: PlanDocument, settings: HostSettings): Element | null {
  const { plan, provenance, id } = document
  const date = plan.issuedDate ?? provenance?.received
  if (!date) return null
  const named = { date, name: plan.issuedDate ? 'issued' : 'received' }
  const work = `/akn/cn/doc/${date}/${id}`
  const expression = `${work}/${LANGUAGE}@${date}`
  return x('meta', [
    x('identification', { source: '#gangmu' }, [
      x('FRBRWork', [
        ...uris(work),
        x('FRBRdate', named),
        x('FRBRauthor', { href: '#issuer' }),
        x('FRBRcountry', { value: 'cn' }),
        ...(plan.documentNumber ? [x('FRBRnumber', { value: plan.documentNumber })] : []),
        ...(plan.title ? [x('FRBRname', { value: plan.title })] : []),
        // A reprint speaks with no authority of its own.
        x('FRBRauthoritative', { value: 'false' }),
      ]),
      x('FRBRExpression', [
        ...uris(expression),
        x('FRBRdate', named),
        x('FRBRauthor', { href: '#issuer' }),
        x('FRBRlanguage', { language: LANGUAGE }),
      ]),
      x('FRBRManifestation', [
        ...uris(`${expression}.akn`, `${expression}/!main.akn`),
        x('FRBRdate', {
          date: provenance?.received ?? date,
          name: provenance?.received ? 'received' : named.name,
        }),
        x('FRBRauthor', { href: '#gangmu' }),
        x('FRBRformat', { value: 'application/akn+xml' }),
      ]),
    ]),
    references(document, settings, work),
    ...notes(document),
  ])
}

function uris(uri: string, itself = `${uri}/!main`): Element[] {
  return [x('FRBRthis', { value: itself }), x('FRBRuri', { value: uri })]
}

function references(document: PlanDocument, settings: HostSettings, work: string): Element {
  const { plan, parts, id, cited } = document
  const at = (path: string) => siteAddress(settings, path)
  const names = new Map(cited.map((regulation) => [regulation.id, regulation.title]))
  const marks = new Map(
    parts.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ words, runningOn }) => namesIn([...words, ...runningOn])),
    ),
  )
  return x('references', { source: '#gangmu' }, [
    x('original', { eId: 'original', href: work, showAs: plan.title ?? id }),
    x('TLCOrganization', { eId: 'issuer', href: at(paths.plan(id)), showAs: plan.issuer ?? '未查明' }),
    x('TLCOrganization', { eId: 'gangmu', href: at(paths.about()), showAs: '纲目' }),
    ...[...marks].map(([eId, { kind, id: name, text }]) => {
      const [element, pageOf] = REFERENCES[kind]
      const extra = kind === 'citation' ? { name: 'cites' } : {}
      return x(element, { eId, href: at(pageOf(name)), showAs: names.get(name) ?? text, ...extra })
    }),
  ])
}

const REFERENCES = {
  citation: ['TLCReference', paths.regulation],
  term: ['TLCConcept', paths.term],
  organization: ['TLCOrganization', paths.organization],
} as const

interface Name {
  readonly kind: keyof typeof REFERENCES
  readonly id: string
  readonly text: string
}

function namesIn(words: Words): readonly (readonly [string, Name])[] {
  return words.flatMap((word) => {
    if (typeof word === 'string') return []
    const inner = namesIn(word.words)
    if (word.kind === 'target' || word.kind === 'deadline') return inner
    const text = word.words.map((each) => (typeof each === 'string' ? each : '')).join('')
    return [[`${word.kind}.${word.id}`, { kind: word.kind, id: word.id, text }] as const, ...inner]
  })
}

/** Declared corrections and editor's notes, each with its line in the source. */
function notes({ plan }: PlanDocument): Element[] {
  const all = [
    ...plan.corrections.map(({ line, before, after, reason }, index) => ({
      eId: `correction-${index + 1}`,
      text: `原文第 ${line} 行“${before}”，校订为“${after}”：${reason}`,
    })),
    ...plan.notes.map(({ line, text, note }, index) => ({
      eId: `note-${index + 1}`,
      text: `原文第 ${line} 行“${text}”：${note}`,
    })),
  ]
  if (all.length === 0) return []
  return [
    x(
      'notes',
      { source: '#gangmu' },
      all.map(({ eId, text }) => x('note', { eId }, [x('p', text)])),
    ),
  ]
}
