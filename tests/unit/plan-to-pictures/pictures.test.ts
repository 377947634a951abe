import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import type { Deadline } from '../../../src/model/layers.ts'
import { type BodyRow, drawBodies } from '../../../src/plan-to-pictures/draw-bodies.ts'
import { drawTarget, type TargetRow } from '../../../src/plan-to-pictures/draw-target.ts'
import { drawTimes } from '../../../src/plan-to-pictures/draw-times.ts'
import { planToCarriers } from '../../../src/plan-to-pictures/plan-to-carriers.ts'
import { runStages } from '../../support/stages.ts'

function elements(root: Root | Element): readonly Element[] {
  return root.children.flatMap((child) => (child.type === 'element' ? [child, ...elements(child)] : []))
}

const having = (svg: Root | Element, property: string) =>
  elements(svg).filter(({ properties }) => properties[property] !== undefined)
const number = ({ properties }: Element, property: string) => Number.parseFloat(String(properties[property]))
const textsOf = (svg: Root | Element) =>
  elements(svg)
    .filter(({ tagName }) => tagName === 'text')
    .map(({ children }) => children.map((child) => (child.type === 'text' ? child.value : '')).join(''))

const NAMES = { id: 'picture', title: '题', desc: '说明' }

function time(fields: Partial<Deadline>): Deadline {
  return { start: 0, end: 0, text: '', from: null, to: null, repeats: null, ...fields }
}

describe('times', () => {
  const draw = (times: readonly Deadline[]) =>
    drawTimes(times, 2020, {
      ...NAMES,
      months: Array.from({ length: 12 }, (_, index) => `${index + 1}`),
      sections: { day: '日', span: '段', rhythm: '复' },
      mark: ({ to, repeats }, count) => `${to ?? repeats} ${count}`,
      more: (count) => `+${count}`,
    })
  const marks = (svg: Element, kind: string) =>
    having(svg, 'dataCount').filter(({ properties }) => [properties.className].flat().includes(kind))
  const places = (svg: Element, tag: string, property: string) =>
    elements(svg)
      .filter(({ tagName }) => tagName === tag)
      .map((element) => number(element, property))

  test('a last day is a point where the day ends in the year', () => {
    const { svg } = draw([time({ to: '2020-12-31' }), time({ to: '2020-07-01' })])
    expect(places(svg, 'circle', 'cx')).toEqual([expect.closeTo(1.5 + (183 / 366) * 97, 1), 98.5])
  })

  test('a stretch is a bar from its first day to the end of its last', () => {
    const { svg } = draw([time({ from: '2020-01-01', to: '2020-06-30' })])
    expect(places(svg, 'rect', 'x')).toEqual([1.5])
    expect(places(svg, 'rect', 'width')).toEqual([expect.closeTo((182 / 366) * 97, 1)])
  })

  test.each([
    ['quarterly', undefined, 4],
    ['monthly', undefined, 12],
    ['half-yearly', undefined, 2],
    ['monthly', 2, 6],
    ['yearly', 5, 0],
  ] as const)('%s, every %s, has %i ticks', (repeats, interval, ticks) => {
    const { svg } = draw([time({ repeats, ...(interval && { interval }) })])
    expect(
      elements(svg).filter(({ properties }) => properties.className?.toString() === 'tick'),
    ).toHaveLength(ticks)
  })

  test.each([
    [{ to: '2025-12-31' }, 1, 'a day of a later year'],
    [{ to: '2019-12-31' }, 1, 'a day of an earlier year'],
    [{ from: '2020-03-01' }, 1, 'an open end'],
    [{ from: '2019-01-01', to: '2025-12-31' }, 2, 'a stretch beyond both ends'],
    [{ repeats: 'yearly', interval: 5 }, 1, 'a rhythm that is longer than the year'],
    [{ repeats: 'monthly', interval: 2 }, 0, 'a rhythm that comes in the year'],
    [{ to: '2020-12-31' }, 0, 'the last day of the year'],
    [{ from: '2020-01-01', to: '2020-12-31' }, 0, 'the whole year'],
  ] as const)('%j has %i arrows at the edges: %s', (fields, arrows, _) => {
    const { svg } = draw([time(fields)])
    const beyond = elements(svg).filter(({ properties }) => properties.className?.toString() === 'beyond')
    expect(beyond).toHaveLength(arrows)
    for (const mark of ['cx', 'x', 'x1', 'x2'].flatMap((property) =>
      having(svg, property).map((one) => number(one, property)),
    )) {
      expect(mark).toBeGreaterThanOrEqual(0)
      expect(mark).toBeLessThanOrEqual(100)
    }
  })

  test('equal times are one mark, and what has no date is left', () => {
    const every = time({ repeats: 'quarterly' })
    const { svg, left } = draw([
      every,
      every,
      time({ within: { count: 3, unit: 'month' }, after: '甲事结束' }),
    ])
    expect(marks(svg, 'rhythm').map((mark) => number(mark, 'dataCount'))).toEqual([2])
    expect(textsOf(svg)).toContain('quarterly 2')
    expect(left).toBe(1)
  })

  const MANY = Array.from({ length: 500 }, (_, index) => {
    const day = new Date(Date.UTC(2020, 0, 1 + (index % 366))).toISOString().slice(0, 10)
    return time(index % 3 === 0 ? { from: day, to: '2020-12-31' } : { to: day })
  })

  test('of 500 times each is drawn or counted, and the picture stays low', () => {
    const { svg, left } = draw(MANY)
    const drawn = having(svg, 'dataCount').reduce((sum, mark) => sum + number(mark, 'dataCount'), 0)
    const more = having(svg, 'dataMore').reduce((sum, mark) => sum + number(mark, 'dataMore'), 0)
    expect(more).toBeGreaterThan(0)
    expect(drawn + more + left).toBe(500)
    expect(textsOf(svg)).toContain(`+${number(having(svg, 'dataMore')[0] as Element, 'dataMore')}`)
    expect(number(svg, 'height')).toBeLessThan(1000)
  })

  test('words on a track do not meet in large type on a phone, nor leave the picture', () => {
    const labels = elements(draw(MANY).svg)
      .filter(({ tagName, properties }) => tagName === 'text' && properties.className === undefined)
      .map((label) => {
        const width = (textsOf({ ...label, children: [label] })[0]?.length ?? 0) * (10 / 3.3)
        const x = number(label, 'x')
        const isEnd = label.properties.textAnchor === 'end'
        return { y: number(label, 'y'), from: isEnd ? x - width : x, to: isEnd ? x : x + width }
      })
    const tracks = [...Map.groupBy(labels, ({ y }) => y).values()]
    expect(tracks.some((track) => track.length > 1)).toBe(true)
    for (const { from, to } of labels) expect(Math.min(from, 100 - to)).toBeGreaterThanOrEqual(-0.01)
    for (const track of tracks) {
      const sorted = track.toSorted((a, b) => a.from - b.from)
      for (const [index, { from }] of sorted.entries())
        if (index > 0) expect(from).toBeGreaterThan(sorted[index - 1]?.to ?? 0)
    }
  })
})

describe('bodies', () => {
  const row = (name: string, ...cells: BodyRow['cells']): BodyRow => ({ name, cells })
  const draw = (rows: readonly BodyRow[], columns: readonly string[]) => {
    const { svgs, left } = drawBodies(rows, columns, NAMES)
    const svg: Root = { type: 'root', children: [...svgs] }
    return { svg, svgs, left }
  }

  test('a cell has a shape for each role, larger for more', () => {
    const { svg, left } = draw(
      [row('甲局', { lead: 1 }, {}), row('乙局', { lead: 3, support: 2 }, { named: 1 })],
      ['一', '二'],
    )
    const shapes = having(svg, 'dataCount').map(({ tagName, properties }) => [
      tagName,
      properties.className,
      properties.dataColumn,
      properties.dataCount,
    ])
    expect(shapes).toEqual([
      ['circle', ['lead'], 0, 1],
      ['circle', ['lead'], 0, 3],
      ['rect', ['support'], 0, 2],
      ['circle', ['named'], 1, 1],
    ])
    const [one, three] = having(svg, 'dataCount').map((shape) => number(shape, 'r'))
    expect(three).toBeGreaterThan(one ?? 0)
    expect(left).toBe(0)
  })

  test('of many bodies the first are drawn', () => {
    const rows = Array.from({ length: 45 }, (_, index) => row(`第${index}局`, { lead: 1 }))
    const { svg, left } = draw(rows, ['一'])
    expect(having(svg, 'dataRow').map(({ properties }) => properties.dataRow)).toEqual(
      Array.from({ length: 30 }, (_, index) => `第${index}局`),
    )
    expect(left).toBe(15)
  })

  test('a body that is only named, and once, is left to the table', () => {
    const once = row('甲局', { named: 1 }, {})
    const { svg, left } = draw(
      [row('乙局', { support: 1 }), once, row('丙局', { named: 1 }, { named: 1 }), row('丁局', { named: 2 })],
      ['一', '二'],
    )
    expect(having(svg, 'dataRow').map(({ properties }) => properties.dataRow)).toEqual([
      '乙局',
      '丙局',
      '丁局',
    ])
    expect(left).toBe(1)
    expect(draw([once], ['一', '二']).svgs).toEqual([])
  })

  test('a name that a phone has no room for is cut in the picture alone', () => {
    const name = '甲'.repeat(40)
    const { svg } = draw([row(name, { lead: 1 })], ['一'])
    expect(textsOf(svg)).toContain(`${'甲'.repeat(21)}…`)
    expect(having(svg, 'dataRow')[0]?.properties.dataRow).toBe(name)
  })

  test('many columns make the picture wider than a phone', () => {
    const columns = Array.from({ length: 40 }, (_, index) => `${index + 1}`)
    const { svg, svgs } = draw([row('甲局', ...columns.map(() => ({ lead: 1 })))], columns)
    expect(svgs.map((band) => number(band, 'width'))).toEqual([expect.toSatisfy((width) => width > 390)])
    expect(having(svg, 'dataCount')).toHaveLength(40)
  })

  test('many rows are bands lower than half a sheet, each with its columns, its name and its ids', () => {
    const rows = Array.from({ length: 23 }, (_, index) => row(`第${index}局`, { lead: 1 }))
    const { svgs } = draw(rows, ['一', '二'])
    const bands = svgs.map((svg) => having(svg, 'dataRow').length)
    expect(bands.reduce((sum, band) => sum + band)).toBe(23)
    // A4 between the margins of the sheet, in pixels of 1/96 inch.
    const sheet = ((297 - 37 - 35) / 25.4) * 96
    for (const svg of svgs) {
      expect(number(svg, 'height')).toBeLessThan(sheet / 2)
      expect(textsOf(svg).slice(0, 2)).toEqual(['一', '二'])
    }
    expect(svgs.map((svg) => having(svg, 'id').map(({ children: [text] }) => text))).toMatchObject([
      [{ value: '题 1–10' }, {}],
      [{ value: '题 11–20' }, {}],
      [{ value: '题 21–23' }, {}],
    ])
    expect(new Set(svgs.map(({ properties }) => properties.id)).size).toBe(3)
  })

  test('no line of a column stands behind a name', () => {
    const { svg } = draw([row('甲局', { lead: 1 }), row('乙局', { lead: 1 })], ['一'])
    const axis = elements(svg).find(({ properties }) => properties.className?.toString() === 'axis')
    const [line = 0, gap = 0] = [axis?.properties.strokeDashArray].flat().join(' ').split(' ').map(Number)
    const dashes = [0, 1].map((index) => number(axis as Element, 'y1') + index * (line + gap))
    const names = elements(svg).filter(
      ({ tagName, properties }) => tagName === 'text' && !properties.className,
    )
    names.forEach((name, index) => {
      const baseline = number(name, 'y')
      // From the top of a letter of 16 px to what hangs below its line; before the dash, behind the one before.
      expect(dashes[index]).toBeGreaterThanOrEqual(baseline + 3)
      if (index > 0) expect((dashes[index - 1] ?? 0) + line).toBeLessThanOrEqual(baseline - 14)
    })
    expect(names).toHaveLength(2)
  })

  test('the bodies of a plan stand by chapter; a task counts once for each, by its highest role', () => {
    const { plan } = runStages(
      '某市2021年工作要点\n一、甲\n（一）甲事。由市司法局办理。（牵头单位：市司法局；配合单位：市财政局）\n（二）乙事。（牵头单位：市财政局）\n二、乙\n（三）丙事。（牵头单位：市财政局）\n',
    )
    const { columns, rows, hasLeads } = planToCarriers(plan)
    expect(hasLeads).toBe(true)
    expect(columns.map((column) => column?.label)).toEqual(['一、', '二、'])
    const cells = rows.map(({ cells: own }) =>
      own.map((cell) => Object.entries(cell).map(([role, tasks]) => [role, ...tasks.map(({ id }) => id)])),
    )
    expect(cells).toEqual([
      [
        [
          ['support', '1'],
          ['lead', '2'],
        ],
        [['lead', '3']],
      ],
      [[['lead', '1']], []],
    ])
  })

  test('those that support come before those that are only named', () => {
    const { plan } = runStages(
      '某市2021年工作要点\n（一）甲事。各级政府要支持。\n（二）乙事。各级政府要支持。（配合单位：市财政局）\n',
    )
    const { rows } = planToCarriers(plan)
    expect(rows.map(({ total, isBound }) => [total, isBound])).toEqual([
      [1, true],
      [2, false],
    ])
  })

  test('where nobody leads, those that are only named are there', () => {
    const { plan } = runStages('某市2021年工作要点\n（一）甲事。各级政府要支持。\n')
    const { columns, rows, hasLeads } = planToCarriers(plan)
    expect([columns, hasLeads]).toEqual([[null], false])
    expect(rows.map(({ cells: own }) => Object.keys(own[0] ?? {}))).toEqual([['named']])
  })
})

describe('targets', () => {
  const row = (target: TargetRow['target'], reached: number | null = null, isLater = false): TargetRow => ({
    target,
    words: { text: `${target.value}${target.unit}`, quote: 'jia/task-1#0-4' },
    reached: reached === null ? null : { value: reached, words: `到 ${reached}`, isLater },
  })
  const at = (svg: Element, name: string) =>
    elements(svg)
      .filter(({ children }) =>
        children.some(
          (child) => child.type === 'element' && [child.properties.className].flat().includes(name),
        ),
      )
      .filter(({ tagName }) => tagName === 'svg')
      .map((element) => number(element, 'x'))
  const kept = (svg: Element) =>
    elements(svg).find(({ properties }) => properties.className?.toString() === 'kept')

  test.each([
    ['at-least', 1, 'M5-9H0V9H5', 'right'],
    ['over', 1, 'M5-9Q-5 0 5 9', 'right'],
    ['at-most', 1, 'M-5-9H0V9H-5', 'left'],
    ['under', 1, 'M-5-9Q5 0-5 9', 'left'],
    ['exact', 1, 'M0-9V9', 'none'],
    ['about', 1, 'M0-9V9', 'none'],
  ] as const)('%s has its own bracket', (bound, count, d, side) => {
    const svg = drawTarget(row({ value: 600, unit: '项', bound }), NAMES)
    const paths = elements(svg).filter(({ properties }) => [properties.className].flat().includes('bound'))
    expect(paths.map(({ properties }) => properties.d)).toEqual([d])
    expect(paths).toHaveLength(count)
    const [bracket = 0] = at(svg, 'bound')
    const bar = kept(svg) as Element
    const [from, to] = [number(bar, 'x'), number(bar, 'x') + number(bar, 'width')]
    const expected = { right: [bracket, 98.5], left: [1.5, bracket], none: [bracket, bracket] }[side]
    expect([from, to]).toEqual(expected.map((x) => expect.closeTo(x, 1)))
  })

  test('a range is kept between its brackets', () => {
    const svg = drawTarget(row({ value: 10, upper: 30, unit: '%', bound: 'range' }), NAMES)
    expect(at(svg, 'bound')).toEqual([11.2, 30.6])
  })

  test('what was reached is on the same scale as what was set', () => {
    const svg = drawTarget(row({ value: 600, unit: '项', bound: 'over' }, 5188), NAMES)
    const [[bound = 0], [reached = 0]] = [at(svg, 'bound'), at(svg, 'reached')]
    expect((bound - 1.5) / (reached - 1.5)).toBeCloseTo(600 / 5188, 2)
    expect(textsOf(svg)).toEqual(['600项', '到 5188'])
    expect(having(svg, 'dataQuote').map(({ properties }) => properties.dataQuote)).toEqual(['jia/task-1#0-4'])
  })

  test.each([
    [false, ['reached']],
    [true, ['reached', 'later']],
  ])('what was reached later (%s) is marked as that', (isLater, classes) => {
    const svg = drawTarget(row({ value: 600, unit: '项', bound: 'over' }, 5188, isLater), NAMES)
    const diamond = elements(svg).find(({ properties }) => [properties.className].flat().includes('reached'))
    expect(diamond?.properties.className).toEqual(classes)
  })

  test.each([0, -5, 1e15])('%d can be drawn', (value) => {
    const svg = drawTarget(row({ value, unit: '项', bound: 'exact' }, 3), NAMES)
    expect(toHtml(svg, { space: 'svg' })).not.toMatch(/NaN|Infinity/u)
    for (const x of [...at(svg, 'bound'), ...at(svg, 'reached')]) {
      expect(x).toBeGreaterThanOrEqual(1.5)
      expect(x).toBeLessThanOrEqual(98.5)
    }
  })

  test('a gauge has the data that it draws', () => {
    const svg = drawTarget(row({ value: 10, upper: 30, unit: '%', bound: 'range' }, 20), NAMES)
    const { dataValue, dataUpper, dataBound, dataReached } = having(svg, 'dataValue')[0]?.properties ?? {}
    expect([dataValue, dataUpper, dataBound, dataReached]).toEqual([10, 30, 'range', 20])
  })
})
