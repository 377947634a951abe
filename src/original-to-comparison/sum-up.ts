import type { ReadDocument } from '../file-to-source/file-to-source.ts'
import { isPrivate, READING_KINDS } from '../model/account.ts'
import { isRuleId, RULES } from '../model/edit-rules.ts'
import { shorten } from '../model/shorten.ts'
import { withoutBlanks } from '../model/tally.ts'
import type { Comparison, ReadingGroup } from './comparison.ts'
import type { Letters } from './to-letters.ts'

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
