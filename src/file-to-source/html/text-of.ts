import { childrenOf, type HtmlNode, isElement, NOT_TEXT } from './html-node.ts'

/** Elements that begin and end a line. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table ' +
    'tbody td tfoot th thead tr ul'
  ).split(' '),
)
/** The words of a node and everything below it, blanks as they stand. */
export function textOf(node: HtmlNode): string {
  if ('value' in node) return node.value
  if (isElement(node) && NOT_TEXT.has(node.tagName)) return ''
  if (isElement(node) && node.tagName === 'br') return '\n'
  const isBlock = isElement(node) && BLOCKS.has(node.tagName)
  const inner = childrenOf(node).map(textOf).join('')
  return isBlock ? `\n${inner}\n` : inner
}
