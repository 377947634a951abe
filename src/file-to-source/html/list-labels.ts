import { formatNumber } from '../format-number.ts'
import { attribute, childrenOf, type HtmlNode, isElement } from './html-node.ts'

/** The `type` of a list (HTML §4.4.5) as a way to write numbers. */
const TYPES: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

/** The numbers that a page shows before the items of a numbered list; none for any other element. */
export function listLabels(list: HtmlNode): ReadonlyMap<HtmlNode, string> {
  const labels = new Map<HtmlNode, string>()
  if (!isElement(list) || list.tagName !== 'ol' || /list-style[^;]*none/u.test(attribute(list, 'style')))
    return labels
  const format = TYPES[attribute(list, 'type')] ?? 'decimal'
  let number = toInteger(attribute(list, 'start')) ?? 1
  for (const item of childrenOf(list)) {
    if (!isElement(item) || item.tagName !== 'li') continue
    number = toInteger(attribute(item, 'value')) ?? number
    labels.set(item, `${formatNumber(number, format) ?? number}.`)
    number += 1
  }
  return labels
}

function toInteger(value: string): number | null {
  return /^-?\d{1,6}$/u.test(value.trim()) ? Number(value) : null
}
