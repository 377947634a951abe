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

/** Both blocks of radicals, and the compatibility ideographs of U+F900. */
const FORM = /[\u2e80-\u2fd5\uf900-\ufad9]/gu

/**
 * Write radicals and compatibility ideographs as the characters that they are drawn as: `⻩河` → `黄河`. A PDF often
 * names the glyph that `民` and the radical `⺠` share by the radical, and so does what is copied out of one. Every
 * code unit stays in its place.
 */
export function usualForms(text: string, onChange?: (change: string) => void): string {
  return text.replace(FORM, (form) => {
    const usual = RADICALS.get(form) ?? KANGXI.get(form) ?? form.normalize('NFKC')
    if (usual.length > 1) return form
    if (usual !== form) onChange?.(`${form} → ${usual}`)
    return usual
  })
}
