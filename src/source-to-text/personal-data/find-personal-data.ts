import type { RedactionKind } from '../../model/redaction.ts'
import type { Span } from '../../model/span.ts'
import { DETECTORS, type Detector, UNSEEN } from './detectors.ts'
import { createSurroundings } from './surroundings.ts'

/** Words that look like personal data. */
interface PersonalDatum extends Span {
  readonly kind: RedactionKind
  /** How an office is reached, which is published on purpose. */
  readonly isOffice: boolean
  /** The words with their middle hidden, for messages: logs are kept. */
  readonly masked: string
}

/** Numbers in addresses of the web name pages. */
const WEB_ADDRESS = /(?:https?:\/\/|www\.)[\x21-\x7e]+/gu
const LAYOUT = new RegExp(`[\\s()-]|${UNSEEN}`, 'gu')

/**
 * Find what looks like personal data (个人信息保护法 §4): telephones, identity numbers, accounts, passports, plates, dwellings,
 * e-mail.
 *
 * 1. Spans are in order and do not overlap; each lies within one line.
 * 2. Total and linear.
 */
export function findPersonalData(text: string): readonly PersonalDatum[] {
  const folded = foldWidth(text)
  const surroundingsAt = createSurroundings(folded)
  const taken: Span[] = [...folded.matchAll(WEB_ADDRESS)].map(toSpan)
  const found: PersonalDatum[] = []
  for (const detector of DETECTORS) {
    const own = [...folded.matchAll(detector.pattern)].flatMap((match): PersonalDatum[] => {
      const span = toSpan(match)
      const plain = match[0].replace(LAYOUT, '')
      const surroundings = surroundingsAt(span.start)
      if (detector.accepts && !detector.accepts(plain, surroundings)) return []
      const isOffice = detector.isOffice?.(plain, surroundings) ?? false
      return [{ ...span, kind: detector.kind, isOffice, masked: mask(plain, detector) }]
    })
    const free = withoutTaken(own, taken)
    found.push(...free)
    taken.push(...free)
    taken.sort(inOrder)
  }
  return found.sort(inOrder)
}

/** Hide all but the edges; of an e-mail address its host stays. */
function mask(plain: string, { told: [head, tail] }: Detector): string {
  const host = plain.indexOf('@')
  if (host > 0) return `${plain.slice(0, head)}***${plain.slice(host)}`
  if (tail === 0) return `${plain.slice(0, head)}***`
  return `${plain.slice(0, head)}${'*'.repeat(plain.length - head - tail)}${plain.slice(-tail)}`
}

function withoutTaken<T extends Span>(spans: readonly T[], taken: readonly Span[]): readonly T[] {
  let next = 0
  return spans.filter(({ start, end }) => {
    while (next < taken.length && (taken[next] as Span).end <= start) next += 1
    const other = taken[next]
    return other === undefined || other.start >= end
  })
}

function toSpan({ 0: words, index }: RegExpExecArray): Span {
  return { start: index, end: index + words.length }
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start
}

/** Full-width letters, digits and signs (U+FF01–U+FF5E) stand this far behind their half-width forms. */
const FULL_WIDTH = 0xfee0

/** Dashes that are written in numbers, and blanks of any width within a line. */
const DASH = /[\u2010-\u2015\u2212]/gu
const BLANK = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu

/**
 * Give full-width letters, digits and signs, dashes and blanks their half-width form, so that numbers are found however they are
 * written. Each UTF-16 code unit gives one: offsets stay what they are.
 */
function foldWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH))
    .replace(DASH, '-')
    .replace(BLANK, ' ')
}
