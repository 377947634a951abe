/** 第一章, 第二节, 第三条: numbers as laws write them; 一、 and （一） carry their own mark. */
const APART = /^第[^第]{1,8}(?:编|篇|部分|章|节|条)$/u

/**
 * The blank that goes between a number and its words wherever a heading is composed: 第一章　总则, but 一、总则.
 * The text of a plan has none, for layout is not part of it; what is composed here is.
 */
export function labelGap(label: string): '' | '\u3000' {
  return APART.test(label) ? '\u3000' : ''
}

/** A chapter, section or task by its number and its title: `第一章　总则`, `（二十四）加强行政执法监督`. */
export function unitText({ label, title }: { readonly label: string; readonly title: string }): string {
  return `${label}${labelGap(label)}${title}`
}
