import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { elementsIn, getAttribute, textIn } from '../support/elements.ts'
import { readPages } from '../support/sites/built-site.ts'
import { SECOND_ID } from '../support/sites/second-plan.ts'
import { siteFolder } from '../support/sites/test-sites.ts'

type Element = DefaultTreeAdapterMap['element']

const numberOf = (element: Element, name: string) => Number(getAttribute(element, name) ?? 0)
const quotesIn = (element: Element) =>
  elementsIn(element).flatMap((each) => getAttribute(each, 'data-quote') ?? [])

/** The pictures of a page, and the table that says the same: its rows, or the values in them. */
function readPage(path: string, folder?: string) {
  const elements = elementsIn(parse(readPages(folder).get(path) ?? ''))
  const figure = elements.find((element) => getAttribute(element, 'class') === 'picture')
  return {
    elements,
    drawn: figure ? elementsIn(figure) : [],
    rows: elements.filter(({ tagName, parentNode }) => tagName === 'tr' && parentNode?.nodeName === 'tbody'),
    values: valuesIn(elements),
  }
}

function valuesIn(elements: readonly Element[]) {
  return elements.filter((element) => getAttribute(element, 'class') === 'value')
}

const PLANS = [
  ['henan-2020', undefined],
  [SECOND_ID, siteFolder('library')],
] as const

describe.each(PLANS)('every picture of %s shows what its table says', (plan, folder) => {
  test('targets: each gauge its value, in their order', () => {
    const { drawn, values } = readPage(`/${plan}/targets/`, folder)
    const gauges = drawn.flatMap((element) =>
      element.tagName === 'text' ? quotesIn(element).slice(0, 1) : [],
    )
    const told = values.map((value) => quotesIn(value)[0])
    expect(told.length).toBeGreaterThan(0)
    expect(drawn.filter((element) => getAttribute(element, 'data-value') !== null)).toHaveLength(told.length)
    expect(gauges).toEqual(told)
  })

  test('targets: what came after the time of the plan is hollow, and both say so', () => {
    const { drawn, rows } = readPage(`/${plan}/targets/`, folder)
    const labels = drawn.filter((element) => getAttribute(element, 'class') === 'reached-words').map(textIn)
    const hollow = drawn.filter((element) => getAttribute(element, 'class') === 'reached later')
    const later = labels.filter((words) => words.includes('年之后）'))
    expect(hollow).toHaveLength(later.length)
    const told = rows.map(textIn).filter((words) => words.includes('年之后）'))
    expect(told).toHaveLength(later.length)
  })

  test('times: as many marks of each kind as values', () => {
    const { elements, drawn, values } = readPage(`/${plan}/deadlines/`, folder)
    expect(values.length).toBeGreaterThan(0)
    const count = (kind: string) =>
      drawn
        .filter((element) => getAttribute(element, 'class') === kind)
        .reduce((sum, mark) => sum + numberOf(mark, 'data-count'), 0)
    const told = (kind: string) => {
      const group = elements.find((element) => getAttribute(element, 'id') === `kind-${kind}`)
      return group ? valuesIn(elementsIn(group)).length : 0
    }
    expect([count('day'), count('span'), count('rhythm')]).toEqual([
      told('day'),
      told('span') + told('open'),
      told('rhythm'),
    ])
    expect(count('day') + count('span') + count('rhythm')).toBe(values.length)
  })

  test('bodies: in each cell as many tasks of a role as its shape stands for', () => {
    const { drawn, rows } = readPage(`/${plan}/organizations/`, folder)
    const pictured = drawn
      .filter((element) => getAttribute(element, 'data-row') !== null)
      .map((row) => [
        getAttribute(row, 'data-row'),
        ...elementsIn(row).flatMap((shape) =>
          getAttribute(shape, 'data-count') === null
            ? []
            : [
                `${getAttribute(shape, 'data-column')} ${getAttribute(shape, 'class')} ${getAttribute(shape, 'data-count')}`,
              ],
        ),
      ])
    const told = rows.map((row) => {
      const [name, ...cells] = elementsIn(row).filter(({ tagName }) => tagName === 'th' || tagName === 'td')
      return [
        textIn(name),
        ...cells.flatMap((cell, column) =>
          elementsIn(cell).flatMap((group) => {
            const role = getAttribute(group, 'data-role')
            return role
              ? [`${column} ${role} ${elementsIn(group).filter(({ tagName }) => tagName === 'a').length}`]
              : []
          }),
        ),
      ]
    })
    expect(told.length).toBeGreaterThan(1)
    const isTelling = ([, ...cells]: (typeof told)[number]) =>
      cells.length > 1 || !/ named 1$/u.test(cells[0] ?? '')
    expect(pictured).toEqual(told.filter(isTelling).slice(0, 30))
  })
})

test('a number of 2021 against one of 2020 says that it is later, and what it cannot tell', () => {
  const { drawn, rows } = readPage('/henan-2020/targets/')
  const labels = drawn.filter((element) => getAttribute(element, 'class') === 'reached-words').map(textIn)
  expect(labels).toEqual(['2021年9月（2020年之后）：5,188 项'])
  const told = rows.map(textIn).filter((words) => words.includes('5,188'))
  expect(told).toHaveLength(1)
  expect(told[0]).toContain('2021年9月（2020年之后）')
  expect(told[0]).toContain('不能说明2020年年底是否达到600项')
})

test('a group of values has a name, and a sentence stands once in it', () => {
  for (const kind of ['targets', 'deadlines']) {
    const groups = readPage(`/henan-2020/${kind}/`).elements.filter(
      (element) => getAttribute(element, 'data-group') !== null,
    )
    expect(groups.length, kind).toBeGreaterThan(1)
    for (const group of groups.map((each) => elementsIn(each))) {
      expect(textIn(group.find(({ tagName }) => tagName === 'h2'))).toMatch(/^\p{Script=Han}/u)
      const told = group
        .filter(({ tagName }) => tagName === 'tr')
        .flatMap((row) => elementsIn(row).findLast(({ tagName }) => tagName === 'td') ?? [])
        .map((cell) => quotesIn(cell)[0])
      expect(told.length).toBeGreaterThan(0)
      expect(new Set(told).size).toBe(told.length)
    }
  }
})

test('each picture is named and described, and its ids are the page’s only ones', () => {
  for (const path of ['targets', 'deadlines', 'organizations']) {
    const { elements, drawn } = readPage(`/henan-2020/${path}/`)
    const pictures = drawn.filter((element) => getAttribute(element, 'role') === 'img')
    expect(pictures.length, path).toBeGreaterThan(0)
    const ids = elements.flatMap((element) => getAttribute(element, 'id') ?? [])
    for (const picture of pictures) {
      const id = getAttribute(picture, 'id')
      expect([getAttribute(picture, 'aria-labelledby'), getAttribute(picture, 'aria-describedby')]).toEqual([
        `${id}-title`,
        `${id}-desc`,
      ])
      expect(ids.filter((other) => other.startsWith(`${id}`))).toEqual([id, `${id}-title`, `${id}-desc`])
    }
  }
})

test('the number of bodies on the front page is that of the page that it leads to, and both pages of them meet', () => {
  const front = elementsIn(parse(readPages().get('/') ?? ''))
  const way = front.find(
    (element) => element.tagName === 'a' && textIn(element).endsWith('个责任主体，按部门找任务'),
  )
  expect(way && getAttribute(way, 'href')).toBe('/henan-2020/organizations/')
  const { elements, rows } = readPage('/henan-2020/organizations/')
  expect(textIn(way)).toBe(`${rows.length}个责任主体，按部门找任务`)
  const linked = (all: readonly Element[]) => all.map((element) => getAttribute(element, 'href'))
  expect(linked(elements)).toContain('/organizations/')
  expect(linked(readPage('/organizations/').elements)).toContain('/henan-2020/organizations/')
})
