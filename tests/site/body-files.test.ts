import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { XmlDocument } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import { listFiles } from '../../src/disk/list-files.ts'
import type { Plan } from '../../src/model/plan.ts'
import { SITE } from '../support/sites/built-site.ts'
import { SECOND_ID } from '../support/sites/second-plan.ts'
import { siteFolder } from '../support/sites/test-sites.ts'

const ATOM = { a: 'http://www.w3.org/2005/Atom' }
const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8')
const eventsOf = (folder: string, path: string) =>
  new ICAL.Component(ICAL.parse(read(folder, path)))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
function entriesOf(folder: string, path: string): readonly string[] {
  using feed = XmlDocument.fromString(read(folder, path))
  return feed.find('//a:entry/a:id', ATOM).map(({ content }) => content)
}

/** The tasks for which a body is responsible, as `plan.json` has them, by another way than the site gathers them. */
function tasksOf({ tasks }: Plan, body: string) {
  return tasks.filter(({ organizations, inheritedUnits }) =>
    [...organizations, ...inheritedUnits].some((unit) => unit.organization === body && unit.role !== 'named'),
  )
}

describe.each([
  ['a site of one plan', SITE, ['henan-2020']],
  ['a site of two', siteFolder('library'), [SECOND_ID, 'henan-2020']],
])('%s', (_, folder, ids) => {
  const plans = ids.map((id) => JSON.parse(read(folder, `${id}/plan.json`)) as Plan)
  const bodies = [
    ...new Set(
      listFiles(folder).flatMap(
        (file) => /^organizations\/(?<id>[^/]+)\/index\.html$/u.exec(file)?.groups?.id ?? [],
      ),
    ),
  ]

  test('a body has a calendar of the last days of its tasks, a feed of their outcomes, and neither without any', () => {
    const told = bodies.map((id) => {
      const base = `organizations/${id}/`
      const has = (name: string) => existsSync(join(folder, base, name))
      return {
        id,
        days: has('deadlines.ics')
          ? eventsOf(folder, `${base}deadlines.ics`).map(({ startDate }) => `${startDate}`)
          : [],
        outcomes: has('feed.xml') ? entriesOf(folder, `${base}feed.xml`).length : 0,
      }
    })
    const wanted = bodies.map((id) => {
      const own = plans.flatMap((plan) => tasksOf(plan, id))
      const dated = own.flatMap((task) => task.deadlines).filter(({ to, repeats }) => to && !repeats)
      return {
        id,
        days: dated.map(({ to }) => to),
        outcomes: own.flatMap((task) => task.outcomes).length,
      }
    })
    expect(told).toEqual(wanted)
    expect(wanted.filter(({ days }) => days.length > 0).length).toBeGreaterThan(1)
    expect(wanted.filter(({ outcomes }) => outcomes > 0).length).toBeGreaterThan(1)
  })

  test('their events and entries are those of the plans', () => {
    const uids = new Set(ids.flatMap((id) => eventsOf(folder, `${id}/deadlines.ics`).map(({ uid }) => uid)))
    const facts = new Set(
      entriesOf(folder, 'feed.xml').concat(
        ids.length === 1 ? [] : ids.flatMap((id) => entriesOf(folder, `${id}/feed.xml`)),
      ),
    )
    for (const file of listFiles(join(folder, 'organizations'))) {
      const path = `organizations/${file}`
      if (path.endsWith('.ics')) for (const { uid } of eventsOf(folder, path)) expect(uids).toContain(uid)
      if (path.endsWith('.xml')) for (const id of entriesOf(folder, path)) expect(facts).toContain(id)
    }
  })

  test('its page leads to each, and names the feed in its head', () => {
    for (const id of bodies) {
      const html = read(folder, `organizations/${id}/index.html`)
      const main = html.slice(html.indexOf('<main'))
      for (const name of ['tasks.csv', 'deadlines.ics', 'feed.xml'])
        expect(main.includes(`href="/organizations/${id}/${name}"`), `${id} ${name}`).toBe(
          existsSync(join(folder, `organizations/${id}`, name)),
        )
      const feeds = [
        ...html.matchAll(/<link rel="alternate" type="application\/atom\+xml" href="(?<path>[^"]+)"/gu),
      ]
      expect(feeds.filter(({ groups }) => groups?.path === `/organizations/${id}/feed.xml`)).toHaveLength(
        existsSync(join(folder, `organizations/${id}/feed.xml`)) ? 1 : 0,
      )
    }
  })
})

test('an event says what the body does, in which plan, and the whole task', () => {
  const folder = siteFolder('library')
  const [file = ''] = listFiles(join(folder, 'organizations')).filter(
    (name) =>
      /^body-[0-9a-f]+\/deadlines\.ics$/u.test(name) &&
      read(folder, `organizations/${name}`).includes('县渡口管理站'),
  )
  const [event] = eventsOf(folder, `organizations/${file}`)
  expect(`${event?.startDate} ${event?.summary}`).toBe('2020-10-31 10月底前：（三）修建渡口台阶')
  expect(event?.description).toMatch(
    /^县渡口管理站：负责。《测试县2020年度法治政府建设工作安排》\n\n修建渡口台阶。在渡口修建石阶三处/u,
  )
})
