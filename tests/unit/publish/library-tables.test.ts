import { expect, test } from 'vitest'
import type { Plan } from '../../../src/model/plan.ts'
import { type Download, listDownloads } from '../../../src/publish/download.ts'
import {
  planToRows,
  sizesOfRows,
  tableFiles,
  type UnreadRows,
  writeTables,
} from '../../../src/publish/library-table-files.ts'
import { makeSiteDownloads } from '../../../src/publish/make-site-downloads.ts'
import { runStages } from '../../support/stages.ts'

const PLAN = `甲市2021年度工作安排

一、渡口

（一）修建台阶。10月底前修建台阶5处，依照《渡口条例》办理。（牵头单位：市司法局；责任单位：市财政局）

（二）宣传台阶。广泛宣传。
`

const unread = (plan: Plan, key = ''): UnreadRows => {
  const rows = planToRows(plan)
  return { key, sizes: sizesOfRows(rows), read: () => rows }
}
const planOf = (id: string, text = PLAN) => ({ plan: { ...runStages(text).plan, id } })
function makeLibraryTables(plans: readonly { plan: Plan }[]): readonly Download[] {
  return writeTables(tableFiles(plans.map(({ plan }) => unread(plan))))
}
const textOf = (files: readonly Download[], path: string) => {
  const found = files.find((file) => file.path === path)
  return found ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.bytes) : null
}

test('what plans have of each kind is one table as CSV and as NDJSON, in the order of the plans', () => {
  const files = makeLibraryTables([planOf('jia-2021'), planOf('yi-2021')])
  const units = textOf(files, '/data/all-units-1.csv')?.split('\r\n') ?? []
  expect(units.map((line) => line.split(',').slice(0, 3).join(' '))).toEqual([
    '\uFEFFplan part text',
    'jia-2021 task-1 市司法局',
    'jia-2021 task-1 市财政局',
    'yi-2021 task-1 市司法局',
    'yi-2021 task-1 市财政局',
    '',
  ])
  expect(units[1]).toMatch(/,body-[\da-f]{10},lead,牵头,$/u)
  const lines = textOf(files, '/data/all-tasks-1.ndjson')?.trimEnd().split('\n') ?? []
  expect(lines.map((line) => JSON.parse(line)).map(({ plan, id, title }) => [plan, id, title])).toEqual([
    ['jia-2021', '1', '修建台阶'],
    ['jia-2021', '2', '宣传台阶'],
    ['yi-2021', '1', '修建台阶'],
    ['yi-2021', '2', '宣传台阶'],
  ])
  expect(JSON.parse(lines[0] ?? '')).not.toHaveProperty('text')
  expect(textOf(files, '/data/all-citations-1.ndjson')).toMatch(
    /^\{"citing":"jia-2021",.*"text":"《渡口条例》"/u,
  )
  expect(textOf(files, '/data/all-targets-1.csv')).toContain('jia-2021,task-1,')
})

test('of a kind that no plan has there is a file with its head alone, at the address that it had', () => {
  const files = makeLibraryTables([planOf('jia', '甲市2021年度工作安排\n\n（一）宣传台阶。广泛宣传。\n')])
  expect(textOf(files, '/data/all-units-1.csv')).toMatch(/^\uFEFFplan,part,text,[^\r\n]*\r\n$/u)
  expect(textOf(files, '/data/all-units-1.ndjson')).toBe('')
  expect(textOf(files, '/data/all-tasks-1.ndjson')).toContain('宣传台阶')
})

test('a site of one plan has the same tables, with its rows', () => {
  const { plan } = planOf('jia-2021')
  const listed = { ...plan, profile: { kind: '工作安排' } }
  const sole = { id: plan.id, plan, downloads: [] }
  const input = { plans: [listed], registry: { regulations: [] }, sole, withdrawn: [] }
  const files = makeLibraryTables([{ plan }])
  const made = makeSiteDownloads(
    { ...input, facts: [], tables: listDownloads(files) },
    { site: null, base: '/' },
  )
  const [schema, ...others] = made.files.map(({ path }) => path)
  const tables = files.map(({ path }) => path)
  expect(made.listed.map(({ path }) => path)).toEqual([schema, ...tables, ...others])
  const catalogue = textOf(made.files, '/data/catalog.jsonld')
  for (const { sha256 } of listDownloads(files)) expect(catalogue).toContain(sha256)
  const rows = ['tasks', 'units', 'deadlines', 'targets', 'citations'].map(
    (name) => (textOf(files, `/data/all-${name}-1.ndjson`) ?? '').split('\n').length - 1,
  )
  expect(rows).toEqual([2, 2, 1, 1, 1])
  expect(textOf(files, '/data/all-tasks-1.csv')).toContain('宣传台阶')
})

test('files have at most 2 MB, of a plan of thousands of tasks too, and every row is in one of them', () => {
  const [task, ...others] = planOf('long').plan.tasks
  if (!task) throw new Error('the plan has tasks')
  const ids = Array.from({ length: 5000 }, (_, index) => String(index + 1))
  const tasks = [...ids.map((id) => ({ ...task, id, title: '修建台阶'.repeat(40) })), ...others.slice(1)]
  const files = makeLibraryTables([{ plan: { ...planOf('long').plan, tasks } }])
  const csv = files.filter(({ path }) => path.startsWith('/data/all-tasks-') && path.endsWith('.csv'))
  expect(csv.map(({ path }) => path)).toEqual(['/data/all-tasks-1.csv', '/data/all-tasks-2.csv'])
  expect(files.filter(({ bytes }) => bytes.length > 2_000_000)).toEqual([])
  const rows = csv.flatMap(({ path }) => (textOf(files, path) ?? '').trimEnd().split('\r\n').slice(1))
  expect(rows.map((row) => row.split(',')[1])).toEqual(ids)
})

test('only plans that have rows in a file are read for it, once for all files, and its key tells whether it is another', () => {
  const read: string[] = []
  const library = (texts: readonly string[]) =>
    texts.map((text, index): UnreadRows => {
      const { key, sizes, read: rows } = unread(planOf(`plan-${index}`, text).plan, `${index} ${text}`)
      return {
        ...{ key, sizes },
        read: () => {
          read.push(`plan-${index}`)
          return rows()
        },
      }
    })
  const bare = '甲市2021年度工作安排\n\n（一）宣传台阶。广泛宣传。\n'
  const before = tableFiles(library([bare, PLAN, PLAN]))
  const after = tableFiles(library([bare.replace('广泛', '多多'), PLAN, PLAN]))
  expect(read).toEqual([])
  const fresh = after.filter((file, index) => file.key !== before[index]?.key)
  expect(fresh.map(({ facts }) => facts.path)).toEqual(['/data/all-tasks-1.csv', '/data/all-tasks-1.ndjson'])
  expect(
    textOf(writeTables(fresh), '/data/all-tasks-1.csv')
      ?.split('\r\n')
      .map((line) => line.split(',')[0]),
  ).toEqual(['\uFEFFplan', 'plan-0', 'plan-1', 'plan-1', 'plan-2', 'plan-2', ''])
  expect(read).toEqual(['plan-0', 'plan-1', 'plan-2'])
  const units = after.filter(({ facts }) => facts.path.includes('all-units'))
  read.length = 0
  // The first plan has none: what comes first in a file need not come first in another.
  const text = textOf(writeTables(units), '/data/all-units-1.csv') ?? ''
  expect(text.split('\r\n').map((line) => line.split(',')[0])).toEqual([
    '\uFEFFplan',
    'plan-1',
    'plan-1',
    'plan-2',
    'plan-2',
    '',
  ])
  expect(read).toEqual(['plan-1', 'plan-2'])
})
