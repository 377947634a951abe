import { createCounters } from './counters.ts'
import type { Cascade, Specified } from './css/cascade.ts'
import { type PageStyle, toPageStyle, unseenBy } from './css/page-style.ts'
import type { PseudoElement } from './css/selector.ts'
import { generatedText } from './generated-text.ts'
import { attribute, elementsIn, type HtmlElement, hasAttribute } from './html-node.ts'
import { itemMark } from './item-mark.ts'
import type { LineBuffer } from './line-buffer.ts'
import { parentOf } from './siblings.ts'

/** Writes the numbers and words that a page shows by its style alone. */
export interface Numbering {
  /** Count an element, and write what stands before its words. */
  enter(element: HtmlElement, style: PageStyle, isSeen: boolean): void
  /** Write what stands after its words. */
  leave(element: HtmlElement, style: PageStyle, isSeen: boolean): void
}

const LISTS: ReadonlySet<string> = new Set(['ol', 'ul', 'menu', 'dir'])
const LIST_ITEM = 'list-item'
const COUNTS = /(?<name>[^\s\d+-][^\s]*)(?:\s+(?<value>[+-]?\d{1,6}))?/gu

/** Create the numbering of a page. */
export function createNumbering(cascade: Cascade, buffer: LineBuffer): Numbering {
  const counters = createCounters()
  const steps = new WeakMap<HtmlElement, number>()
  const doubted = new Set<string>()
  const lists = new Map<HtmlElement, number>()

  const count = (element: HtmlElement, specified: Specified) => {
    for (const [name, value] of countsOf(specified, 'counter-reset', 0)) counters.reset(name, value, element)
    for (const [name, value] of countsOf(specified, 'counter-increment', 1))
      counters.increment(name, value, element)
    for (const [name, value] of countsOf(specified, 'counter-set', 0)) counters.set(name, value, element)
  }
  const beginList = (list: HtmlElement) => {
    const isReversed = list.tagName === 'ol' && hasAttribute(list, 'reversed')
    const items = isReversed ? elementsIn(list).filter(({ tagName }) => tagName === 'li').length : 0
    const step = isReversed ? -1 : 1
    const start =
      (list.tagName === 'ol' ? toInteger(attribute(list, 'start')) : null) ?? (isReversed ? items : 1)
    counters.reset(LIST_ITEM, start - step, list)
    steps.set(list, step)
    lists.set(list, lists.size)
  }
  const countItem = (item: HtmlElement, style: PageStyle) => {
    const isOwn = style.specified?.get('counter-increment')?.includes(LIST_ITEM)
    const list = parentOf(item)
    if (!isOwn) counters.increment(LIST_ITEM, (list && steps.get(list)) ?? 1, item)
    const value = toInteger(attribute(item, 'value'))
    if (value !== null) counters.set(LIST_ITEM, value, item)
  }
  const writeMark = (item: HtmlElement, style: PageStyle) => {
    const own = cascade(item, 'marker')?.get('content')
    const written = own === undefined ? '' : generatedText(own, item, counters)
    const number = counters.valuesOf(LIST_ITEM).at(-1) ?? 1
    const { label, unknown } =
      own === undefined ? itemMark(item, style, number) : { label: written, unknown: null }
    if (label.trim() === '') return
    buffer.label(label)
    const list = parentOf(item)
    const key = `${list && lists.get(list)} ${unknown}`
    if (unknown === null || doubted.has(key)) return
    doubted.add(key)
    buffer.add({ is: 'doubt', code: 'numbering-unknown', values: { label, format: unknown } })
  }
  const writePseudo = (element: HtmlElement, style: PageStyle, pseudo: PseudoElement, isSeen: boolean) => {
    const specified = cascade(element, pseudo)
    const content = specified?.get('content')
    if (!specified || content === undefined || /^(?:none|normal)$/iu.test(content)) return
    count(element, specified)
    const text = generatedText(content, element, counters)
    if (text.trim() === '' || !isSeen || unseenBy(toPageStyle(element, style, specified)) !== null) return
    const isNumber = /counters?\(/u.test(content)
    if (isNumber && pseudo === 'before') buffer.label(text)
    else buffer.add({ is: 'supplied', kind: isNumber ? 'supplied-number' : 'supplied-text', text })
  }
  return {
    enter: (element, style, isSeen) => {
      if (LISTS.has(element.tagName)) beginList(element)
      count(element, style.specified)
      const isItem = style.display.includes(LIST_ITEM) || (element.tagName === 'li' && style.display === '')
      if (isItem) {
        countItem(element, style)
        if (isSeen) writeMark(element, style)
      }
      writePseudo(element, style, 'before', isSeen)
    },
    leave: (element, style, isSeen) => {
      writePseudo(element, style, 'after', isSeen)
      if (element.tagName === 'li') buffer.dropLabels()
      counters.leave(element)
    },
  }
}

/** `task 0 part 2` as pairs. */
function countsOf(
  specified: Specified,
  property: string,
  usual: number,
): readonly (readonly [string, number])[] {
  const written = specified?.get(property)
  if (written === undefined || written === 'none') return []
  return [...written.matchAll(COUNTS)].map(({ groups = {} }) => [
    groups.name ?? '',
    Number(groups.value ?? usual),
  ])
}

function toInteger(value: string): number | null {
  return /^-?\d{1,6}$/u.test(value.trim()) ? Number(value) : null
}
