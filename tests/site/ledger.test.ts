import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { elementsIn, getAttribute, textIn } from '../support/elements.ts'
import { readWorkbook } from '../support/read-back/workbook.ts'
import { SITE } from '../support/sites/built-site.ts'
import { HARD_ID } from '../support/sites/hard-plan.ts'
import { siteFolder } from '../support/sites/test-sites.ts'

type Element = DefaultTreeAdapterMap['element']

/** A task as both the page and the workbook show it: cells by the names of the columns of the workbook. */
type Row = Readonly<Record<string, string>>

describe.each([
  ['henan-2020', SITE, 44],
  [HARD_ID, siteFolder('hard'), 30],
])('the ledger of %s', (id, site, least) => {
  const elements = elementsIn(parse(readFileSync(join(site, id, 'ledger/index.html'), 'utf8')))
  const table = elements.find((element) => getAttribute(element, 'id') === 'ledger')
  const rows = elementsIn(table as Element).filter((element) => getAttribute(element, 'data-item') !== null)

  test('has the same rows as the workbook', () => {
    const sheet = readSheet(join(site, id, 'tasks.xlsx'))
    expect(sheet.length).toBeGreaterThanOrEqual(least)
    expect(rows.map(readRow)).toEqual(sheet)
  })

  test('says 未查明 of those tasks of which the workbook has no outcome but from before the plan', () => {
    const column = readColumn(join(site, id, 'tasks.xlsx'), '落实情况')
    const isOpen = (text: string) =>
      text.split('\n').every((line) => line === '' || line.includes('（印发之前）'))
    expect(rows.map((row) => cellOf(row, '落实') === '未查明')).toEqual(column.map(isOpen))
  })

  test('leads to each chapter and to each task, which filters find by their chapter', () => {
    const ids = new Set(elements.flatMap((element) => getAttribute(element, 'id') ?? []))
    const chapters = rows.map((row) => getAttribute(row, 'data-chapter') ?? '')
    expect(chapters.filter((chapter) => !ids.has(chapter))).toEqual([])
    const links = rows.map((row) => getAttribute(elementsIn(row).find(isLink), 'href') ?? '')
    expect(new Set(links).size).toBe(rows.length)
    expect(links.filter((href) => !href.startsWith(`/${id}/`))).toEqual([])
  })
})

test('each state leads to what is told of its task', () => {
  const told = elementsIn(parse(readFileSync(join(SITE, 'henan-2020/outcomes/index.html'), 'utf8')))
  const ids = new Set(told.flatMap((element) => getAttribute(element, 'id') ?? []))
  const page = elementsIn(parse(readFileSync(join(SITE, 'henan-2020/ledger/index.html'), 'utf8')))
  const states = page.filter((element) => getAttribute(element, 'data-name') === '落实')
  const links = states.map((cell) => getAttribute(elementsIn(cell).find(isLink), 'href') ?? '')
  expect(links.slice(0, 2)).toEqual(['/henan-2020/outcomes/#task-1', '/henan-2020/outcomes/#task-2'])
  expect(links.filter((href) => !ids.has(href.split('#')[1] ?? ''))).toEqual([])
  expect(links).toHaveLength(44)
})

test('units to choose are those that lead or support, by their whole names', () => {
  const folder = siteFolder('hard')
  const plan = JSON.parse(readFileSync(join(folder, HARD_ID, 'plan.json'), 'utf8')) as {
    tasks: { organizations: { role: string; text: string }[]; inheritedUnits: { text: string }[] }[]
  }
  const named = plan.tasks.flatMap(({ organizations, inheritedUnits }) => [
    ...organizations.filter(({ role }) => role !== 'named'),
    ...inheritedUnits,
  ])
  const page = elementsIn(parse(readFileSync(join(folder, HARD_ID, 'ledger/index.html'), 'utf8')))
  const options = page.filter(
    (element) => element.tagName === 'option' && getAttribute(element, 'value')?.startsWith('unit-'),
  )
  expect(named.length).toBeGreaterThan(0)
  expect(options.map(textIn).toSorted()).toEqual([...new Set(named.map(({ text }) => text))].toSorted())
})

const isLink = ({ tagName }: Element) => tagName === 'a'

/** The entries of a cell, where it has a list of them. */
function entriesOf(cell: Element | undefined): readonly string[] {
  return (cell ? elementsIn(cell) : []).filter(({ tagName }) => tagName === 'li').map(textIn)
}

function cellOf(row: Element, name: string): string {
  return textIn(elementsIn(row).find((element) => getAttribute(element, 'data-name') === name))
}

function readRow(row: Element): Row {
  const cells = elementsIn(row)
  const named = (name: string) => cells.find((element) => getAttribute(element, 'data-name') === name)
  const units = named('责任单位')
  const leading = entriesOf(
    elementsIn(units as Element).find((each) => getAttribute(each, 'class') === 'lead-units'),
  )
  return {
    序号: textIn(cells.find(({ tagName }) => tagName === 'td')),
    任务: textIn(cells.find(({ tagName }) => tagName === 'th')),
    牵头单位: leading.join('；'),
    责任单位: entriesOf(units).slice(leading.length).join('；'),
    时限: entriesOf(named('时限')).join('；'),
    指标: entriesOf(named('指标')).join('；'),
    引用的文件: entriesOf(named('引用的文件')).join('\n'),
  }
}

/** What goes on in a further row of the workbook belongs to the row before. */
function readSheet(file: string): readonly Row[] {
  const names = ['序号', '任务', '牵头单位', '责任单位', '时限', '指标', '引用的文件']
  const columns = names.map((name) => readColumn(file, name))
  return (columns[0] ?? []).map((_, row) =>
    Object.fromEntries(names.map((name, column) => [name, columns[column]?.[row] ?? ''])),
  )
}

function readColumn(file: string, name: string): readonly string[] {
  const rows = readWorkbook(readFileSync(file)).sheets[0]?.rows ?? []
  const heads = rows.findIndex((row) => row.includes('序号'))
  const column = rows[heads]?.indexOf(name) ?? -1
  return rows
    .slice(heads + 1)
    .filter(([serial]) => typeof serial === 'number')
    .map((row) => String(row[column] ?? ''))
}
