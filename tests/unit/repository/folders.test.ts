import { readdirSync, readFileSync } from 'node:fs'
import { sep } from 'node:path'
import { dirname, join } from 'node:path/posix'
import typescript from 'typescript'
import { describe, expect, test } from 'vitest'

/** A file, and one that it imports, by their paths in the project. */
type Import = readonly [from: string, to: string]

const CODE = /\.(?:ts|astro|mjs)$/u
/** What of an Astro component imports: the part between its dashes, and scripts. */
const ASTRO_CODE = /^---\n.*?\n---$|<script[^>]*>.*?<\/script>/gmsu
const WORKER = /new (?:Worker|URL)\(\s*'(?<path>\.[^']+)'/gu

const imports: readonly Import[] = ['src', 'scripts', 'tests'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => CODE.test(name))
    .flatMap((name) => importsOf(join(folder, name.split(sep).join('/')))),
)

describe('parts of a folder, which are its files and the folders in it, import each other in one direction', () => {
  test('all imports are looked at', () => {
    expect(imports.length).toBeGreaterThan(3000)
    const from = (file: string) => imports.filter((each) => each[0] === file).map((each) => each[1])
    expect(from('src/library/plan-folder/read-document.ts')).toContain(
      'src/library/plan-folder/reading-thread.ts',
    )
    expect(from('src/file-to-source/read-form.ts')).toContain('src/file-to-source/pdf/read-pdf.ts')
    expect(from('src/site/components/SearchBox.astro')).toContain('src/site/strings/search.ts')
    expect(from('src/site/pages/search/index.astro')).toContain('src/site/scripts/search/page.ts')
  })

  test('src, scripts and tests', () => {
    expect(findCycles(imports)).toEqual([])
  })

  test.each<[string, readonly string[], readonly string[]]>([
    ['two folders', ['a/x.ts b/y.ts', 'b/z.ts a/w.ts'], ['a/x.ts b/y.ts, b/z.ts a/w.ts']],
    [
      'folders within a folder',
      ['s/a/x.ts s/b/y.ts', 's/b/y.ts s/a/x.ts'],
      ['s/a/x.ts s/b/y.ts, s/b/y.ts s/a/x.ts'],
    ],
    ['a folder and a file beside it', ['a/x.ts f.ts', 'f.ts a/y.ts'], ['a/x.ts f.ts, f.ts a/y.ts']],
    [
      'three of them, beside a way that leads nowhere',
      ['a/x.ts b/y.ts', 'b/y.ts c/z.ts', 'b/y.ts d/z.ts', 'c/z.ts a/x.ts'],
      ['a/x.ts b/y.ts, b/y.ts c/z.ts, c/z.ts a/x.ts'],
    ],
    [
      'but files of one folder may, as a table and the paragraphs in it',
      ['a/x.ts a/y.ts', 'a/y.ts a/x.ts'],
      [],
    ],
    [
      'and what is shared by all is no circle',
      ['a/x.ts s.ts', 'b/y.ts s.ts', 'f.ts a/x.ts', 'b/y.ts a/x.ts'],
      [],
    ],
  ])('%s', (_, lines, cycles) => {
    expect(findCycles(lines.map((line) => line.split(' ') as [string, string]))).toEqual(cycles)
  })
})

test('the proof of fidelity calls none of the stages that it proves', () => {
  const called = (isCaller: (file: string) => boolean) =>
    imports.filter(([from]) => isCaller(from)).map(([, to]) => to.split('/')[1])
  const stages = called((file) => file === 'src/pipeline.ts').filter((folder) => folder?.includes('-to-'))
  expect(stages).toContain('source-to-text')
  const byProof = called((file) => file.startsWith('src/html-to-proof/'))
  expect(stages.filter((stage) => byProof.includes(stage))).toEqual([])
})

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8')
  const code = file.endsWith('.astro')
    ? (text.match(ASTRO_CODE) ?? []).join('\n').replaceAll(/<\/?script[^>]*>/gu, '')
    : text
  const paths = [
    ...typescript.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName),
    ...[...code.matchAll(WORKER)].map(({ groups }) => groups?.path ?? ''),
  ]
  return paths
    .filter((path) => path.startsWith('.'))
    .map((path) => join(dirname(file), path.replace(/\?.*$/u, '')))
    .filter((path) => CODE.test(path))
    .map((path) => [file, path])
}

/**
 * Each import joins two parts of the innermost folder that holds both its ends. Of each circle of such parts, a folder among
 * them, the shortest is told by its imports, in the order of the alphabet.
 */
function findCycles(all: readonly Import[]): readonly string[] {
  const edges = new Map<string, Map<string, Import>>()
  for (const each of all) {
    const [own, other] = siblings(each)
    edges.set(own, (edges.get(own) ?? new Map()).set(other, each))
  }
  const folders = [...edges.keys()].filter((part) => !CODE.test(part))
  const cycles = folders.map((folder) => shortestCycle(folder, edges).map((each) => each.join(' ')))
  return [...new Set(cycles.map((cycle) => cycle.toSorted().join(', ')))].filter(Boolean)
}

function siblings([from, to]: Import): Import {
  const [own, other] = [from.split('/'), to.split('/')]
  const depth = own.findIndex((step, index) => step !== other[index]) + 1
  return [own.slice(0, depth).join('/'), other.slice(0, depth).join('/')]
}

/** Search in breadth from a part until an import leads back to it. */
function shortestCycle(
  start: string,
  edges: ReadonlyMap<string, ReadonlyMap<string, Import>>,
): readonly Import[] {
  const ways = new Map<string, readonly Import[]>([[start, []]])
  for (const [part, way] of ways) {
    for (const [next, by] of edges.get(part) ?? []) {
      if (next === start) return [...way, by]
      if (!ways.has(next)) ways.set(next, [...way, by])
    }
  }
  return []
}
