/**
 * Characters of fonts of symbols that words hang on, each behind its code without `OFFSET`: signs of comparison and
 * Greek (Adobe’s Symbol encoding), boxes, ticks and numbers of forms (Wingdings as Microsoft maps it to Unicode).
 */
const FONTS: Readonly<Record<string, ReadonlyMap<number, string>>> = {
  symbol: toTable(
    'A3≤ B3≥ B1± B4× B8÷ B9≠ BB≈ A5∞ B0° B7• D7⋅ AE→ AC← AD↑ AF↓ DE⇒ D6√ E5∑ D5∏ D0∠ A2′ B2″ BA≡ CE∈ ' +
      'D9∧ DA∨ C7∩ C8∪ 5E⊥ B5∝ D1∇ F2∫ 61α 62β 67γ 64δ 65ε 71θ 6Cλ 6Dμ 70π 72ρ 73σ 66φ 77ω 44Δ 53Σ 57Ω',
  ),
  wingdings: toTable(
    'A8◻ 6F□ 70❐ 71❑ FE☑ FD☒ FC✓ FB✗ 6C● 6E■ 75◆ A1○ A7▪ D8➢ E0→ DF← E1↑ E2↓ AB★ 76❖ ' +
      '81① 82② 83③ 84④ 85⑤ 86⑥ 87⑦ 88⑧ 89⑨ 8A⑩',
  ),
  'wingdings 2': toTable('50✓ 4F✗ 51☒ 52☑ 53☒ A3□'),
}

/** Where fonts of symbols keep theirs; the same characters without it mean the same. */
const OFFSET = 0xf000
const SYMBOL_FONT = /dings|symbol|marlett/iu

function toTable(characters: string): ReadonlyMap<number, string> {
  return new Map(characters.split(' ').map((each) => [Number.parseInt(each.slice(0, 2), 16), each.slice(2)]))
}

/** The character that a symbol (`w:sym`) shows; `null` for one that is not known. */
export function symbolOf(font: string, code: number): string | null {
  const known = FONTS[font.trim().toLowerCase()]
  if (known) return known.get(code >= OFFSET ? code - OFFSET : code) ?? null
  const isText = code > 0x20 && code < 0xe000 && !(code >= 0xd800 && code <= 0xdfff)
  return isText && !SYMBOL_FONT.test(font) ? String.fromCodePoint(code) : null
}
