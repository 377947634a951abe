/**
 * Radicals of the CJK Radicals Supplement that look like a whole character, with that character
 * (Unicode Character Database, EquivalentUnifiedIdeograph.txt).
 */
const RADICALS: Readonly<Record<string, string>> = {
  ...{ '⺄': '乙', '⺎': '兀', '⺓': '幺', '⺟': '母', '⺠': '民', '⺪': '疋', '⺮': '竹', '⺶': '羊' },
  ...{ '⺻': '聿', '⺽': '臼', '⻁': '虎', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车' },
  ...{ '⻑': '長', '⻓': '长', '⻔': '门', '⻗': '雨', '⻘': '青', '⻙': '韦', '⻚': '页', '⻛': '风' },
  ...{ '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻧': '卤' },
  ...{ '⻨': '麦', '⻩': '黄', '⻪': '黾', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻳': '龟' },
}
const FORM = /[\u2e80-\u2fd5]/gu

/** Kangxi radicals drawn as the character of the mainland's standard, where Unicode's equivalent is the older one. */
const KANGXI: Readonly<Record<string, string>> = { '⼾': '户', '⾭': '青' }

/**
 * Write radicals as the characters that they are drawn as: a PDF made by a browser names the glyph that
 * `一` and the radical `⼀` share by the radical. Kangxi radicals have such equivalents in Unicode itself.
 */
export function usualForms(text: string, onChange: (change: string) => void): string {
  return text.replace(FORM, (form) => {
    const usual = RADICALS[form] ?? KANGXI[form] ?? form.normalize('NFKC')
    if (usual !== form) onChange(`${form} → ${usual}`)
    return usual
  })
}
