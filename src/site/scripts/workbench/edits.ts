// What an editor says of words and lines of the text: the dialog that asks, and what it writes into `plan.yaml`.
import type { SettingsPatch } from '../../../diagnostics/catalog-entry.ts'
import { createLineIndex } from '../../../model/line-index.ts'
import type { PlanSettings } from '../../../model/plan-settings.ts'
import type { Span } from '../../../model/span.ts'
import { applyCorrections } from '../../../source-to-text/apply-corrections.ts'
import { workbenchStrings as words } from '../../strings/workbench.ts'
import { button, find, h } from '../elements.ts'
import type { Bench } from './bench.ts'
import { type Declared, declareWords, findIn } from './declare-words.ts'

/** Units of a line that a dialog shows. */
const EXCERPT = 120
/** Units of it that a list of what was chosen shows. */
const NAMED = 24

const { actions, correction, note } = words

/** What a line can be said to be. */
const SHAPES: readonly (readonly [name: string, patch: (line: number) => SettingsPatch])[] = [
  [actions.title, (line) => ({ shape: { title: line } })],
  [actions.plain, (line) => ({ shape: { text: [line] } })],
  [actions.closing, (line) => ({ shape: { closing: line } })],
  [actions.attachment, (line) => ({ shape: { attachments: [line] } })],
  [actions.document, (line) => ({ shape: { documents: [line] } })],
]

/** Ask what a line is, or what is to be said of its words. */
export function openLine(bench: Bench, line: number): void {
  const span = lineSpan(bench, line)
  const text = textOf(bench).slice(span.start, span.end)
  const shapes = SHAPES.map(([name, patch]) =>
    button(name, () => {
      closeDialog()
      bench.change([patch(line)], { what: `“${shorten(text, NAMED)}”`, line, answer: name })
    }),
  )
  openDialog(
    words.line(line),
    h('blockquote', {}, shorten(text, EXCERPT)),
    h(
      'div',
      { class: 'line-actions' },
      button(actions.correct, () => correct(bench, span)),
      button(actions.note, () => annotate(bench, span)),
      ...shapes,
      button(words.close, closeDialog),
    ),
  )
}

/** Ask what words of the source should be. */
export function correct(bench: Bench, span: Span): void {
  const reason = h('input', { required: true, autocomplete: 'off', value: correction.initial })
  const initial = textOf(bench).slice(span.start, span.end)
  const { name, before: about, after: field } = correction
  ask(
    bench,
    span,
    { name, about, field, initial, further: [[correction.reason, reason]] },
    (declared, is) => {
      const { own, before, after, line, at } = declared
      if (is === own) return words.unchanged
      const said = { before, after: after(is), reason: reason.value.trim(), ...line }
      const other = overlapped(bench, said)
      if (other) return words.overlaps(other.before)
      const what = words.corrected(own, is, said.reason)
      bench.change([{ corrections: [said] }], { what, line: at, answer: name })
      return null
    },
  )
}

type Correction = PlanSettings['corrections'][number]

/** A correction that is declared already, and would overlap another; one of the same words gives way to it. */
function overlapped(bench: Bench, said: Correction): Correction | undefined {
  const declared = bench.current()?.steps.at(-1)?.settings.corrections ?? []
  return declared.find(
    (other) =>
      (other.before !== said.before || other.line !== said.line) &&
      applyCorrections(textOf(bench), [other, said]).findings.some(
        ({ code }) => code === 'correction-overlaps',
      ),
  )
}

/** The same of columns of a line, from 0. */
export function correctIn(bench: Bench, line: number, start: number, end: number): void {
  const own = lineSpan(bench, line)
  const from = Math.min(own.start + start, own.end)
  const to = Math.min(own.start + end, own.end)
  correct(bench, to > from ? { start: from, end: to } : own)
}

/** Ask what is to be said of words of the source. */
export function annotate(bench: Bench, span: Span): void {
  const { name, before: about, note: field } = note
  ask(bench, span, { name, about, field, initial: '', further: [] }, ({ own, before, line, at }, said) => {
    if (said === '') return words.nothingSaid
    const what = words.noted(own, said)
    bench.change([{ notes: [{ text: before, note: said, ...line }] }], { what, line: at, answer: name })
    return null
  })
}

/** A form about words of the source. */
interface Question {
  readonly name: string
  /** What the field is called that has the words. */
  readonly about: string
  /** What the field is called for what is said of them, and what it has at first. */
  readonly field: string
  readonly initial: string
  readonly further: readonly (readonly [name: string, input: HTMLInputElement])[]
}

/** Open a form; words that are changed in it are sought again in their line. What `declare` says keeps it open. */
function ask(
  bench: Bench,
  span: Span,
  { name, about, field, initial, further }: Question,
  declare: (declared: Declared, said: string) => string | null,
): void {
  const text = textOf(bench)
  const { line } = createLineIndex(text).pointAt(span.start)
  const own = text.slice(span.start, span.end)
  const area = h('textarea', { required: true, rows: '2' })
  area.value = own
  const input = h('input', { autocomplete: 'off', value: initial, autofocus: true })
  const fault = h('p', { role: 'alert', class: 'fault' })
  const submit = (event: Event) => {
    event.preventDefault()
    // A text area has line feeds for all line ends.
    const isOwn = area.value === own.replace(/\r\n?/gu, '\n')
    const place = isOwn ? span : findIn(text, area.value, lineSpan(bench, line))
    const told = place ? declare(declareWords(text, place), input.value.trim()) : words.notInLine
    fault.textContent = told
    if (told === null) closeDialog()
  }
  const fields = [[about, area], [field, input], ...further] as const
  openDialog(
    `${name}：${words.line(line)}`,
    h(
      'form',
      { submit },
      ...fields.map(([label, each]) => h('label', {}, h('span', {}, label), each)),
      fault,
      h(
        'p',
        { class: 'choices' },
        h('button', { class: 'button' }, words.apply),
        button(words.close, closeDialog),
      ),
    ),
  )
}

function openDialog(heading: string, ...content: readonly Node[]): void {
  const dialog = find<HTMLDialogElement>('dialog')
  dialog.replaceChildren(h('h2', { id: 'bench-dialog' }, heading), ...content)
  if (!dialog.open) dialog.showModal()
  dialog.querySelector<HTMLElement>('[autofocus]')?.focus()
}

function closeDialog(): void {
  find<HTMLDialogElement>('dialog').close()
}

function textOf(bench: Bench): string {
  return bench.current()?.reading.text ?? ''
}

/** A line of the source without its end. */
function lineSpan(bench: Bench, line: number): Span {
  const text = textOf(bench)
  const start = createLineIndex(text).startOf(line)
  return { start, end: start + (/^[^\r\n]*/u.exec(text.slice(start))?.[0].length ?? 0) }
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}……` : text
}
