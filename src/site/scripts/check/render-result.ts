// The result of a comparison as a page shows it: what it is, the differences, what was left out, what the rules changed.

import { placeName } from '../../../model/place-name.ts'
import { paths } from '../../../model/site-paths.ts'
import type { CheckedPlan } from '../../../original-to-comparison/checked-plan.ts'
import type { Comparison, Difference, PlacedWords } from '../../../original-to-comparison/comparison.ts'
import { describeResult, describeText, describeVerdict, checkStrings as words } from '../../strings/check.ts'
import { amountWords, count, lineName } from '../../strings/pages.ts'
import { h } from '../elements.ts'
import { href } from './plans.ts'

/** The file that was compared. */
interface Compared {
  readonly name: string
  readonly size: number
  readonly sha256: string
}

export function renderResult(
  comparison: Comparison,
  file: Compared,
  plan: CheckedPlan,
): readonly HTMLElement[] {
  const { verdict } = comparison
  const isComparable = verdict !== 'empty' && verdict !== 'other'
  return [
    h(
      'h2',
      { class: 'verdict', id: 'check-verdict', tabindex: '-1', 'data-verdict': verdict },
      describeVerdict(comparison),
    ),
    h('p', { class: 'verdict-words' }, describeResult(comparison)),
    facts(comparison, file, plan),
    h('button', { class: 'button', type: 'button', click: () => window.print() }, words.print),
    ...(isComparable ? differences(comparison, plan) : []),
    ...(verdict === 'empty' ? [] : [...readings(comparison), ...rules(comparison, plan)]),
  ]
}

function facts(comparison: Comparison, { name, size, sha256 }: Compared, plan: CheckedPlan): HTMLElement {
  const { isReceived, file, page } = comparison
  const { facts: names, received } = words
  const note =
    isReceived === null
      ? [received.unpublished]
      : isReceived
        ? [received.same]
        : [received.other, code(plan.received ?? '')]
  const rows: readonly (readonly [string, readonly (string | HTMLElement)[]])[] = [
    [names.file, [`${name}，${count(size)} 字节`]],
    [names.hash, [code(sha256), h('span', { class: 'hash-note' }, ...note)]],
    [names.read, [describeText(file), code(file.textSha256)]],
    [names.plan, [link(paths.plan(plan.id), plan.title)]],
    [names.source, [describeText(page), code(page.textSha256)]],
    [names.time, [new Date().toLocaleString('zh-CN', { dateStyle: 'long', timeStyle: 'short' })]],
  ]
  return h(
    'dl',
    { class: 'facts' },
    ...rows.map(([term, told]) => h('div', {}, h('dt', {}, term), h('dd', {}, ...told))),
  )
}

function code(hash: string): HTMLElement {
  return h('code', {}, hash)
}

function differences(comparison: Comparison, plan: CheckedPlan): readonly HTMLElement[] {
  const { differences: shown, count: all, corrected } = comparison
  if (shown.length === 0) return []
  const items = shown.map((difference, index) => renderDifference(difference, index + 1, plan))
  const more = all + corrected - shown.length
  return [
    h('h2', {}, all > 0 ? words.differences : words.declared),
    h('ol', { class: 'differences' }, ...items),
    ...(more > 0 ? [h('p', {}, words.more(count(more)))] : []),
  ]
}

function renderDifference(
  { kind, file, page, isCorrection }: Difference,
  number: number,
  plan: CheckedPlan,
): HTMLElement {
  const place = file.at ? placeName(file.at) : ''
  const line = link(paths.source(plan.id, page.line), lineName(page.line))
  return h(
    'li',
    { class: `difference ${kind}` },
    h(
      'h3',
      {},
      `${number}. ${words.kinds[kind]}`,
      isCorrection && h('span', { class: 'declared' }, words.correction),
    ),
    h(
      'div',
      { class: 'sides' },
      side([words.inFile(place, file.line, file.column)], file),
      side([words.onPage, line, words.column(page.column)], page),
    ),
  )
}

function side(
  name: readonly (string | HTMLElement)[],
  { before, words: own, after }: PlacedWords,
): HTMLElement {
  const mark = own ? h('mark', {}, own) : h('span', { class: 'nothing' }, words.none)
  return h(
    'div',
    { class: 'side' },
    h('p', { class: 'side-name' }, ...name),
    h('p', { class: 'words' }, `…${before}`, mark, `${after}…`),
  )
}

function readings({ readings: groups }: Comparison): readonly HTMLElement[] {
  if (groups.length === 0) return []
  const items = groups.map(({ name, purpose, places, characters, samples }) => {
    const examples = samples.map(({ at, text }) => `${placeName(at)}“${text}”`)
    return h(
      'li',
      {},
      h('h3', {}, name, h('span', { class: 'amount' }, amountWords(places, characters))),
      h('p', {}, purpose),
      examples.length > 0 && h('p', { class: 'examples' }, words.examples(examples)),
    )
  })
  return [h('h2', {}, words.readings), h('ul', { class: 'left-out' }, ...items)]
}

function rules({ rules: used }: Comparison, plan: CheckedPlan): readonly HTMLElement[] {
  if (used.length === 0) return []
  const { name: heading, lead, more, columns } = words.rules
  const rows = used.map(({ name, file, page }) =>
    h('tr', {}, h('th', { scope: 'row' }, name), h('td', {}, count(file)), h('td', {}, count(page))),
  )
  return [
    h('h2', {}, heading),
    h('p', {}, lead, link(paths.fidelity(plan.id), more, { class: 'more' })),
    h(
      'div',
      { class: 'table', role: 'region', 'aria-label': heading, tabindex: '0' },
      h(
        'table',
        {},
        h('thead', {}, h('tr', {}, ...columns.map((column) => h('th', { scope: 'col' }, column)))),
        h('tbody', {}, ...rows),
      ),
    ),
  ]
}

function link(path: string, name: string, attributes = {}): HTMLElement {
  return h('a', { href: href(path), ...attributes }, name)
}
