// Words that are selected in the text, and the bar that offers what can be said of them.
import { createLineIndex } from '../../../model/line-index.ts'
import type { Span } from '../../../model/span.ts'
import { workbenchStrings as words } from '../../strings/workbench.ts'
import { button, find, h } from '../elements.ts'
import type { Bench } from './bench.ts'
import { annotate, correct } from './edits.ts'

/** A bar beside words that are selected. */
export function offerForSelection(bench: Bench): void {
  const bar = find('selection')
  let span: Span | null = null
  const use = (act: (bench: Bench, span: Span) => void) => () => {
    const own = span
    getSelection()?.removeAllRanges()
    if (own) act(bench, own)
  }
  bar.append(
    h('span', {}, words.selection),
    button(words.actions.correct, use(correct)),
    button(words.actions.note, use(annotate)),
  )
  // The words stay selected while a button is pressed.
  bar.addEventListener('pointerdown', (event) => event.preventDefault())
  document.addEventListener('selectionchange', () => {
    span = selectedSpan(bench.current()?.reading.text ?? '')
    bar.hidden = span === null
    const range = span && getSelection()?.getRangeAt(0).getBoundingClientRect()
    if (!range) return
    const around = find('text-section').getBoundingClientRect()
    bar.style.top = `${range.bottom - around.top + 6}px`
    bar.style.left = `${Math.max(0, Math.min(range.left - around.left, around.width - bar.offsetWidth))}px`
  })
}

/** The words of the source that are selected, on the left; on the right where their row has them as they are, once. */
function selectedSpan(text: string): Span | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!find('text').contains(range.commonAncestorContainer)) return null
  const start = offsetOf(text, range.startContainer, range.startOffset)
  const end = offsetOf(text, range.endContainer, range.endOffset)
  if (start !== null && end !== null) return start < end ? { start, end } : null
  return publishedSpan(text, range)
}

/** The offset of a point in the text of a line. */
function offsetOf(text: string, node: Node, offset: number): number | null {
  const line = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.line-text')
  if (!line) return null
  const before = document.createRange()
  before.selectNodeContents(line)
  before.setEnd(node, offset)
  return createLineIndex(text).startOf(Number(line.dataset.line)) + before.toString().length
}

function publishedSpan(text: string, range: Range): Span | null {
  const row = (range.startContainer.parentElement ?? null)?.closest('.of-published')?.closest('.row')
  if (!row?.contains(range.endContainer)) return null
  const sought = range.toString()
  const lines = [...row.querySelectorAll<HTMLElement>('.line-text')]
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last || sought.trim() === '') return null
  const index = createLineIndex(text)
  const start = index.startOf(Number(first.dataset.line))
  const own = text.slice(start, index.startOf(Number(last.dataset.line) + 1))
  const at = own.indexOf(sought)
  if (at < 0 || own.indexOf(sought, at + 1) >= 0) return null
  return { start: start + at, end: start + at + sought.length }
}
