// The result of a comparison as a page shows it: what it is, the differences, what was left out, what the rules changed.

import { placeName } from '../../../model/place-name.ts'
import { paths } from '../../../model/site-paths.ts'
import type { CheckedPlan } from '../../../original-to-comparison/checked-plan.ts'
import type { Comparison, Difference, PlacedWords } from '../../../original-to-comparison/comparison.ts'
import { create } from '../../../query-to-results/render-result.ts'
import { checkStrings, describeResult, describeVerdict } from '../../strings/check.ts'
import { count } from '../../strings/pages.ts'
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
  if (isReceived === null) received.append('收到的文件的 SHA-256 没有公布：里面有隐去的字。')
  else if (isReceived) received.append('同收到的文件一样。')
  else received.append('同收到的文件不一样；收到的是 ', create('code', '', plan.received ?? ''))
  const list = create('dl', 'facts')
  const rows: readonly (readonly [string, readonly (string | HTMLElement)[]])[] = [
    ['文件', [`${name}，${count(size)} 字节`]],
    ['文件的 SHA-256', [create('code', '', sha256), received]],
    [
      '读出的文字',
      [
        `${count(file.lines)} 行，${count(file.characters)} 字，SHA-256 `,
        create('code', '', file.textSha256),
      ],
    ],
    ['核对的公文', [link(paths.plan(plan.id), plan.title)]],
    [
      '本站的原文',
      [
        `${count(page.lines)} 行，${count(page.characters)} 字，SHA-256 `,
        create('code', '', page.textSha256),
      ],
    ],
    ['核对时间', [new Date().toLocaleString('zh-CN', { dateStyle: 'long', timeStyle: 'short' })]],
  ]
  for (const [term, words] of rows) {
    const row = create('div')
    const told = create('dd')
    told.append(...words)
    row.append(create('dt', '', term), told)
    list.append(row)
  }
  return list
}

function printButton(): readonly HTMLElement[] {
  const button = create('button', 'button', checkStrings.print)
  button.type = 'button'
  button.addEventListener('click', () => window.print())
  return [button]
}

function differences(comparison: Comparison, plan: CheckedPlan): readonly HTMLElement[] {
  const { differences: shown, count: all, corrected } = comparison
  if (shown.length === 0) return []
  const heading = create('h2', '', all > 0 ? '不同的地方' : '声明过的校订')
  const list = create('ol', 'differences')
  list.append(...shown.map((difference, index) => renderDifference(difference, index + 1, plan)))
  const more = all + corrected - shown.length
  return [heading, list, ...(more > 0 ? [create('p', '', `其余 ${count(more)} 处没有列出。`)] : [])]
}

function renderDifference(
  { kind, file, page, isCorrection }: Difference,
  number: number,
  plan: CheckedPlan,
): HTMLElement {
  const item = create('li', `difference ${kind}`)
  const title = create('h3', '', `${number}. ${checkStrings.kinds[kind]}`)
  if (isCorrection) title.append(create('span', 'declared', checkStrings.correction))
  const place = file.at ? placeName(file.at) : ''
  const inFile = create(
    'p',
    'side-name',
    `文件：${place && `${place}，读出的`}第 ${file.line} 行第 ${file.column} 列`,
  )
  const onPage = create('p', 'side-name', '网页：')
  onPage.append(link(paths.source(plan.id, page.line), `原文第 ${page.line} 行`), `第 ${page.column} 列`)
  const sides = create('div', 'sides')
  sides.append(side(inFile, file), side(onPage, page))
  item.append(title, sides)
  return item
}

function side(name: HTMLElement, { before, words, after }: PlacedWords): HTMLElement {
  const box = create('div', 'side')
  const quote = create('p', 'words')
  const mark = words ? create('mark', '', words) : create('span', 'nothing', checkStrings.none)
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
    title.append(
      create('span', 'amount', `${count(places)} 处${characters > 0 ? `，${count(characters)} 字` : ''}`),
    )
    item.append(title, create('p', '', purpose))
    const examples = samples.map(({ at, text }) => `${placeName(at)}“${text}”`)
    if (examples.length > 0) item.append(create('p', 'examples', `如${examples.join('，')}`))
    list.append(item)
  }
  return [create('h2', '', '读文件时略去、接续、补出的'), list]
}

function rules({ rules: used, verdict }: Comparison, plan: CheckedPlan): readonly HTMLElement[] {
  if (verdict === 'empty' || used.length === 0) return []
  const words = create('p', '', '核对以前，两边都按同样的规则规整；除了空格和换行，改动了这些。')
  const more = link(paths.fidelity(plan.id), '网页上的每一处改动')
  more.className = 'more'
  words.append(more)
  return [
    create('h2', '', '规则改动的'),
    words,
    table(
      '规则改动的',
      ['规则', '文件（处）', '网页（处）'],
      used.map(({ name, file, page }) => [name, count(file), count(page)]),
    ),
  ]
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
    row.forEach((words, index) => {
      if (index > 0) line.insertCell().textContent = words
      else {
        const cell = create('th', '', words)
        cell.scope = 'row'
        line.append(cell)
      }
    })
  }
  region.append(grid)
  return region
}

function link(path: string, words: string): HTMLElement {
  const anchor = create('a', '', words)
  anchor.href = href(path)
  return anchor
}
