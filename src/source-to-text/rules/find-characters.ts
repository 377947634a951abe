import { CONTROL_CHARACTER, pictureOf } from '../../chinese/rare-characters.ts'
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
