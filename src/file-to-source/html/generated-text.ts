import { writeNumber } from './counter-styles.ts'
import type { Counters } from './counters.ts'
import { attribute, type HtmlElement } from './html-node.ts'

const TOKEN =
  /"(?<double>(?:[^"\\]|\\[\s\S])*)"|'(?<single>(?:[^'\\]|\\[\s\S])*)'|(?<name>counters?|attr)\((?<arguments>(?:[^()"']|"[^"]*"|'[^']*')*)\)|(?<word>[a-z-]+)/giu
const ESCAPE = /\\(?:(?<code>[0-9a-f]{1,6})\s?|\n|(?<sign>[\s\S]))/giu
const ARGUMENT = /"[^"]*"|'[^']*'|[^\s,"']+/gu
/** Signs that stand before items without saying anything: bullets, arrows, icons of the private area. */
const ORNAMENT = /^[\s\p{Co}•·●○◦■□▪▫◆◇▲△▶►▸▼▽★☆※→»›>|/_*✓✔☑-]*$/u

/**
 * The text that a page's style writes before or after an element (CSS Generated Content §2), such as
 * `"（" counter(task, cjk-ideographic) "）"`; `''` for none and for mere ornament.
 */
export function generatedText(content: string | undefined, element: HtmlElement, counters: Counters): string {
  if (content === undefined) return ''
  let text = ''
  for (const { groups = {} } of content.matchAll(TOKEN)) {
    const written = groups.double ?? groups.single
    if (written !== undefined) text += unescapeCss(written)
    else if (groups.name) text += ofFunction(groups.name, groups.arguments ?? '', element, counters)
    else if (groups.word === 'open-quote') text += '“'
    else if (groups.word === 'close-quote') text += '”'
  }
  return ORNAMENT.test(text) ? '' : text
}

function ofFunction(name: string, words: string, element: HtmlElement, counters: Counters): string {
  const parts = words.match(ARGUMENT) ?? []
  const [first = ''] = parts
  if (name === 'attr') return attribute(element, first.toLowerCase())
  const values = counters.valuesOf(first)
  const style = (name === 'counter' ? parts[1] : parts[2]) ?? 'decimal'
  const separator = unescapeCss((parts[1] ?? '').slice(1, -1))
  const write = (value: number) => (style === 'none' ? '' : writeNumber(value, style).text)
  return name === 'counter' ? write(values.at(-1) ?? 0) : values.map(write).join(separator)
}

/** The text of a string of CSS. */
export function unescapeCss(text: string): string {
  return text.replace(ESCAPE, (...found) => {
    const { code, sign } = found.at(-1) as { code?: string; sign?: string }
    const point = code === undefined ? 0 : Number.parseInt(code, 16)
    if (code === undefined) return sign ?? ''
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point).toWellFormed() : '\uFFFD'
  })
}
