import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { makeLibrary } from '../../scripts/bench/library/make-library.ts'
import { libraryOf, storeOf } from '../../scripts/build/build-library.ts'
import { codeKeys } from '../../scripts/build/code-key.ts'
import { readLibrary } from '../../scripts/build/read-library.ts'
import { createWorkers } from '../../scripts/build/run-workers.ts'
import { compileSite } from '../../scripts/build/site-program.ts'
import { openStore, type UnitStore } from '../../scripts/build/unit-store.ts'
import { runProgram } from '../../scripts/programs/run-program.ts'
import { listFiles } from '../../src/disk/list-files.ts'
import { readHostSettings } from '../../src/model/host-settings.ts'
import { checkChecksums } from '../../src/publish/checksums.ts'
import { loadRegistry } from '../../src/registry/load-registry.ts'

const folder = mkdtempSync('.cache/shards-')
const at = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a build with a cache of its own; gives its exit code and what it said. */
function build(cache: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = runProgram('node', ['scripts/build.ts', ...args], {
    env: { ...process.env, GANGMU_CONTENT: at('content'), GANGMU_CACHE: at(cache), ...env },
  })
  return { status, stdout, stderr }
}

const shards = ['1', '2', '3', '4'].map((index) => at(`shards/${index}`))
const sums = (site: string) => readFileSync(join(at(site), 'SHA256SUMS'), 'utf8')
let plans: readonly string[] = []

beforeAll(async () => {
  plans = [...(await makeLibrary(folder, { plans: 4 }))].sort()
  expect(build('cache', ['--out', at('single')])).toMatchObject({ status: 0 })
  shards.forEach((out, index) => {
    expect(build('cache', ['--shard', `${index + 1}/4`, '--out', out])).toMatchObject({ status: 0 })
  })
}, 300_000)

describe('a library', () => {
  test('built in four shards and merged on a machine that has nothing is the single build, byte by byte', () => {
    const { status, stdout } = build('merging', ['--merge', ...shards, '--out', at('merged')])
    expect([status, stdout]).toEqual([0, expect.not.stringContaining('下载文件……')])
    expect(listFiles(at('merged'))).toEqual(listFiles(at('single')))
    expect(sums('merged')).toBe(sums('single'))
    expect(checkChecksums(at('merged'))).toEqual([])
  }, 120_000)

  test('made a plan at a time by processes that go on is the same, file by file', async () => {
    const content = at('content')
    vi.stubEnv('GANGMU_CONTENT', content)
    const settings = readHostSettings(process.env)
    if ('fault' in settings) throw new Error(settings.fault)
    const code = codeKeys(content, settings)
    const [made, single] = ['going-on', 'cache'].map((cache) => openStore(storeOf(at(cache)))) as [
      UnitStore,
      UnitStore,
    ]
    const { registry } = loadRegistry(content)
    const to = libraryOf(at('going-on'))
    const library = readLibrary(content, to, made, code, registry)
    const site = await compileSite(at('going-on'), single, code.pages)
    if (library === null || site === null) throw new Error('nothing to make plans of or with')
    const store = { home: made.home, since: 0 }
    const setup = { content, code: code.pages, store, library: to, site, settings, reporter: null }
    const workers = createWorkers(async () => setup, at('going-on'), 1)
    expect(await workers.makePlans(library.plans)).toBe(true)
    workers.end()
    const filesIn = ({ find }: UnitStore) =>
      library.plans.map(({ key, office }) =>
        [find('plan', key), find('office', office)].map((unit) =>
          unit?.files.map(({ path, sha256 }) => `${sha256}  ${path}`),
        ),
      )
    expect(filesIn(made).flat(2)).not.toContain(undefined)
    expect(filesIn(made)).toEqual(filesIn(single))
  }, 120_000)

  test('built anew is the same, though nothing was taken over: not what was altered unseen in the cache', () => {
    const units = listFiles(at('cache/units')).filter((name) =>
      /^(?:office|plan|site)\/.*\.(?:docx|html)$/u.test(name),
    )
    expect(units.some((name) => name.endsWith('.docx'))).toBe(true)
    for (const file of units.map((name) => join(at('cache/units'), name))) {
      const { atime, mtime, size } = statSync(file)
      rmSync(file)
      writeFileSync(file, Buffer.alloc(size, 65))
      utimesSync(file, atime, mtime)
    }
    const { stdout } = build('cache', ['--fresh', '--out', at('fresh')])
    expect(stdout).toContain('构建 4 份')
    expect(JSON.parse(readFileSync(at('cache/last-build.json'), 'utf8'))).toEqual({
      made: plans,
      takenOver: [],
    })
    expect(sums('fresh')).toBe(sums('single'))
  }, 300_000)

  test('of which plans have changed has those made again, and what is the same taken over', () => {
    const [, moved = '', reworded = ''] = plans.map((id) => join(at('content/plans'), id, 'source.txt'))
    const changes = [
      // Bodies of the plan that is kept lead to those of another place.
      [moved, '开封市', '石家庄市'],
      // What a body is to do, in as many places as before.
      [reworded, '谋划和落实好', '谋划并落实好'],
    ] as const
    // With the addresses that were published until then.
    cpSync(at('content/plans'), at('plans-before'), { recursive: true })
    for (const [source, words, others] of changes)
      writeFileSync(source, readFileSync(source, 'utf8').replaceAll(words, others))
    expect(build('cache', ['--out', at('changed')])).toMatchObject({ status: 0 })
    const { takenOver } = JSON.parse(readFileSync(at('cache/last-build.json'), 'utf8'))
    expect(build('cache', ['--fresh', '--out', at('changed-anew')])).toMatchObject({ status: 0 })
    rmSync(at('content/plans'), { recursive: true })
    renameSync(at('plans-before'), at('content/plans'))
    // And that of the province, where what its pages say of these is another.
    expect(takenOver).toEqual([plans[0]])
    expect(sums('changed')).not.toBe(sums('single'))
    expect(checkChecksums(at('changed'))).toEqual([])
    expect(sums('changed')).toBe(sums('changed-anew'))
  }, 120_000)

  test('that is put in the place of another, and then made of the one that was there, is the same', () => {
    for (const out of ['changed', 'changed-anew']) {
      expect(build('cache', ['--out', at(out)])).toMatchObject({ status: 0 })
      // Left by the first, taken by the second, which leaves its own.
      expect(existsSync(at('cache/site-before'))).toBe(true)
      expect([listFiles(at(out)), sums(out)]).toEqual([listFiles(at('single')), sums('single')])
      expect(checkChecksums(at(out))).toEqual([])
    }
  }, 120_000)

  test('of which only the registry has changed has the tables that it had, listed as they are', () => {
    const own = join(at('content/registry'), 'own.csv')
    writeFileSync(own, '标题,出处\n甲市没有人引用的办法,甲市政府网\n')
    expect(build('cache', ['--out', at('registered')])).toMatchObject({ status: 0 })
    const { made } = JSON.parse(readFileSync(at('cache/last-build.json'), 'utf8'))
    rmSync(own)
    expect([made, checkChecksums(at('registered'))]).toEqual([[], []])
    expect(sums('registered')).not.toBe(sums('single'))
    for (const file of listFiles(at('single/data')).filter((name) => !name.endsWith('.html')))
      expect(readFileSync(join(at('registered/data'), file)), file).toEqual(
        readFileSync(join(at('single/data'), file)),
      )
  }, 120_000)

  test('of which a file of the cache was altered has that plan made again', () => {
    const plan = plans[1] ?? ''
    // Beside the unit of today there is one of the plan before it was changed.
    const files = listFiles(at('cache/units/plan')).filter(
      (name) => name.split('/').slice(2).join('/') === `${plan}/index.html`,
    )
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) appendFileSync(join(at('cache/units/plan'), file), ' ')
    const { stdout } = build('cache', ['--out', at('mended')])
    expect(stdout).toContain('构建 1 份的网页和下载文件，其余 3 份没有改动')
    expect(sums('mended')).toBe(sums('single'))
  }, 120_000)
})

describe('shards that do not make a whole are named, and nothing is written', () => {
  const [one = '', two = '', three = '', four = ''] = shards
  const merge = (folders: readonly string[], env = {}) =>
    build('merging', ['--merge', ...folders, '--out', at('bad')], env)

  test.each<[string, readonly string[], string]>([
    ['one missing', [one, two, four], '缺少第 3 片'],
    ['one twice', [one, two, two, three, four], '第 2 片有 2 份'],
    ['a folder that is none', [one, two, three, four, 'docs'], 'docs 不是分片'],
  ])('%s', (_, folders, message) => {
    expect(merge(folders)).toMatchObject({ status: 1, stderr: expect.stringContaining(message) })
    expect(readdirSync(folder)).not.toContain('bad')
  })

  test('built with other settings', () => {
    const { status, stderr } = merge(shards, { SITE_URL: 'https://plans.example' })
    expect([status, stderr]).toEqual([1, expect.stringContaining('是用别的版本、设置或 Node 构建的')])
  })

  test('built from other content', () => {
    const settings = join(at('content/plans'), plans[2] ?? '', 'plan.yaml')
    const before = readFileSync(settings, 'utf8')
    appendFileSync(settings, '\n# 改过\n')
    const { status, stderr } = merge(shards)
    writeFileSync(settings, before)
    expect([status, stderr]).toEqual([1, expect.stringContaining('是从别的内容构建的')])
  })

  test('damaged on the way', () => {
    const name = listFiles(three).find((file) => file.endsWith('/full/index.html')) ?? ''
    const file = join(three, name)
    const before = readFileSync(file)
    rmSync(file)
    writeFileSync(file, Buffer.from(before).fill(65, 100, 101))
    const { status, stderr } = build('damaged', ['--merge', ...shards, '--out', at('bad')])
    writeFileSync(file, before)
    expect([status, stderr]).toEqual([1, expect.stringContaining(`${three} 里的 ${plans[2]} 不全或已损坏`)])
  })

  test.each([['0/4'], ['5/4'], ['3'], ['三/四']])('--shard %s', (text) => {
    const { status, stderr } = build('cache', ['--shard', text, '--out', at('bad')])
    expect([status, stderr]).toEqual([1, expect.stringContaining('应为“第几片/共几片”')])
  })
})
