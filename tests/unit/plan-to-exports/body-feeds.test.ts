import ICAL from 'ical.js'
import { XmlDocument } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import { dutyTexts, planToDuties, planToShare } from '../../../src/library/entries/plan-share.ts'
import { planToSummary } from '../../../src/library/entries/plan-summary.ts'
import { planToEntry } from '../../../src/library/entries/plan-to-entry.ts'
import { planSettingsSchema } from '../../../src/model/plan-settings.ts'
import { deadlinesToIcs, eventsToIcs } from '../../../src/plan-to-exports/feeds/deadlines-to-ics.ts'
import { dutiesToEvents } from '../../../src/plan-to-exports/feeds/duties-to-events.ts'
import {
  bodyFeed,
  factsToAtom,
  outcomeFacts,
  planFeed,
} from '../../../src/plan-to-exports/feeds/facts-to-atom.ts'
import { documentOf } from '../../support/read-back/exported.ts'
import { runStages } from '../../support/stages.ts'

const host = { site: 'https://plans.example', base: '/plans/' }
const ATOM = { a: 'http://www.w3.org/2005/Atom' }

/** One body leads in the first task, supports in the second, is meant in the fourth, and has nothing to do with the last. */
const TEXT = `西平县2020年甲事工作安排

一、甲事

（一）修整渡口。修整渡口三处，10月底前完成，每季度检查一次；11月底前验收。（牵头单位：县司法局；配合单位：县财政局）

（二）清理河道。清理河道，6月底前完成。（牵头单位：县财政局；配合单位：县司法局）

（三）栽种柳树。沿河栽种柳树，3月底前完成。（县司法局负责，下同）

（四）翻晒陈谷。陈谷逐仓翻晒，8月底前完成。

（五）修补仓顶。漏雨的仓顶7月底前补好。（县财政局负责）
`
const BODY = '411721-sifaxingzheng'

function planOf(id: string, text = TEXT) {
  const { document } = documentOf(text)
  return { ...document, id, plan: { ...document.plan, id } }
}

function read(ics: string | null) {
  return new ICAL.Component(ICAL.parse(ics ?? ''))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
    .map(({ uid, startDate, summary, description }) => ({ uid, day: `${startDate}`, summary, description }))
}

function eventsOf(document: ReturnType<typeof planOf>) {
  const { bodies, events } = planToDuties(document, { organizations: [] }, host)
  return dutiesToEvents(bodies[BODY]?.duties ?? [], events)
}

describe('the calendar of a body', () => {
  const documents = [planOf('a'), planOf('b', TEXT.replace('县司法局；配合', '西平县司法局；配合'))]
  const events = read(eventsToIcs('西平县司法局', documents.flatMap(eventsOf)))

  test('has the last days of what it has to do, in all plans, whatever its part in it', () => {
    const days = ['2020-10-31', '2020-11-30', '2020-06-30', '2020-03-31', '2020-08-31']
    expect(events.map(({ day }) => day)).toEqual([...days, ...days])
    expect(events.map(({ summary }) => summary).slice(0, 3)).toEqual([
      '10月底前：（一）修整渡口',
      '11月底前：（一）修整渡口',
      '6月底前：（二）清理河道',
    ])
  })

  test('says first what the body does, and in which plan, and then the whole text', () => {
    const heads = events.map(({ description }) => description.split('\n\n')[0])
    expect(heads).toEqual([
      '县司法局：牵头。《西平县2020年甲事工作安排》',
      '县司法局：牵头。《西平县2020年甲事工作安排》',
      '县司法局：配合。《西平县2020年甲事工作安排》',
      '县司法局：负责。《西平县2020年甲事工作安排》',
      '县司法局：负责，沿用“下同”。《西平县2020年甲事工作安排》',
      '西平县司法局：牵头。《西平县2020年甲事工作安排》',
      '西平县司法局：牵头。《西平县2020年甲事工作安排》',
      '县司法局：配合。《西平县2020年甲事工作安排》',
      '县司法局：负责。《西平县2020年甲事工作安排》',
      '县司法局：负责，沿用“下同”。《西平县2020年甲事工作安排》',
    ])
    expect(events[2]?.description.split('\n\n').at(-1)).toBe(documents[0]?.plan.tasks[1]?.text)
  })

  test('has the events of the plans’ calendars by the same UID, each once', () => {
    const [first = [], second = []] = documents.map((each) => read(deadlinesToIcs(each, host)))
    const own = new Set(events.map(({ uid }) => uid))
    expect(own.size).toBe(events.length)
    const byUid = new Map([...first, ...second].map((event) => [event.uid, event]))
    for (const { uid, day, summary } of events) expect(byUid.get(uid)).toMatchObject({ day, summary })
  })
})

test('a body without a last day has no calendar', () => {
  expect(eventsToIcs('甲局', [])).toBeNull()
})

describe('the feed of a body', () => {
  const found = (what: string, date: string) => ({ what, date, source: { where: '某报', url: null } })
  const own = planOf('a')
  const plan = {
    ...own.plan,
    tasks: own.plan.tasks.map((task, index) => ({
      ...task,
      outcomes: [found(`办成${index + 1}`, `2021-0${index + 1}-01`)],
    })),
  }
  const body = { id: BODY, name: '西平县司法局' }

  test('has what became of a task under the same id as the feed of the plan, and leads to the body', () => {
    const facts = outcomeFacts({ id: 'a', plan })
    expect(facts.map(({ part }) => part)).toEqual(['task-1', 'task-2', 'task-3', 'task-4', 'task-5'])
    using feed = XmlDocument.fromString(factsToAtom(facts.slice(1, 3), host, bodyFeed(body)))
    using whole = XmlDocument.fromString(factsToAtom(facts, host, planFeed({ id: 'a', plan })))
    const values = (document: XmlDocument, path: string) =>
      document.find(path, ATOM).map(({ content }) => content)
    expect(values(feed, '/a:feed/a:title')).toEqual(['纲目：西平县司法局'])
    expect(values(feed, '/a:feed/a:link/@href')).toEqual([
      `https://plans.example/plans/organizations/${BODY}/feed.xml`,
      `https://plans.example/plans/organizations/${BODY}/`,
    ])
    expect(values(feed, '//a:entry/a:content').map((words) => words.slice(0, 3))).toEqual(['办成3', '办成2'])
    expect(values(feed, '//a:entry/a:id')).toEqual(values(whole, '//a:entry/a:id').slice(2, 4))
    expect(values(feed, '/a:feed/a:id')).not.toEqual(values(whole, '/a:feed/a:id'))
  })

  test('has the latest hundred', () => {
    const facts = Array.from({ length: 130 }, (_, index) => {
      const date = `${1900 + index}-01-01`
      return { ...{ id: `f${index}`, date, updated: date }, title: '甲', text: '乙', path: '/x/' }
    })
    using feed = XmlDocument.fromString(factsToAtom(facts, host, bodyFeed(body)))
    expect(feed.find('//a:entry', ATOM)).toHaveLength(100)
  })
})

describe('what the files of a body take from a plan', () => {
  const MONEY = '411721-caizheng'
  const textsOf = (document: ReturnType<typeof planOf>) =>
    dutyTexts(
      planToDuties(document, { organizations: [] }, host),
      planToShare(document, { regulation: null }),
    )
  const outcome = { what: '办成', date: '2021-01-01', source: { where: '某报', url: null } }
  /** With an outcome of a task, by its place. */
  const told = (place: number) => {
    const own = planOf('a')
    const tasks = own.plan.tasks.map((task, at) => (at === place ? { ...task, outcomes: [outcome] } : task))
    return { ...own, plan: { ...own.plan, tasks } }
  }

  test.each([
    ['a day of a task that is another body’s', planOf('a', TEXT.replace('7月底', '8月底')), [MONEY]],
    ['a day of a task that it leads', planOf('a', TEXT.replace('3月底', '4月底')), [BODY]],
    [
      'who leads a task',
      planOf('a', TEXT.replace('（县司法局负责，下同）', '（县财政局负责，下同）')),
      [MONEY, BODY],
    ],
    [
      'a word of a task of both',
      planOf('a', TEXT.replace('清理河道，6月', '清理全部河道，6月')),
      [MONEY, BODY],
    ],
    ['an outcome of a task of both', told(1), [MONEY, BODY]],
    ['an outcome of a task that is another body’s', told(4), [MONEY]],
    ['the introduction', planOf('a', TEXT.replace('安排\n', '安排\n\n各乡镇：\n\n    请办理。\n')), []],
  ])('is another where %s has changed, and only there', (_, changed, bodies) => {
    const [before, now] = [textsOf(planOf('a')), textsOf(changed)]
    const ids = Object.keys(before).sort()
    expect(Object.keys(now).sort()).toEqual(ids)
    expect(ids.filter((id) => now[id] !== before[id])).toEqual(bodies)
  })
})

test('a summary counts the last days and outcomes of a body’s tasks, each task once', () => {
  const provenance = { received: null, from: '测试', officialUrl: null }
  const settings = planSettingsSchema.parse({ id: 'jia', provenance })
  const text = TEXT.replace('配合单位：县司法局', '配合单位：县司法局、西平县司法局')
  const result = runStages(text)
  const outcome = { what: '办成', date: '2021-01-01', source: { where: '某报', url: null } }
  const tasks = result.plan.tasks.map((task) => ({ ...task, outcomes: task.id === '2' ? [outcome] : [] }))
  const entry = planToEntry({ ...result, settings, plan: { ...result.plan, id: 'jia', tasks } }, [])
  const { bodies } = planToSummary(entry, null)
  expect(bodies[BODY]?.slice(0, 2)).toEqual([3, 1])
  expect(bodies[BODY]?.slice(4)).toEqual([5, 1])
  expect(bodies['411721-caizheng']?.slice(4)).toEqual([4, 1])
})
