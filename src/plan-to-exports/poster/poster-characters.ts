import { UNSEEN } from '../pdf/characters-by-font.ts'
import type { PosterData } from './poster-data.ts'

/** What is said of characters that no font has, which is known only when the fonts are made. */
const OF_MISSING = '〓处的字，字库里没有：U+0123456789ABCDEF、等 个。'

/** The code points that a poster needs of the two fonts that it is set in. */
export function posterCharacters(data: PosterData): Readonly<Record<'title' | 'black', ReadonlySet<number>>> {
  const { title, counts, groups } = data
  const large = groups.flatMap(({ document, label, title: own, tasks }) => [
    ...[document ?? '', label ?? '', ...(own ?? [])],
    ...tasks.map(({ number }) => number),
  ])
  return {
    title: pointsOf([...title, ...counts.map(([count]) => count), ...large].join('')),
    black: pointsOf(OF_MISSING + stringsOf(data).join('')),
  }
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}

function pointsOf(text: string): ReadonlySet<number> {
  return new Set(Array.from(text.replaceAll(UNSEEN, ''), (character) => character.codePointAt(0) ?? 0))
}
