import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { listBodies } from '../../../src/bodies/list-bodies.ts'
import { planSchema } from '../../../src/model/plan.ts'
import { paths, planFiles, SITE_FILES, taskFiles } from '../../../src/model/site-paths.ts'
import { allCitationsToCsv } from '../../../src/plan-to-exports/csv/citations-to-csv.ts'
import { columnsToCsv } from '../../../src/plan-to-exports/csv/columns-to-csv.ts'
import { dutiesToCsv } from '../../../src/plan-to-exports/csv/duties-to-csv.ts'
import { LIBRARY_TABLES } from '../../../src/plan-to-exports/csv/library-tables.ts'
import { PLAN_TABLES } from '../../../src/plan-to-exports/csv/plan-tables.ts'
import { henanDocument } from '../../support/read-back/exported.ts'
import { registry } from '../../support/registry.ts'

/** Tables of columns between `<!-- columns of tasks.csv -->` and `<!-- end -->`; `vitest run -u` writes them anew. */
const PAGE = 'docs/data.md'
const page = readFileSync(PAGE, 'utf8')

type Row = Readonly<Record<string, string>>
const read = (csv: string) => parse(csv, { bom: true, columns: true }) as readonly Row[]

const columns = Map.groupBy(read(columnsToCsv()), ({ 文件 = '' }) => 文件)

test('the page has the columns of every CSV file, as columns.csv has them', async () => {
  const filled: string[] = []
  const written = page.replace(
    /(?<=<!-- columns of (?<file>\S+) -->\n).*?(?=<!-- end -->)/gsu,
    (_, file: string) => {
      filled.push(file)
      return describeColumns(file)
    },
  )
  expect(filled.toSorted()).toEqual([...columns.keys()].toSorted())
  await expect(written).toMatchFileSnapshot(resolve(PAGE))
})

test('columns.csv has every CSV file that is published', () => {
  const published = filePaths('…').filter((path) => path.endsWith('.csv') && path !== SITE_FILES.columns)
  const named = published.map((path) => path.replace(/^\/(?:…\/|data\/)?/u, ''))
  expect([...columns.keys()].toSorted()).toEqual(named.toSorted())
})

test('what NDJSON alone has is described by a CSV file of the same columns', () => {
  const cited = LIBRARY_TABLES.find(({ name }) => name === 'citations')
  expect(cited?.columns.map(({ key }) => key)).toEqual(columns.get('all-citations.csv')?.map(({ 列 }) => 列))
})

test('the page names every published file, and none that is not', () => {
  const named = [...page.matchAll(/`(?<path>\/[^`…]+\.\w+|\/SHA256SUMS|\/_headers)`/gu)].map(
    ([, path]) => path,
  )
  expect([...new Set(named)].toSorted()).toEqual([...filePaths()].toSorted())
})

test('the page names every member of plan.json and of a task, and no other', () => {
  const { shape } = planSchema
  expect(membersOn('plan')).toEqual(Object.keys(shape).toSorted())
  expect(membersOn('task')).toEqual(Object.keys(shape.tasks.element.shape).toSorted())
})

test('the page leads only to files that are there', () => {
  const targets = [...page.matchAll(/\]\((?<target>[^)#:]+)\)/gu)].map(([, target = '']) => target)
  expect(targets.filter((target) => !existsSync(`docs/${target}`))).toEqual([])
})

/** The addresses of all files: `/<plan>/tasks.csv`, or `/…/tasks.csv` where one mark stands for what differs. */
function filePaths(mark?: '…'): readonly string[] {
  const [plan, task, body] = [mark ?? '<plan>', mark ?? '<task>', mark ?? '<body>']
  return [
    ...Object.values(planFiles(plan)),
    ...Object.values(taskFiles(plan, { id: task })),
    ...Object.values(SITE_FILES),
    ...LIBRARY_TABLES.flatMap(({ name, forms }) =>
      forms.map(({ ending }) => paths.table(name, 1, ending).replace('1', mark ?? '1')),
    ),
    paths.organizationTasks(body),
    paths.organizationCalendar(body),
    paths.organizationFeed(body),
  ]
}

/** First cells of a table of members. */
function membersOn(name: string): readonly string[] {
  const [, after = ''] = page.split(`<!-- members of ${name} -->\n`)
  const rows = (after.split('<!-- end -->')[0] ?? '').split('\n')
  return rows
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/gu)].map(([, key = '']) => key))
    .toSorted()
}

/** The table of a file's columns; of a file of the whole site, what the plan's own file does not say already. */
function describeColumns(file: string): string {
  const own = columns.get(file) ?? []
  const base = file.replace(/^all-/u, '').replace('-…', '')
  const known = base === file ? [] : (columns.get(base) ?? [])
  const said = new Map(known.map(({ 列, 说明 }) => [列, 说明]))
  const order =
    known.length === 0
      ? ''
      : `列：${own.map(({ 列 }) => `\`${列}\``).join(' ')}。除下表以外，与 ${base} 的相同。\n\n`
  const examples = examplesOf(file)
  const rows = own
    .filter(({ 列, 说明 }) => said.get(列) !== 说明)
    .map(({ 列, 中文名, 类型, 说明 }) => [`\`${列}\``, 中文名, 类型, 说明, toExample(examples, 列 ?? '')])
  const lines = [['列', '中文名', '类型', '意思', '例'], ['---', '---', '---', '---', '---'], ...rows]
  return `${order}${lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('')}`
}

function toExample(rows: readonly Row[], column: string): string {
  const value =
    rows
      .map((row) => row[column])
      .find(Boolean)
      ?.replace(/^'/u, '') ?? '—'
  const [short] = value.split('\n')
  const characters = [...(short ?? '')]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}……` : characters.join('')
}

const LONGEST = 32

/** The rows that the first plan has in a file; none where it has no such file. */
function examplesOf(file: string): readonly Row[] {
  const { document } = henanDocument()
  const { plan } = document
  const duties = [...listBodies([plan], registry.organizations).values()].flatMap((body) => body.duties)
  const table = LIBRARY_TABLES.find(({ name }) => file === `all-${name}-….csv`)
  if (table) {
    const csv = table.forms.find(({ ending }) => ending === 'csv')
    return csv?.write(plan).flatMap(read) ?? []
  }
  const made: Readonly<Record<string, string>> = {
    ...Object.fromEntries(PLAN_TABLES.map((each) => [`${each.file}.csv`, each.write(document)])),
    'organizations/…/tasks.csv': dutiesToCsv(duties, (path) => path),
    'all-citations.csv': allCitationsToCsv([plan]),
  }
  return read(made[file] ?? '')
}
