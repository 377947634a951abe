import ICAL from 'ical.js'
import { XmlDocument, type XmlElement } from 'libxml2-wasm'
import { expect, test } from 'vitest'
import { deadlinesToIcs } from '../../../src/plan-to-exports/feeds/deadlines-to-ics.ts'
import {
  factsToAtom,
  LATEST_FEED,
  outcomeFacts,
  planFeed,
  regulationFacts,
} from '../../../src/plan-to-exports/feeds/facts-to-atom.ts'
import { pagesToSitemap } from '../../../src/plan-to-exports/feeds/pages-to-sitemap.ts'
import { toIcs } from '../../../src/plan-to-exports/feeds/to-ics.ts'
import { documentOf, henanDocument } from '../../support/read-back/exported.ts'
import { outputIn } from '../../support/read-back/output-in.ts'
import { registry } from '../../support/registry.ts'

const settings = { site: 'https://plans.example', base: '/plans/' }
const { document } = henanDocument()
const ATOM = { a: 'http://www.w3.org/2005/Atom' }

function eventsOf(ics: string | null) {
  return new ICAL.Component(ICAL.parse(ics ?? ''))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event))
}

test('deadlines.ics has an event for every time with a last day, with the whole text of its task', () => {
  const events = eventsOf(deadlinesToIcs(document, settings))
  expect(events.map(({ startDate, summary }) => `${startDate} ${summary}`)).toEqual([
    '2020-12-31 2020年：河南省2020年度法治政府建设工作安排',
    expect.stringMatching(/^2020-12-31 年内：（六）/u),
    expect.stringMatching(/^2020-12-31 全年：（三十七）/u),
    expect.stringMatching(/^2020-12-31 全年：（三十九）/u),
    expect.stringMatching(/^2020-12-31 2020年：（四十二）/u),
    expect.stringMatching(/^2020-07-31 7月底前：（四十二）/u),
  ])
  const task42 = document.plan.tasks.find(({ id }) => id === '42')
  expect(events[5]?.description).toBe(task42?.text)
  expect(events[5]?.component.getFirstPropertyValue('url')).toBe('https://plans.example/plans/henan-2020/42/')
  expect(events.every(({ startDate }) => startDate.isDate)).toBe(true)
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(6)
})

test('a calendar of awkward words reads back', () => {
  const odd = documentOf('某市2021年工作要点\n（一）甲,乙;丙\\丁。年内做完；"是",\\n吗？\n')
  const [event] = eventsOf(deadlinesToIcs(odd.document, { site: null, base: '/' }))
  expect(event?.description).toBe(odd.document.plan.tasks[0]?.text)
  expect(event?.component.getFirstPropertyValue('url')).toBeNull()
})

test('a line of a calendar has at most 75 octets, and none is cut within a character', () => {
  const text = 'a汉é𠮷'.repeat(40)
  const lines = toIcs([['X', text]]).split('\r\n')
  const octets = lines.map((line) => Buffer.byteLength(line))
  expect(Math.max(...octets)).toBeLessThanOrEqual(75)
  expect(Math.min(...octets.slice(0, -1))).toBeGreaterThan(70)
  expect(lines.map((line, index) => (index === 0 ? line : line.slice(1))).join('')).toBe(`X:${text}`)
})

test('a plan that sets no last day has no calendar, for one without an event is not allowed', () => {
  const { document } = documentOf('某市2021年工作要点\n（一）甲事。每季度做一次。\n')
  expect(document.plan.tasks[0]?.deadlines).toHaveLength(1)
  expect(deadlinesToIcs(document, settings)).toBeNull()
})

test('what is done every year, or after an event, has no event; what is due some time from the plan’s date has one', () => {
  const { document } = documentOf(
    '某市2021年工作要点\n（一）甲事。每年3月底前公布，受理之日起10日内办结。三个月内建成。\n某市人民政府\n2021年2月3日\n',
  )
  expect(document.plan.tasks[0]?.deadlines).toHaveLength(3)
  expect(eventsOf(deadlinesToIcs(document, settings)).map(({ startDate }) => `${startDate}`)).toEqual([
    '2021-05-03',
  ])
})

test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('the calendar is the same in %s', (zone) => {
  const program = `
    import { deadlinesToIcs } from './src/plan-to-exports/feeds/deadlines-to-ics.ts'
    import { henanDocument } from './tests/support/read-back/exported.ts'
    process.stdout.write(deadlinesToIcs(henanDocument().document, ${JSON.stringify(settings)}) ?? '')`
  expect(outputIn(zone, program).toString()).toBe(deadlinesToIcs(document, settings))
})

test('feed.xml has what is needed of a feed, and an entry for every dated fact', () => {
  using feed = XmlDocument.fromString(
    factsToAtom([...registry.regulations.flatMap(regulationFacts), ...outcomeFacts(document)], settings),
  )
  const values = (path: string) => feed.find(path, ATOM).map((node) => node.content)
  const facts =
    registry.regulations.flatMap(({ statuses }) => statuses).length +
    document.plan.tasks.flatMap(({ outcomes }) => outcomes).length
  expect(values('/a:feed/a:entry/a:id')).toHaveLength(facts)
  expect(new Set(values('//a:id')).size).toBe(facts + 1)
  for (const name of ['title', 'id', 'updated', 'author']) expect(values(`/a:feed/a:${name}`)).toHaveLength(1)
  const repealed = feed.find(
    '//a:entry[contains(a:title, "2024-11-01 《法规规章备案条例》")]',
    ATOM,
  )[0] as XmlElement
  expect(repealed.get('a:updated', ATOM)?.content).toBe('2024-11-01T00:00:00+08:00')
  expect((repealed.get('a:link', ATOM) as XmlElement).attr('href')?.value).toBe(
    'https://plans.example/plans/regulations/filing-regulation/',
  )
  expect(repealed.get('a:content', ATOM)?.content).toContain('废止')
})

test('an outcome of years ago that is written down later comes first', () => {
  const [task] = documentOf('某市2021年工作要点\n（一）甲事。做甲事。\n').document.plan.tasks
  const found = (what: string, date: string, added?: string) => ({
    what,
    date,
    source: { where: '某报', url: null },
    ...(added && { added }),
  })
  const outcomes = [
    found('甲', '2022-05-01', '2022-06-01'),
    found('乙', '2021-07', '2023-01-02'),
    found('丙', '2022-12-31'),
    found('丁', '2021-08', '2023-01-02'),
  ]
  const plan = { ...document.plan, tasks: task ? [{ ...task, outcomes }] : [] }
  using feed = XmlDocument.fromString(factsToAtom(outcomeFacts({ ...document, plan }), settings))
  const values = (path: string) => feed.find(path, ATOM).map((node) => node.content)
  expect(values('/a:feed/a:updated')).toEqual(['2023-01-02T00:00:00+08:00'])
  expect(values('//a:entry/a:content').map(([what]) => what)).toEqual(['丁', '乙', '丙', '甲'])
  expect(values('//a:entry/a:title').map((title) => title.split(' ')[0])).toEqual([
    '2021-08',
    '2021-07',
    '2022-12-31',
    '2022-05-01',
  ])
  expect(values('//a:entry/a:updated').map((instant) => instant.slice(0, 10))).toEqual([
    '2023-01-02',
    '2023-01-02',
    '2022-12-31',
    '2022-06-01',
  ])
})

test('an outcome says all that the page does, and leads to it', () => {
  const own = documentOf('某市2021年工作要点\n（一）甲事。做甲事。\n某市人民政府\n2021年3月1日\n').document
  const found = {
    what: '办成一半',
    date: '2022-05',
    state: '部分完成' as const,
    source: { where: '某报', url: 'https://jia.example/1', seen: '部分' as const },
    note: '其余没有说。',
  }
  const before = { what: '印发了甲办法', date: '2021-02', source: { where: '某报', url: null } }
  const tasks = own.plan.tasks.map((task) => ({ ...task, outcomes: [found, before] }))
  using feed = XmlDocument.fromString(
    factsToAtom(outcomeFacts({ ...own, plan: { ...own.plan, tasks } }), settings),
  )
  expect(feed.find('//a:entry/a:content', ATOM).map(({ content }) => content)).toEqual([
    '办成一半。2021年之后。部分完成。出处：某报，https://jia.example/1（见到一部分）。其余没有说。',
    '印发了甲办法。印发之前。出处：某报。',
  ])
  expect(feed.find('//a:entry/a:link/@href', ATOM).map(({ content }) => content)).toEqual(
    Array(2).fill('https://plans.example/plans/x/outcomes/#task-1'),
  )
})

test('of many facts the site’s feed has the latest hundred, and a plan’s own feed all, under its own address', () => {
  const facts = Array.from({ length: 130 }, (_, index) => {
    const date = `${1900 + index}-01-01`
    return { ...{ id: `f${index}`, date, updated: date }, title: '甲', text: '乙', path: '/x/' }
  })
  using latest = XmlDocument.fromString(factsToAtom(facts, settings, LATEST_FEED))
  const updated = latest.find('//a:entry/a:updated', ATOM).map(({ content }) => content.slice(0, 4))
  expect([updated.length, updated[0], updated.at(-1)]).toEqual([100, '2029', '1930'])
  using own = XmlDocument.fromString(factsToAtom(facts, settings, planFeed(document)))
  expect(own.find('//a:entry', ATOM)).toHaveLength(130)
  expect(own.find('/a:feed/a:link/@href', ATOM).map(({ content }) => content)).toEqual([
    'https://plans.example/plans/henan-2020/feed.xml',
    'https://plans.example/plans/henan-2020/',
  ])
  const idOf = (feed: XmlDocument) => feed.find('/a:feed/a:id', ATOM)[0]?.content
  expect(idOf(own)).not.toBe(idOf(latest))
})

test('a sitemap escapes what XML must not hold', () => {
  using sitemap = XmlDocument.fromString(
    pagesToSitemap(['/b/', '/a&b/'], (path) => `https://x.example${path}`),
  )
  expect(sitemap.find('//*[local-name()="loc"]').map((node) => node.content)).toEqual([
    'https://x.example/a&b/',
    'https://x.example/b/',
  ])
})
