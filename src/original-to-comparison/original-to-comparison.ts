import type { ReadDocument } from '../file-to-source/file-to-source.ts'
import { isPrivate, READING_KINDS } from '../model/account.ts'
import { isRuleId, RULES } from '../model/edit-rules.ts'
import { createLineIndex } from '../model/line-index.ts'
import { sha256 } from '../model/sha256.ts'
import { shorten } from '../model/shorten.ts'
import { withoutBlanks } from '../model/tally.ts'
import { alignLetters, type Unequal } from './align-letters.ts'
import type { CheckedPlan } from './checked-plan.ts'
import type { ComparedText, Comparison, ReadingGroup } from './comparison.ts'
import { joinCorrected } from './join-corrected.ts'
import { placeDifferences } from './place-differences.ts'
import { type Letters, REDACTED, toLetters, written } from './to-letters.ts'

/** What the site has published of a plan. */
export interface PublishedSide extends Pick<CheckedPlan, 'received' | 'corrections'> {
  /** Its `source.txt`. */
  readonly bytes: Uint8Array
}

/** Differences that are shown. */
const MOST_SHOWN = 200
/**
 * The part of a text that both have where they are the same document: of the shorter one, for a file may hold a part of
 * it or more than it; of the longer one where there are more differences than these, as one plan has the words of another.
 */
const LEAST_SHARED = 0.5
const FEW = 10

/**
 * Compare a document with what was published of it before corrections: both under the same rules, blanks and line ends
 * aside. In time proportional to the lengths of both.
 */
export function originalToComparison(document: ReadDocument, published: PublishedSide): Comparison {
  const pageText = new TextDecoder('utf-8', { ignoreBOM: true }).decode(published.bytes)
  const { source, original } = document
  const file = toLetters(source.text, false)
  const page = toLetters(pageText, true)
  const unequal = alignLetters(file.codes, page.codes)
  const redacted = unequal.filter((each) => isRedacted(each, page))
  const known = unequal.filter((each) => !isRedacted(each, page) && !isSameAsWritten(each, file, page))
  const told = joinCorrected(known, file, page, published.corrections)
  const differences = told.filter((each) => !each.isCorrection)
  const [onlyFile, onlyPage] = (['file', 'page'] as const).map((side) =>
    differences.reduce((sum, { [side]: { start, end } }) => sum + end - start, 0),
  ) as [number, number]
  const sides = {
    file: toCompared(file, source.sha256),
    page: toCompared(page, sha256(published.bytes)),
  }
  const shared = page.codes.length - onlyPage
  const isInPieces = differences.length > FEW
  const whole = Math[isInPieces ? 'max' : 'min'](file.codes.length, page.codes.length)
  return {
    ...sides,
    verdict: verdictOf(
      sides.file,
      sides.page,
      differences.length,
      told.length,
      shared < LEAST_SHARED * whole,
    ),
    isReceived:
      published.received === null ? null : published.received === (original?.sha256 ?? source.sha256),
    differences: placeDifferences(told.slice(0, MOST_SHOWN), file, page, document.account),
    count: differences.length,
    ...{ onlyFile, onlyPage },
    corrected: told.length - differences.length,
    redacted: redacted.length,
    rules: countRules(file, page),
    readings: groupReadings(document),
  }
}

function verdictOf(
  file: ComparedText,
  page: ComparedText,
  differences: number,
  told: number,
  isOther: boolean,
): Comparison['verdict'] {
  if (file.characters === 0) return 'empty'
  if (file.textSha256 === page.textSha256) return 'same-bytes'
  if (isOther) return 'other'
  if (differences > 0) return 'different'
  return told > 0 ? 'corrected' : 'same'
}

function toCompared({ text, codes }: Letters, textSha256: string): ComparedText {
  return { textSha256, characters: codes.length, lines: createLineIndex(text).lines }
}

function isRedacted({ page: { start, end } }: Unequal, { codes }: Letters): boolean {
  return end - start === 1 && codes[start] === REDACTED
}

/** The rules look at what stands around a character, which may be laid out differently: what is written alike is alike. */
function isSameAsWritten(each: Unequal, file: Letters, page: Letters): boolean {
  const [a, b] = [written(file, each.file), written(page, each.page)]
  return a !== '' && withoutBlanks(a) === withoutBlanks(b)
}

/** Words of a kind that are shown, and characters of each. */
const SAMPLES = 5
const LONGEST_SAMPLE = 60

/** How often each rule changed what is no blank, in the order in which rules are told. */
export function countRules(file: Letters, page: Letters): Comparison['rules'] {
  const [inFile, inPage] = [placesByRule(file), placesByRule(page)]
  return Object.keys(RULES)
    .filter(isRuleId)
    .map((rule) => ({
      rule,
      name: RULES[rule].name,
      file: inFile.get(rule) ?? 0,
      page: inPage.get(rule) ?? 0,
    }))
    .filter(({ file, page }) => file + page > 0)
}

function placesByRule({ edits }: Letters): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const { rule, before, after } of edits)
    if (withoutBlanks(before + after) !== '') places.set(rule, (places.get(rule) ?? 0) + 1)
  return places
}

/** What the reader of a document left out, joined, moved or supplied, kind by kind. */
export function groupReadings({ original }: ReadDocument): readonly ReadingGroup[] {
  return [...Map.groupBy(original?.readings ?? [], ({ kind }) => kind)].map(([kind, readings]) => ({
    kind,
    name: READING_KINDS[kind].name,
    purpose: READING_KINDS[kind].purpose,
    places: readings.length,
    characters: readings.reduce((sum, { characters }) => sum + characters, 0),
    samples: isPrivate(kind)
      ? []
      : readings
          .filter(({ text }) => text.trim() !== '')
          .slice(0, SAMPLES)
          .map(({ at, text }) => ({ at, text: shorten(text, LONGEST_SAMPLE) })),
  }))
}
