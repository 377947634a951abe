import type { PartKind } from './part.ts'

/** What people call the parts that have no heading. */
export const PASSAGE_NAMES: Readonly<Partial<Record<PartKind, string>>> = {
  notice: '印发通知',
  title: '题名',
  preamble: '导语',
  closing: '结语',
}

/** 第一章, 第二节, 第三条, and 1, 1.1, 1.1.1, 一: numbers with no mark of their own, as 一、 （一） and 1. have one. */
const APART =
  /^(?:第[^第]{1,8}(?:编|篇|部分|章|节|条)|\d{1,3}|\d{1,2}(?:[.．]\d{1,2}){1,2}|[一二三四五六七八九十]{1,3})$/u

/**
 * The blank that goes between a number and its words wherever a heading is composed: 第一章　总则, 1.1　编制目的, but 一、总则.
 * The text of a plan has none, for layout is not part of it; what is composed here is.
 */
export function labelGap(label: string): '' | '\u3000' {
  return APART.test(label) ? '\u3000' : ''
}

/** A chapter, section or task by its number and its title: `第一章　总则`, `（二十四）加强行政执法监督`. */
export function unitText({ label, title }: { readonly label: string; readonly title: string }): string {
  return `${label}${labelGap(label)}${title}`
}

/** A number without the mark behind it, as a reference names it: `一、` is 一, `1.` is 1; `（一）` stays. */
export function bareLabel(label: string): string {
  return label.replace(/[、．.]$/u, '')
}

/** A task's number as the interface shows it alone: `24`; of one that is numbered 2.1, all of that. */
export function unitNumber({ label, number }: { readonly label: string; readonly number: number }): string {
  return /^\d{1,2}(?:[.．]\d{1,2})+$/u.test(label) ? label : String(number)
}
