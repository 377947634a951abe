import { READING_KINDS, type Reading } from '../model/account.ts'
import { FORMAT_NAMES } from '../model/format-names.ts'
import type { PublishedOriginal } from '../model/original.ts'
import { placeName } from '../model/place-name.ts'
import type { Plan } from '../model/plan.ts'
import { shorten } from '../model/shorten.ts'
import { describeSums } from './describe-sums.ts'

/** How many of one kind are told one by one. */
const TOLD = 3
const EXCERPT = 24

/** How the document was read: what it is, and what was left out, joined, supplied or written in another way. */
export function describeReading({ original, source, normalizations, corrections }: Plan): readonly string[] {
  return [
    ...(original ? describeOriginal(original) : []),
    `原文      ${source.lines} 行，${source.characters} 字，SHA-256 ${source.sha256}`,
    `规整      ${normalizations.length} 处；校订 ${corrections.length} 处`,
  ]
}

function describeOriginal(original: PublishedOriginal): readonly string[] {
  const { file, format, encoding, readings } = original
  const byKind = [...Map.groupBy(readings, ({ kind }) => kind)]
  return [
    `原件      ${file}（${FORMAT_NAMES[format]}${encoding ? `，${encoding}` : ''}）`,
    `账目      ${describeSums(original)}`,
    ...byKind.map(([kind, all]) => {
      const told = all.slice(0, TOLD).map(describeOne)
      return `读法      ${READING_KINDS[kind].name} ${all.length} 处：${told.join(' ')}${all.length > TOLD ? ' ……' : ''}`
    }),
  ]
}

/** Its words; of what nobody was meant to read, how much it is and where. */
function describeOne({ text, at, characters }: Reading): string {
  if (text !== '') return `“${shorten(text, EXCERPT)}”`
  const place = placeName(at)
  return place === '' ? `${characters} 字` : `${place} ${characters} 字`
}
