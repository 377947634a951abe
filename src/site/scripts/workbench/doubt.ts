// One doubt: its words, the place in the text, and the answers that can be given.
import type { Told } from '../../../browser/protocol.ts'
import { answerPatch, type Choice } from '../../../diagnostics/catalog-entry.ts'
import { workbenchStrings as words } from '../../strings/workbench.ts'
import { button, h } from '../elements.ts'
import type { Bench } from './bench.ts'
import { correctIn } from './edits.ts'

/** Units of a line that are shown around a place, and of the lines before and after it. */
const AROUND = 60
const NEIGHBOUR = 48
/** From how many doubts of one kind on they can be answered together. */
const MANY = 4
function lineOf({ file, place }: Told): number | null {
  return file === 'source' && place ? place.start.line : null
}

function placeName(told: Told): string {
  const line = lineOf(told)
  if (line !== null) return words.line(line)
  return told.file === 'settings' ? words.ofSettings : words.ofFile
}

/**
 * A doubt with its evidence and its answers.
 *
 * @param alike Doubts of the same kind that can be answered together with this one, the first of them.
 * @param settled How many doubts an answer to this one settles, itself counted.
 */
export function drawDoubt(
  told: Told,
  alike: readonly Told[],
  settled: number,
  lines: readonly string[],
  bench: Bench,
): HTMLElement {
  const line = lineOf(told)
  const where = placeName(told)
  const choose = (choice: Choice, typed: string) =>
    bench.change([answerPatch(choice, typed)], {
      what: told.message,
      line,
      answer: choice.asks ? `${choice.label}（${typed}）` : choice.label,
    })
  const place = told.file === 'source' ? told.place : null
  const end = place && (place.end.line === place.start.line ? place.end.column : lineEnd(lines, place.start))
  return h(
    'li',
    { class: `doubt of-${told.severity}` },
    h(
      'h3',
      { tabindex: '-1' },
      h('span', { class: 'severity' }, words.severity[told.severity]),
      ' ',
      line === null ? h('span', {}, where) : h('a', { href: `#L${line}` }, where),
      h('span', { class: 'doubt-words' }, told.message),
    ),
    drawEvidence(told, lines),
    h(
      'div',
      { class: 'answer' },
      told.expected !== '' && h('p', { class: 'expected' }, `${words.expected}${told.expected}`),
      h(
        'div',
        { class: 'choices', role: 'group', 'aria-label': `${where}：${told.message}` },
        ...told.choices.map((choice) => drawChoice(choice, where, (typed) => choose(choice, typed))),
        place !== null &&
          end !== null &&
          told.severity !== 'info' &&
          button(
            words.correctHere,
            () => correctIn(bench, place.start.line, place.start.column - 1, end - 1),
            `${where}：${words.correctHere}`,
          ),
      ),
      settled > 1 && h('p', { class: 'at-once' }, words.atOnce(settled)),
      alike.length >= MANY && drawTogether(alike, bench),
      told.advice !== '' && h('details', {}, h('summary', {}, words.advice), h('p', {}, told.advice)),
    ),
  )
}

function lineEnd(lines: readonly string[], { line }: { readonly line: number }): number {
  return (lines[line - 1] ?? '').length + 1
}

/** The answers that all doubts of a kind have, each given to all of them at once with the words that it begins with. */
function drawTogether(alike: readonly Told[], bench: Bench): HTMLElement | false {
  const answers = (alike[0]?.choices ?? []).flatMap(({ label }) => {
    const own = alike.map(({ choices }) => choices.find((choice) => choice.label === label))
    return own.every((choice) => choice !== undefined) ? [{ label, own }] : []
  })
  if (answers.length === 0) return false
  const name = words.alike(alike.length)
  return h(
    'div',
    { class: 'choices together', role: 'group', 'aria-label': name },
    h('span', {}, name),
    ...answers.map(({ label, own }) =>
      button(words.all(label), () =>
        bench.change(
          own.map((choice) => answerPatch(choice, choice.asks?.initial ?? '')),
          { what: `${name}${alike[0]?.message}……`, line: null, answer: words.all(label) },
        ),
      ),
    ),
  )
}

function drawChoice(choice: Choice, where: string, choose: (typed: string) => void): HTMLElement {
  const { label, asks } = choice
  if (!asks) return button(label, () => choose(''), `${where}：${label}`)
  const input = h('input', {
    ...(asks.type === 'year' ? { inputmode: 'numeric', pattern: '[12][0-9]{3}', size: '6' } : {}),
    ...{ name: 'asked', autocomplete: 'off', required: true, value: asks.initial },
  })
  return h(
    'form',
    {
      submit: (event) => {
        event.preventDefault()
        choose(input.value.trim())
      },
    },
    h('label', {}, h('span', {}, asks.label), input),
    h('button', { class: 'button', 'aria-label': `${where}：${label}` }, label),
  )
}

/** The line of a doubt between those before and after it, the place marked; long lines are cut. */
function drawEvidence(told: Told, lines: readonly string[]): HTMLElement | false {
  const { file, place } = told
  if (file !== 'source' || !place) return false
  const { line, column } = place.start
  const text = lines[line - 1] ?? ''
  const start = Math.min(column - 1, text.length)
  const end = place.end.line > line ? text.length : Math.min(place.end.column - 1, text.length)
  const from = Math.max(0, start - AROUND)
  const to = Math.min(text.length, Math.max(end, start) + AROUND)
  const shown = Math.min(end, start + 4 * AROUND)
  const marked =
    end > start
      ? [
          text.slice(from, start),
          h('mark', {}, text.slice(start, shown)),
          shown < end ? '……' : text.slice(end, to),
        ]
      : [text.slice(from, to)]
  return h(
    'ol',
    { class: 'evidence' },
    neighbour(lines, line - 1),
    h(
      'li',
      { class: 'here' },
      h('span', { class: 'line-number' }, String(line)),
      h('span', {}, from > 0 && '……', ...marked, to < text.length && shown === end && '……'),
    ),
    neighbour(lines, line + 1),
  )
}

function neighbour(lines: readonly string[], line: number): HTMLElement | false {
  const text = lines[line - 1]
  if (text === undefined || text.trim() === '') return false
  return h(
    'li',
    {},
    h('span', { class: 'line-number' }, String(line)),
    h('span', {}, text.length > NEIGHBOUR ? `${text.slice(0, NEIGHBOUR)}……` : text),
  )
}
