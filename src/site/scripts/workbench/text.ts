// The text beside the original: the lines of the source as they are, and what is published of them, in step.
import type { Reading } from '../../../browser/protocol.ts'
import { editorLines } from '../../../model/line-index.ts'
import type { BlockRole, Part, PartBlock } from '../../../model/part.ts'
import { workbenchStrings as words } from '../../strings/workbench.ts'
import { find, h, keep, type Piece } from '../elements.ts'
import type { Bench } from './bench.ts'
import { openLine } from './edits.ts'
import { offerForSelection } from './selection.ts'

/** Lines that a page key goes over. */
const PAGE = 20

const ROLES: Partial<Readonly<Record<BlockRole, string>>> = words.roles

/** A paragraph that is published. */
interface Published {
  readonly part: Part
  readonly block: PartBlock
  /** The first of its part. */
  readonly opens: boolean
}

/** Lines of the source, from 1, up to where the next paragraph begins, and the paragraphs that begin on the first. */
interface Row {
  readonly line: number
  readonly lines: readonly string[]
  readonly published: readonly Published[]
}

/** Draws the text; of it only rows that changed. */
export function createText(bench: Bench): () => void {
  const list = find('text')
  let current = 1
  const buttonOf = (line: number) => list.querySelector<HTMLElement>(`#L${line} button`)
  const goTo = (line: number) => {
    const next = buttonOf(line)
    if (!next) return
    buttonOf(current)?.setAttribute('tabindex', '-1')
    next.setAttribute('tabindex', '0')
    current = line
    return next
  }
  list.addEventListener('click', ({ target }) => {
    const line = lineOfButton(target)
    if (line === null) return
    goTo(line)
    openLine(bench, line)
  })
  list.addEventListener('keydown', (event) => {
    const line = lineOfButton(event.target)
    const count = list.querySelectorAll('.source-line').length
    const step: Partial<Record<string, number>> = {
      ...{ ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -count, End: count },
    }
    const by = step[event.key]
    if (line === null || by === undefined) return
    event.preventDefault()
    goTo(Math.max(1, Math.min(count, line + by)))?.focus()
  })
  choosesView()
  offerForSelection(bench)
  return () => {
    const work = bench.current()
    if (!work) return
    const hadFocus = list.contains(document.activeElement)
    keep(list, rowsOf(work.reading))
    goTo(buttonOf(current) ? current : 1)
    if (hadFocus && !list.contains(document.activeElement)) buttonOf(current)?.focus({ preventScroll: true })
  }
}

function lineOfButton(target: EventTarget | null): number | null {
  const line = (target as Element | null)?.closest('button')?.closest<HTMLElement>('.source-line')
  return line ? Number(line.id.slice(1)) : null
}

function choosesView(): void {
  const group = find('views')
  group.addEventListener('click', ({ target }) => {
    const chosen = (target as Element).closest<HTMLElement>('[data-view]')
    if (!chosen) return
    for (const each of group.querySelectorAll('[data-view]'))
      each.setAttribute('aria-pressed', String(each === chosen))
    find('text').dataset.view = chosen.dataset.view
  })
}

function rowsOf(reading: Reading): readonly Piece[] {
  const remarks = remarksByLine(reading)
  const doubted = new Set(
    reading.messages.flatMap(({ severity, file, place }) =>
      severity !== 'info' && file === 'source' && place ? [place.start.line] : [],
    ),
  )
  return toRows(reading).map((row) => {
    const marks = row.lines.map((_, index) => ({
      isDoubted: doubted.has(row.line + index),
      remarks: remarks.get(row.line + index) ?? [],
    }))
    const { line, lines, published } = row
    const shown = published.map(({ part, block, opens }) => [
      ...[part.id, opens, block.role, block.text, block.labelEnd - block.start],
      ...[block.headingEnd - block.start, block.level],
    ])
    return { key: JSON.stringify([line, lines, marks, shown]), make: () => drawRow(row, marks) }
  })
}

/** Every line stands in one row, and every paragraph in one. */
function toRows({ text, parts }: Reading): readonly Row[] {
  const all = editorLines(text)
  const lines = all.at(-1) === '' ? all.slice(0, -1) : all
  const published = parts.flatMap((part) =>
    part.blocks.map((block, index) => ({ part, block, opens: index === 0, line: part.lines[index] ?? 1 })),
  )
  const byLine = Map.groupBy(published, ({ line }) => line)
  const starts = [...new Set([1, ...byLine.keys()])].sort((a, b) => a - b)
  return starts.map((line, index) => ({
    line,
    lines: lines.slice(line - 1, (starts[index + 1] ?? lines.length + 1) - 1),
    published: byLine.get(line) ?? [],
  }))
}

/** What was declared of the words of a line. */
function remarksByLine({ plan }: Reading): ReadonlyMap<number, readonly string[]> {
  const remarks = [
    ...plan.corrections.map(({ line, before, after, reason }) => ({
      line,
      said: words.corrected(before, after, reason),
    })),
    ...plan.notes.map(({ line, text, note }) => ({ line, said: words.noted(text, note) })),
  ]
  return new Map(
    [...Map.groupBy(remarks, ({ line }) => line)].map(([line, own]) => [line, own.map(({ said }) => said)]),
  )
}

type Marks = readonly { readonly isDoubted: boolean; readonly remarks: readonly string[] }[]

function drawRow({ line, lines, published }: Row, marks: Marks): HTMLElement {
  const anchors = published.filter(({ opens }) => opens).map(({ part }) => h('span', { id: part.id }))
  const isBlank = published.length === 0 && lines.every((text) => text.trim() === '')
  return h(
    'li',
    { class: isBlank ? 'row is-blank' : 'row' },
    ...anchors,
    h(
      'div',
      { class: 'of-source' },
      ...lines.map((text, index) => drawLine(line + index, text, marks[index])),
    ),
    h('div', { class: 'of-published' }, ...published.map(drawPublished)),
  )
}

function drawLine(line: number, text: string, mark: Marks[number] | undefined): HTMLElement {
  return h(
    'div',
    { class: mark?.isDoubted ? 'source-line is-doubted' : 'source-line', id: `L${line}` },
    h(
      'button',
      {
        type: 'button',
        class: 'line-number',
        tabindex: '-1',
        'aria-haspopup': 'dialog',
        'aria-label': words.lineMenu(line),
      },
      String(line),
    ),
    h('span', { class: 'line-text', 'data-line': String(line) }, text),
    ...(mark?.remarks ?? []).map((said) => h('span', { class: 'remark' }, said)),
  )
}

function drawPublished({ part, block, opens }: Published): HTMLElement {
  const { role, text, start, labelEnd, titleEnd, level } = block
  const name = (role === 'heading' || opens ? words.parts[part.kind] : undefined) ?? ''
  const own = ROLES[role] ?? ''
  const label = text.slice(0, labelEnd - start)
  const heading = role === 'heading' ? text.slice(label.length, titleEnd - start) : ''
  const rest = text.slice(label.length + heading.length)
  const isRow = role === 'row'
  return h(
    'div',
    { class: `block of-${role} level-${Math.min(level, 4)}` },
    (name || own) !== '' &&
      h('span', { class: 'block-name' }, own && name && own !== name ? `${name} · ${own}` : own || name),
    h(
      'p',
      { 'data-part': part.id },
      label !== '' && h('span', { class: 'block-label' }, label),
      heading !== '' && h('b', {}, heading),
      ...(isRow ? cellsOf(rest) : [rest]),
    ),
  )
}

function cellsOf(text: string): readonly HTMLElement[] {
  return text.split('\t').map((cell) => h('span', { class: 'block-cell' }, cell))
}
