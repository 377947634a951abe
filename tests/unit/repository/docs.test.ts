import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { sep } from 'node:path'
import { dirname, join } from 'node:path/posix'
import { expect, test } from 'vitest'

const read = (file: string) => readFileSync(file, 'utf8')

/** Folders of `src/` in the order of the table, and whether it says that some of their files use Node. */
const rows = [
  ...(read('docs/architecture.md').split('| folder in `src/` |')[1] ?? '').matchAll(
    /^\| (?<cell>`[^|]+) \|/gmu,
  ),
]
  .flatMap(([, cell = '']) => [...cell.matchAll(/`(?<name>[\w.-]+)`(?<mark>\*?)/gu)])
  .map(([, name = '', mark]) => ({ name, usesNode: mark === '*' }))
const place = (name: string) => rows.findIndex((row) => row.name === name)

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(sep).join('/'))
  .filter((name) => /\.(?:ts|astro)$/u.test(name))
const folderOf = (file: string) => file.split('/')[0] ?? ''

test('every folder of the source has its line in the architecture, and no other', () => {
  const there = new Set(files.map(folderOf))
  expect(rows.map(({ name }) => name).toSorted()).toEqual([...there].toSorted())
})

test('each imports only what stands above it, and only those that are marked use Node', () => {
  const wrong: string[] = []
  const node = new Set<string>()
  for (const file of files)
    for (const [, target = ''] of read(`src/${file}`).matchAll(/(?:from|import\() ?'(?<target>[^']+)'/gu)) {
      if (target.startsWith('node:')) node.add(folderOf(file))
      const [from, to] = [folderOf(file), folderOf(join(dirname(file), target))]
      if (target.startsWith('.') && from !== to && place(to) >= place(from)) wrong.push(`${file} → ${to}`)
    }
  expect(wrong).toEqual([])
  expect(rows.flatMap(({ name, usesNode }) => (usesNode ? [name] : [])).toSorted()).toEqual(
    [...node].toSorted(),
  )
})

test('every decision has its line in the index, by its own title', () => {
  const index = read('docs/decisions/README.md')
  const records = readdirSync('docs/decisions').filter((name) => /^\d/u.test(name))
  expect(records.length).toBeGreaterThan(50)
  for (const name of records) {
    const [, title] = /^# \d+\. (?<title>.+)$/mu.exec(read(`docs/decisions/${name}`)) ?? []
    expect(index).toContain(`| [${name.slice(0, 4)}](${name}) | ${title} |`)
  }
  expect(index.match(/^\| \[\d/gmu)).toHaveLength(records.length)
})

test.each([
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/architecture.md',
  'docs/recipes.md',
])('%s leads to files, and all are there', (file) => {
  const links = [...read(file).matchAll(/\]\((?<path>[^)#:]+)\)/gu)]
  const named = [...read(file).matchAll(/`(?<path>(?:src|scripts|tests|docs|deploy)\/[\w./-]+)`/gu)]
  const paths = [
    ...links.map(([, path = '']) => join(dirname(file), path)),
    ...named.map(([, path = '']) => path),
  ]
  expect(paths).not.toEqual([])
  expect(paths.filter((path) => !existsSync(path))).toEqual([])
})
