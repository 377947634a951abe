import type { Span } from '../../model/span.ts'

/** An item of a list of fields; `field` is its id, or `null` where the registry does not know it. */
interface FieldItem extends Span {
  readonly field: string | null
}

/** The words after a list that make its items departments or fields of work. */
const LIST_END = /(?:等[一二三四五六七八九十两\d]{0,2}个?)?(?:部门|领域)/gu
/** Longest name of a field. */
const ITEM_LENGTH = 8

/**
 * Find lists such as `发展改革、生态环境、林业等部门`: read backwards from the words that close it, item
 * by item, as far as the first item that the registry knows to be a field. A list has two items at least.
 */
export function findFieldLists(text: string, fields: ReadonlyMap<string, string>): readonly FieldItem[] {
  const items: FieldItem[] = []
  let from = 0
  for (const match of text.matchAll(LIST_END)) {
    items.push(...readBackwards(text, from, match.index, fields))
    from = match.index + match[0].length
  }
  return items
}

/** The items of the list that ends at `listEnd`, none of them before `from`. */
function readBackwards(
  text: string,
  from: number,
  listEnd: number,
  fields: ReadonlyMap<string, string>,
): readonly FieldItem[] {
  const items: FieldItem[] = []
  let end = listEnd
  for (;;) {
    const start = itemStart(text, from, end)
    if (start === -1) break
    items.push({ start, end, field: fields.get(text.slice(start, end)) ?? null })
    end = start - 1
  }
  const first = firstItem(text, from, end, fields)
  return first && items.length > 0 ? [...items, first].reverse() : []
}

/** Where the item begins that ends here: behind the nearest `、`, if only so many Han characters stand between. */
function itemStart(text: string, from: number, end: number): number {
  const nearest = text.slice(Math.max(from, end - ITEM_LENGTH - 1), end)
  const item = /、(?<item>\p{Script=Han}+)$/u.exec(nearest)?.groups?.item
  return item === undefined ? -1 : end - item.length
}

/** The first item has words before it: the longest known field that ends here. */
function firstItem(
  text: string,
  from: number,
  end: number,
  fields: ReadonlyMap<string, string>,
): FieldItem | null {
  for (let length = ITEM_LENGTH; length > 0; length -= 1) {
    const field = end - length < from ? undefined : fields.get(text.slice(end - length, end))
    if (field !== undefined) return { start: end - length, end, field }
  }
  return null
}
