import { BLANK } from './characters.ts'

/** `《河南省2020年度法治政府建设工作安排》`, as a notice names what it issues. */
const NAMED = /《(?<name>[^《》]{1,80})》/gu
/** What one line has in a name and another has not. */
const LAYOUT = new RegExp(`[${BLANK}“”‘’〈〉《》]`, 'gu')

/** The names in 《》 that a text holds, in order. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(NAMED)].map(({ groups }) => groups?.name ?? '')
}

/** A name to compare with another: blanks and quotation marks make no difference between two. */
export function foldTitle(text: string): string {
  return text.replace(LAYOUT, '')
}
