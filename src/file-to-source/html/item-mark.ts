import { formatNumeral } from '../../chinese/numerals.ts'
import { writeNumber } from './counter-styles.ts'
import type { PageStyle } from './css/page-style.ts'
import { unescapeCss } from './generated-text.ts'
import { classesOf, type HtmlElement } from './html-node.ts'
import { parentOf } from './siblings.ts'

/** What a page shows before an item of a list. */
interface ItemMark {
  /** `''` for a bullet or nothing. */
  readonly label: string
  /** Name of a style that is not known, of which the label is a guess; `null` for one that is. */
  readonly unknown: string | null
}

/**
 * Lists of the editor UEditor (its plug-in `list`) show pictures that its server has, and the file has not; what they
 * show is told by the editor's menu: `一,二,三…`, `一),二),三)…`, `(一),(二),(三)…`.
 */
const UEDITOR: Readonly<Record<string, (number: number) => string>> = {
  custom_num: (number) => `${number}.`,
  custom_num1: (number) => `${number})`,
  custom_num2: (number) => `(${number})`,
  custom_cn: (number) => `${chinese(number)}、`,
  custom_cn1: (number) => `${chinese(number)})`,
  custom_cn2: (number) => `(${chinese(number)})`,
}
const NO_NUMBER: ReadonlySet<string> = new Set(
  'none disc circle square disclosure-open disclosure-closed'.split(' '),
)
const STRING = /^(?:"(?<double>.*)"|'(?<single>.*)')$/su

/** The mark of an item by its style and its number. */
export function itemMark(item: HtmlElement, style: PageStyle, number: number): ItemMark {
  const list = parentOf(item)
  const custom = list && classesOf(list).find((name) => Object.hasOwn(UEDITOR, name))
  if (custom) return { label: UEDITOR[custom]?.(number) ?? '', unknown: `UEditor ${custom}（编号是图片）` }
  const { double, single } = STRING.exec(style.listType)?.groups ?? {}
  const isNumbered = !NO_NUMBER.has(style.listType.toLowerCase())
  if (style.hasListImage)
    return isNumbered && list?.tagName === 'ol'
      ? { label: `${number}.`, unknown: 'list-style-image（编号是图片）' }
      : { label: '', unknown: null }
  if (double !== undefined || single !== undefined)
    return { label: unescapeCss(double ?? single ?? '').trim(), unknown: null }
  if (!isNumbered) return { label: '', unknown: null }
  const { text, suffix, isKnown } = writeNumber(number, style.listType)
  return { label: `${text}${suffix}`, unknown: isKnown ? null : style.listType }
}

function chinese(number: number): string {
  return number >= 1 && number <= 9999 ? formatNumeral(number) : String(number)
}
