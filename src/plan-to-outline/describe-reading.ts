import { READING_KINDS } from '../model/account.ts'
import { FORMAT_NAMES, type Original } from '../model/original.ts'
import type { Plan } from '../model/plan.ts'
import { shorten } from './shorten.ts'

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

function describeOriginal({ file, format, encoding, readings }: Original): readonly string[] {
  const byKind = [...Map.groupBy(readings, ({ kind }) => kind)]
  return [
    `原件      ${file}（${FORMAT_NAMES[format]}${encoding ? `，${encoding}` : ''}）`,
    ...byKind.map(([kind, all]) => {
      const told = all.slice(0, TOLD).map(({ text }) => `“${shorten(text, EXCERPT)}”`)
      return `读法      ${READING_KINDS[kind].name} ${all.length} 处：${told.join(' ')}${all.length > TOLD ? ' ……' : ''}`
    }),
  ]
}
