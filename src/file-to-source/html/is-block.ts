import type { PageStyle } from './css/page-style.ts'
import type { HtmlElement } from './html-node.ts'

/** Elements that begin and end a line by their names (HTML §15.3). */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search ' +
    'section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
)
const BLOCK_DISPLAY = /^(?:block|flex|grid|table|list-item|flow-root|table-row|table-caption|-webkit-box)\b/u
const INLINE_DISPLAY = /^(?:inline|contents)/u
/** A table's parts keep their lines: what sheets make of them is for windows narrower than a desktop. */
const OF_TABLE = /^(?:table|tbody|thead|tfoot|tr|td|th|caption|body|html)$/u

/** Whether an element begins and ends a line, by its style or else by its name. */
export function isBlock({ tagName }: HtmlElement, { display }: PageStyle): boolean {
  if (OF_TABLE.test(tagName) || display === '') return BLOCKS.has(tagName)
  if (BLOCK_DISPLAY.test(display)) return true
  return !INLINE_DISPLAY.test(display) && BLOCKS.has(tagName)
}
