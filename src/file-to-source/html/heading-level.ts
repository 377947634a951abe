import type { HtmlElement } from './html-node.ts'

/** The level of a heading, 1 for `h1`; `null` for any other element. */
export function headingLevel({ tagName }: HtmlElement): number | null {
  return /^h[1-6]$/u.test(tagName) ? Number(tagName[1]) : null
}
