/** A number that is written at the start of a paragraph: `1.`, `（一）`, `第二条`, `三、`. */
const WRITTEN =
  /^[\s\u3000]*(?<number>[（(][\d０-９一二三四五六七八九十百零〇]{1,5}[）)]|第[\d一二三四五六七八九十百零〇]{1,6}[章节条]|[\d０-９一二三四五六七八九十百零〇]{1,5}(?:[、．）)]|[.](?!\d))|[①-⑳])/u

/** The number that a paragraph begins with in its own words; `null` for none. */
export function writtenNumber(text: string): string | null {
  return WRITTEN.exec(text)?.groups?.number ?? null
}
