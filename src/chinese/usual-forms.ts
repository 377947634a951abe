/**
 * Radicals of the CJK Radicals Supplement, each with the ideograph that it is drawn as, in the order of their code
 * points (Unicode Character Database 15.0.0, EquivalentUnifiedIdeograph.txt). Those whose ideograph lies beyond
 * U+FFFF, such as ⺮, are parts of characters only and stand for none.
 */
const RADICALS = new Map(
  `
  ⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺
  ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺫目 ⺬示 ⺭礻 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺴冗 ⺶羊 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺾艹
  ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风
  ⻜飞 ⻝食 ⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟
`
    .trim()
    .split(/\s+/u)
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
)

/** Kangxi radicals drawn as the character of the mainland's standard, where Unicode's equivalent is the older one. */
const KANGXI: ReadonlyMap<string, string> = new Map([
  ['⼾', '户'],
  ['⾭', '青'],
])

/** Both blocks of radicals, and the compatibility ideographs of U+F900 and U+2F800. */
export const RARE_FORM = /[\u2e80-\u2fd5\uf900-\ufad9\u{2f800}-\u{2fa1d}]/u

/**
 * The character that a radical or a compatibility ideograph is drawn as: `⻩` → `黄`; what stands for none stays.
 * A PDF often names the glyph that `民` and the radical `⺠` share by the radical, and so does what is copied out of
 * one. Of compatibility ideographs it is Unicode's canonical equivalent.
 */
export function usualForm(character: string): string {
  if (!RARE_FORM.test(character)) return character
  return RADICALS.get(character) ?? KANGXI.get(character) ?? character.normalize('NFKC')
}

/** The same for every character of a text, as far as each code unit stays in its place. */
export function usualForms(text: string): string {
  return text.replace(new RegExp(RARE_FORM, 'gu'), (form) => {
    const usual = usualForm(form)
    return usual.length === form.length ? usual : form
  })
}
