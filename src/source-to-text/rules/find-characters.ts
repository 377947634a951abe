import { CONTROL_CHARACTER, isNeeded, pictureOf, ZERO_WIDTH } from '../../chinese/rare-characters.ts'
import type { Proposal, TextInput } from './rule.ts'

/** Drop the byte-order mark, and show the control characters, which no page can hold, as their pictures. */
export function findCharacters({ text }: TextInput): readonly Proposal[] {
  const controls = [...text.matchAll(new RegExp(CONTROL_CHARACTER, 'gu'))].map(
    (match): Proposal => ({
      start: match.index,
      end: match.index + 1,
      rule: 'control-character',
      after: pictureOf(match[0]),
    }),
  )
  return text.startsWith('\uFEFF')
    ? [{ start: 0, end: 1, rule: 'byte-order-mark', after: '' }, ...controls]
    : controls
}

/** Drop characters that show as nothing, as text pasted from web pages holds them, where no script needs them. */
export function findZeroWidth({ text }: TextInput): readonly Proposal[] {
  return zeroWidthRuns(text)
    .filter(({ isNeeded: stays }) => !stays)
    .map(({ start, end }) => ({ start, end, rule: 'zero-width', after: '' }))
}

/** Every run of them, and whether it does something where it stands; the byte-order mark is none. */
export function zeroWidthRuns(
  text: string,
): readonly { readonly start: number; readonly end: number; readonly isNeeded: boolean }[] {
  const from = text.startsWith('\uFEFF') ? 1 : 0
  return [...text.slice(from).matchAll(new RegExp(ZERO_WIDTH, 'gu'))].map(({ 0: run, index }) => {
    const start = from + index
    const end = start + run.length
    return { start, end, isNeeded: isNeeded(run, characterBefore(text, start), characterAt(text, end)) }
  })
}

function characterBefore(text: string, offset: number): string {
  const isPair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 2), offset))
  return text.slice(Math.max(0, offset - (isPair ? 2 : 1)), offset)
}

function characterAt(text: string, offset: number): string {
  return String.fromCodePoint(...[text.codePointAt(offset)].filter((code) => code !== undefined))
}
