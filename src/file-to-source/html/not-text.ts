import type { LeftOutKind } from '../../model/account.ts'
import { elementsIn, type HtmlElement, type HtmlNode, isElement } from './html-node.ts'

/**
 * Elements whose words a page shows not at all, or only to work the page with, by what becomes of the words. Those of
 * `noscript` stand in for a script, those of `object` and its kin for what a browser cannot show.
 */
const NOT_TEXT: Readonly<Record<string, LeftOutKind>> = {
  ...{ script: 'program-text', style: 'program-text', template: 'program-text', title: 'outside-body' },
  ...{ audio: 'alternative', canvas: 'alternative', iframe: 'alternative', noembed: 'alternative' },
  ...{ noframes: 'alternative', noscript: 'alternative', object: 'alternative', video: 'alternative' },
  ...{ button: 'tool-line', datalist: 'prompt-text', optgroup: 'prompt-text', option: 'prompt-text' },
  ...{ select: 'prompt-text', textarea: 'prompt-text', rp: 'alternative', rt: 'alternative' },
  ...{ svg: 'picture-text', math: 'formula' },
}

/** What surrounds a body by its very name: menus, asides, footers. */
const SURROUNDINGS: ReadonlySet<string> = new Set(['nav', 'aside', 'footer'])

/** What becomes of an element's words because of its name; `null` for words that are text. */
export function notTextAs(element: HtmlElement): LeftOutKind | null {
  // Parsed for a browser without scripts, it holds elements; for any other, their source.
  if (element.tagName === 'noscript' && elementsIn(element).length > 0) return null
  return Object.hasOwn(NOT_TEXT, element.tagName) ? (NOT_TEXT[element.tagName] ?? null) : null
}

/** Whether an element stands around a body, and is never part of one. */
export function isSurrounding(node: HtmlNode): boolean {
  return isElement(node) && SURROUNDINGS.has(node.tagName)
}
