// The result of a comparison as a page shows it: what it is, the differences, what was left out, what the rules changed.

import { placeName } from '../../../model/place-name.ts'
import { paths } from '../../../model/site-paths.ts'
import type { CheckedPlan } from '../../../original-to-comparison/checked-plan.ts'
import type { Comparison, Difference, PlacedWords } from '../../../original-to-comparison/comparison.ts'
import { create } from '../../../query-to-results/render-result.ts'
import { describeResult, describeText, describeVerdict, checkStrings as words } from '../../strings/check.ts'
import { amountWords, count, lineName } from '../../strings/pages.ts'
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
  const heading = create('h2', 'verdict', describeVerdict(comparison))
  heading.id = 'check-verdict'
  heading.tabIndex = -1
  heading.dataset.verdict = comparison.verdict
  const isComparable = comparison.verdict !== 'empty' && comparison.verdict !== 'other'
  return [
    heading,
    create('p', 'verdict-words', describeResult(comparison)),
    facts(comparison, file, plan),
    ...printButton(),
    ...(isComparable ? differences(comparison, plan) : []),
    ...readings(comparison),
    ...rules(comparison, plan),
  ]
}

function facts(comparison: Comparison, { name, size, sha256 }: Compared, plan: CheckedPlan): HTMLElement {
  const { isReceived, file, page } = comparison
  const received = create('span', 'hash-note')
  if (isReceived === null) received.append(words.received.unpublished)
  else if (isReceived) received.append(words.received.same)
  else received.append(words.received.other, create('code', '', plan.received ?? ''))
  const list = create('dl', 'facts')
  const { facts: names } = words
  const time = new Date().toLocaleString('zh-CN', { dateStyle: 'long', timeStyle: 'short' })
  const rows: readonly (readonly [string, readonly (string | HTMLElement)[]])[] = [
    [names.file, [`${name}，${count(size)} 字节`]],
    [names.hash, [create('code', '', sha256), received]],
    [names.read, [describeText(file), create('code', '', file.textSha256)]],
    [names.plan, [link(paths.plan(plan.id), plan.title)]],
    [names.source, [describeText(page), create('code', '', page.textSha256)]],
    [names.time, [time]],
  ]
  for (const [term, pieces] of rows) {
    const row = create('div')
    const told = create('dd')
    told.append(...pieces)
    row.append(create('dt', '', term), told)
    list.append(row)
  }
  return list
}

function printButton(): readonly HTMLElement[] {
  const button = create('button', 'button', words.print)
  button.type = 'button'
  button.addEventListener('click', () => window.print())
  return [button]
}

function differences(comparison: Comparison, plan: CheckedPlan): readonly HTMLElement[] {
  const { differences: shown, count: all, corrected } = comparison
  if (shown.length === 0) return []
  const heading = create('h2', '', all > 0 ? words.differences : words.declared)
  const list = create('ol', 'differences')
  list.append(...shown.map((difference, index) => renderDifference(difference, index + 1, plan)))
  const more = all + corrected - shown.length
  return [heading, list, ...(more > 0 ? [create('p', '', words.more(count(more)))] : [])]
}

function renderDifference(
  { kind, file, page, isCorrection }: Difference,
  number: number,
  plan: CheckedPlan,
): HTMLElement {
  const item = create('li', `difference ${kind}`)
  const title = create('h3', '', `${number}. ${words.kinds[kind]}`)
  if (isCorrection) title.append(create('span', 'declared', words.correction))
  const place = file.at ? placeName(file.at) : ''
  const inFile = create('p', 'side-name', words.inFile(place, file.line, file.column))
  const onPage = create('p', 'side-name', words.onPage)
  onPage.append(link(paths.source(plan.id, page.line), lineName(page.line)), words.column(page.column))
  const sides = create('div', 'sides')
  sides.append(side(inFile, file), side(onPage, page))
  item.append(title, sides)
  return item
}

function side(name: HTMLElement, { before, words: own, after }: PlacedWords): HTMLElement {
  const box = create('div', 'side')
  const quote = create('p', 'words')
  const mark = own ? create('mark', '', own) : create('span', 'nothing', words.none)
  quote.append(`…${before}`, mark, `${after}…`)
  box.append(name, quote)
  return box
}

function readings({ readings: groups, verdict }: Comparison): readonly HTMLElement[] {
  if (verdict === 'empty' || groups.length === 0) return []
  const list = create('ul', 'left-out')
  for (const { name, purpose, places, characters, samples } of groups) {
    const item = create('li')
    const title = create('h3', '', name)
    title.append(create('span', 'amount', amountWords(places, characters)))
    item.append(title, create('p', '', purpose))
    const examples = samples.map(({ at, text }) => `${placeName(at)}“${text}”`)
    if (examples.length > 0) item.append(create('p', 'examples', words.examples(examples)))
    list.append(item)
  }
  return [create('h2', '', words.readings), list]
}

function rules({ rules: used, verdict }: Comparison, plan: CheckedPlan): readonly HTMLElement[] {
  if (verdict === 'empty' || used.length === 0) return []
  const { name: heading, lead, more, columns } = words.rules
  const told = create('p', '', lead)
  const way = link(paths.fidelity(plan.id), more)
  way.className = 'more'
  told.append(way)
  const rows = used.map(({ name, file, page }) => [name, count(file), count(page)])
  return [create('h2', '', heading), told, table(heading, columns, rows)]
}

function table(name: string, heads: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  const region = create('div', 'table')
  region.role = 'region'
  region.ariaLabel = name
  region.tabIndex = 0
  const grid = create('table')
  const head = grid.createTHead().insertRow()
  for (const each of heads) {
    const cell = create('th', '', each)
    cell.scope = 'col'
    head.append(cell)
  }
  const body = grid.createTBody()
  for (const row of rows) {
    const line = body.insertRow()
    row.forEach((own, index) => {
      if (index > 0) line.insertCell().textContent = own
      else {
        const cell = create('th', '', own)
        cell.scope = 'row'
        line.append(cell)
      }
    })
  }
  region.append(grid)
  return region
}

function link(path: string, name: string): HTMLElement {
  const anchor = create('a', '', name)
  anchor.href = href(path)
  return anchor
}
