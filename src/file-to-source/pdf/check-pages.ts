import { HAN } from '../../chinese/characters.ts'
import type { LineWriter } from '../line-writer.ts'
import { nameSome } from '../name-some.ts'
import { countFrequent, readsLikeChinese } from '../text/is-plausible.ts'
import { areaOf } from './box.ts'
import type { DrawnGlyph } from './drawn-page.ts'
import { joinStrips } from './find-figures.ts'
import type { LoadedPage } from './load-pages.ts'

/** Share of a page that a scan’s picture covers at least. */
const SCAN_SHARE = 0.5
/** What stands for no character: private use but for symbol fonts’, none at all, controls, U+FFFD. */
const MEANINGLESS = /(?![\uf000-\uf0ff\t\n\r])[\ufffd\p{Co}\p{Cn}\p{Cs}\p{Cc}]/u
const HAN_LETTER = new RegExp(HAN, 'u')
/** Han characters of one font from which they can be judged. */
const ENOUGH = 100

/** Whether the words of a page that are drawn without ink are to be read: those that were recognized in a scan. */
function readsLayer({ glyphs, pictures, width, height }: LoadedPage): boolean {
  const layer = countOf(glyphs, 'layer')
  const seen = countOf(glyphs, null)
  const covered = joinStrips(pictures).reduce((sum, picture) => sum + areaOf(picture), 0)
  return layer > 0 && (seen === 0 || (layer > seen && covered >= SCAN_SHARE * width * height))
}

function countOf(glyphs: readonly DrawnGlyph[], unseen: DrawnGlyph['unseen']): number {
  return glyphs.reduce((sum, glyph) => sum + (glyph.unseen === unseen && glyph.text.trim() !== '' ? 1 : 0), 0)
}

/** Han characters that are read with a font. */
interface HanOfFont {
  readonly name: string
  readonly han: number
  /** How many of them are frequent ones. */
  readonly frequent: number
  readonly letters: ReadonlySet<string>
}

/** What is to be told of a page. */
interface PageFacts {
  readonly page: number
  readonly isEmpty: boolean
  readonly readsLayer: boolean
  readonly isMeaningless: boolean
  readonly fonts: ReadonlyMap<string, HanOfFont>
}

/** Look at what is read of a page. */
export function inspectPage(page: LoadedPage): PageFacts {
  const withLayer = readsLayer(page)
  const read = page.glyphs.filter(({ unseen }) => unseen === null || (withLayer && unseen === 'layer'))
  const byFont = Map.groupBy(
    read.filter(({ text }) => HAN_LETTER.test(text)),
    ({ font }) => font,
  )
  const fonts = [...byFont].map(([font, glyphs]) => {
    const han = glyphs.map(({ text }) => text)
    const name = page.fontNames.get(font) ?? ''
    return [font, { name, han: han.length, frequent: countFrequent(han), letters: new Set(han) }] as const
  })
  return {
    page: page.page,
    isEmpty: read.every(({ text }) => text.trim() === ''),
    readsLayer: withLayer,
    isMeaningless: page.hasBrokenFont || read.some(({ text }) => MEANINGLESS.test(text)),
    fonts: new Map(fonts),
  }
}

/**
 * Say what is doubtful of the pages as a whole: pages without words, words that were recognized in scans, fonts that do
 * not tell, or tell wrongly, which characters their letters are.
 */
export function checkPages(pages: readonly PageFacts[], writer: LineWriter): void {
  const empty = pages.filter(({ isEmpty }) => isEmpty)
  const wrong = wrongFonts(pages)
  const doubts = [
    ['page-without-text', empty],
    ['text-layer-invisible', pages.filter((page) => page.readsLayer)],
    ['font-without-meaning', pages.filter(({ isMeaningless }) => isMeaningless)],
    ['text-implausible', pages.filter(({ fonts }) => wrong.some((font) => fonts.has(font)))],
  ] as const
  for (const [code, about] of doubts)
    if (about.length > 0) writer.doubt(code, { pages: nameSome(about.map(({ page }) => page)) })
}

/** The fonts whose letters make no Chinese: their tables name others than they show. */
function wrongFonts(pages: readonly PageFacts[]): readonly string[] {
  const sums = new Map<string, HanOfFont>()
  for (const { fonts } of pages)
    for (const [font, own] of fonts) {
      const sum = sums.get(font)
      sums.set(font, sum ? add(sum, own) : own)
    }
  const isWrong = ({ han, frequent }: HanOfFont) => han >= ENOUGH && !readsLikeChinese(frequent, han)
  const all = [...sums.values()]
  return [...sums].flatMap(([font, own]) => (isWrong(own) && isWrong(withItsParts(own, all)) ? [font] : []))
}

/**
 * A font that a program cut into parts of 255 letters each (LibreOffice does) has its frequent ones in the first;
 * a letter is in one part only.
 */
function withItsParts(own: HanOfFont, all: readonly HanOfFont[]): HanOfFont {
  return all
    .filter(({ name, letters }) => name === own.name && !intersects(letters, own.letters))
    .reduce(add, own)
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((letter) => b.has(letter))
}

function add(a: HanOfFont, b: HanOfFont): HanOfFont {
  return {
    name: a.name,
    han: a.han + b.han,
    frequent: a.frequent + b.frequent,
    letters: new Set([...a.letters, ...b.letters]),
  }
}
