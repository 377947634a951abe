import type { Proposal, TextInput } from './rule.ts'

/**
 * A C0 or C1 control, except the blanks and line ends that have rules of their own, and the two
 * noncharacters that neither YAML nor XML can hold (XML 1.0 §2.2).
 */
export const CONTROL_CHARACTER = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/u

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

/** Unicode's control picture, such as ␀ for U+0000 and ␡ for U+007F; U+FFFD for those that have none. */
export function pictureOf(control: string): string {
  const code = control.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\uFFFD'
}
