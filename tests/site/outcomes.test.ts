import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { XmlDocument } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/model/plan.ts'
import { readWorkbook } from '../support/read-back/workbook.ts'
import { SITE } from '../support/sites/built-site.ts'

const read = (path: string) => readFileSync(join(SITE, 'henan-2020', path), 'utf8')
const csv = (path: string) =>
  parse(read(path), { bom: true, columns: true, cast: (value) => value.replace(/^'/u, '') }) as Record<
    string,
    string
  >[]
const plan = JSON.parse(read('plan.json')) as Plan
const page = read('outcomes/index.html')
/** What the page says of each task, by its id, as words. */
const articles = new Map(
  [
    ...page.matchAll(/<article id="task-(?<id>[^"]+)" class="(?<classes>[^"]+)">(?<html>.*?)<\/article>/gsu),
  ].map(({ groups: { id = '', classes = '', html = '' } = {} }) => [
    id,
    { classes: classes.split(' '), html, words: html.replaceAll(/<[^>]+>/gu, '') },
  ]),
)
/** States as the files have them, and how many tasks have each, by another way than the site counts. */
function tally(states: readonly (string | undefined)[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const state of states) counts[state ?? ''] = (counts[state ?? ''] ?? 0) + 1
  return counts
}
const STATES = { 部分完成: 1, 有结果: 19, 未查明: 24 }

describe('what became of the tasks', () => {
  test('every task stands on the page, in order, with all that plan.json has of it', () => {
    expect([...articles.keys()]).toEqual(plan.tasks.map(({ id }) => id))
    expect(articles.size).toBe(44)
    for (const { id, outcomes, searches } of plan.tasks) {
      const { html = '', words = '' } = articles.get(id) ?? {}
      expect(html.match(/class="finding"/gu)?.length ?? 0, id).toBe(outcomes.length)
      for (const { what, source, note } of outcomes) {
        for (const each of [what, source.where, note ?? '']) expect(words).toContain(asHtml(each))
        if (source.url) expect(html).toContain(`href="${asHtml(source.url)}"`)
      }
      for (const { about = '结果' } of searches) expect(words).toContain(about)
      if (outcomes.every(({ date }) => date < '2020-04-17' && date !== '2020'))
        expect(words, id).toContain('未查明')
    }
  })

  test('counts agree: page, plan.json, tasks.csv, outcomes.csv, ledger and feed', () => {
    const links = [...page.matchAll(/href="#only-(?<look>\w+)".*?<b>(?<count>\d+)<\/b>/gsu)]
    const told = Object.fromEntries(links.map(({ groups }) => [groups?.look, Number(groups?.count)]))
    expect(told).toEqual({ partly: 1, known: 19, later: 5, unknown: 24 })
    for (const [look, count] of Object.entries(told)) {
      const marked = [...articles.values()].filter(({ classes }) => classes.includes(`is-${look}`))
      expect(marked.length, look).toBe(count)
      const cells = page.match(new RegExp(`class="cell [^"]*\\bis-${look}\\b`, 'gu')) ?? []
      expect(cells.length, look).toBe(count)
    }
    expect(tally(csv('tasks.csv').map(({ state }) => state))).toEqual(STATES)
    const { sheets } = readWorkbook(readFileSync(join(SITE, 'henan-2020/tasks.xlsx')))
    const [, heads = [], ...rows] = sheets[0]?.rows ?? []
    expect(tally(rows.map((row) => String(row[heads.indexOf('落实状态')])))).toEqual(STATES)
    const found = plan.tasks.flatMap(({ outcomes }) => outcomes)
    const sought = plan.tasks.flatMap(({ searches }) => searches)
    expect(tally(csv('outcomes.csv').map(({ kind }) => kind))).toEqual({
      finding: found.length,
      search: sought.length,
    })
    expect(page).toContain(`查到 ${found.length} 件事`)
    using feed = XmlDocument.fromString(readFileSync(join(SITE, 'feed.xml'), 'utf8'))
    const links44 = feed
      .find('//*[local-name()="entry"]/*[local-name()="link"]/@href')
      .filter(({ content }) => /\/henan-2020\/outcomes\/#task-\d+$/u.test(content))
    expect(links44).toHaveLength(found.length)
  })

  test('a number is told beside the one that the task sets, and nothing is called late', () => {
    expect(articles.get('6')?.words.replaceAll(/\s+/gu, ' ')).toContain(
      '指标“超过600项”：2021年9月为 5,188 项',
    )
    expect(articles.get('28')?.words).toMatch(/未查明.*2020年3月11日印发之前/su)
    expect(articles.get('36')?.words).toContain('有结果，都在2020年之后')
    expect(page).not.toContain('晚于时限')
  })

  test('tasks lead to what became of them', () => {
    for (const [id] of articles) expect(read(`${id}/index.html`)).toContain(`/outcomes/#task-${id}"`)
  })

  test('the map of the front page shows the same', () => {
    const front = read('index.html')
    for (const [look, count] of [
      ['partly', 1],
      ['later', 5],
      ['unknown', 24],
    ] as const)
      expect(front.match(new RegExp(`class="cell [^"]*\\bis-${look}\\b`, 'gu'))).toHaveLength(count)
    expect(front).toContain('id="map-states"')
  })
})

function asHtml(text: string): string {
  return text.replaceAll('&', '&#38;')
}
