import { once } from 'node:events'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runProgram, startProgram } from '../../scripts/programs/run-program.ts'
import { listFiles } from '../../src/disk/list-files.ts'
import { checkLinks } from '../../src/html-to-proof/check-links.ts'
import { readSite } from '../../src/html-to-proof/read-site.ts'
import { checkChecksums, readChecksums } from '../../src/publish/checksums.ts'
import { CRASH, snapshot } from '../support/commands.ts'
import { PICTURE } from '../support/documents/picture.ts'
import { toDocx } from '../support/documents/to-formats.ts'
import { COMPRESSED, compareCopies, readPages } from '../support/sites/built-site.ts'
import { installPacked, packProgram } from '../support/sites/packed.ts'

/** A path that a careless program trips over. */
const folder = mkdtempSync(join(tmpdir(), "gangmu 包's "))
const site = join(folder, 'site')
const dist = join(site, 'dist')
const elsewhere = join(folder, 'elsewhere')
const program = join(site, 'node_modules/gangmu')
const RUN = 'node_modules/gangmu/scripts/run.mjs'
/** Read on white at 9.4:1. */
const SEAL = '#14477d'
const WORDS = [
  '甲市2021年工作要点',
  '一、修缮',
  '（一）修缮渡口。石阶逐处修缮。',
  '（二）疏浚河道。清淤3公里。',
]

/** The installed files of the program by their bytes, and what else is in `node_modules`, before any command ran. */
let installed: ReturnType<typeof look>
const look = () => ({
  program: snapshot(program),
  beside: readdirSync(join(site, 'node_modules')).sort(),
})

beforeAll(async () => {
  mkdirSync(site)
  installPacked(packProgram(folder), site)
  installed = look()
  writeFileSync(join(folder, '通知.docx'), await toDocx(WORDS))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Run a command of the installed program, or of another, in a publisher's folder. */
function gangmu(args: readonly string[], cwd = site, run = RUN) {
  const { GITHUB_ACTIONS: _, ...env } = process.env
  const { status, stdout, stderr } = runProgram('node', [run, ...args], { cwd, env })
  expect(stderr).not.toMatch(CRASH)
  return { status, stdout, stderr }
}
const DONE = { status: 0, stderr: '' }

describe('installed as a package, without a network', () => {
  test('the package has nothing of the tests, the first plan or the developers’ tools', () => {
    const files = [...installed.program.keys()].map((path) => path.slice(program.length + 1))
    expect(files.filter((file) => /henan-2020\/|^tests\/|^scripts\/(?:bench|scoring)\//u.test(file))).toEqual(
      [],
    )
    expect(files).toContain('deploy/nginx/gangmu-site.conf')
    expect(existsSync(join(site, 'node_modules/vitest'))).toBe(false)
    expect(gangmu([])).toMatchObject({ status: 1, stderr: expect.not.stringContaining('bundle') })
  })

  test('an empty folder, and a Word document, become a site of one’s own', () => {
    expect(gangmu(['init'])).toMatchObject(DONE)
    expect(gangmu(['add', '../通知.docx', '--id', 'jia-2021'])).toMatchObject({ status: 0 })
    appendFileSync(
      join(site, 'content/site.yaml'),
      `colors: { light: { seal: "${SEAL}" } }\nlogo: logo.png\n`,
    )
    writeFileSync(join(site, 'content/logo.png'), PICTURE)
    mkdirSync(join(site, 'content/about'))
    for (const [name, title] of [
      ['index', '关于甲市工作'],
      ['contact', '联系甲市'],
    ])
      writeFileSync(
        join(site, `content/about/${name}.mdx`),
        `---\ntitle: ${title}\ndescription: 只供测试。\norder: 1\n---\n\n见[方法](/about/method/)。\n`,
      )
    expect(gangmu(['check'])).toMatchObject(DONE)
    expect(gangmu(['build'])).toMatchObject({ status: 0 })
    expect(gangmu(['verify', 'dist'])).toMatchObject({ ...DONE, stdout: expect.stringContaining('核对通过') })
    expect(gangmu(['fidelity'])).toMatchObject({
      ...DONE,
      stdout: expect.stringMatching(/^ +lost 0 .*\n +invented 0 /mu),
    })
    expect(gangmu(['fidelity', '--original'])).toMatchObject(DONE)
  }, 600_000)
})

describe('the site', () => {
  test('is whole: hashes, compressed copies, links', () => {
    expect(checkChecksums(dist)).toEqual([])
    expect(readChecksums(dist).size).toBeGreaterThan(100)
    for (const ending of COMPRESSED) {
      const { copies, different } = compareCopies(dist, ending)
      expect([copies.length > 50, different]).toEqual([true, []])
    }
    const text = readSite(dist)
    const files = new Set(listFiles(dist).map((file) => `/${file}`))
    expect(text && checkLinks(text, files, '/', () => true)).toEqual({ broken: [], outward: [] })
  })

  test('has the words of the document, and the publisher’s colours, logo and pages', () => {
    const pages = readPages(dist)
    expect(pages.get('/jia-2021/1/')).toContain('石阶逐处修缮。')
    expect(pages.get('/about/')).toContain('关于甲市工作')
    expect(pages.get('/about/contact/')).toContain('联系甲市')
    // Of those that the program brings, all others stay.
    expect(pages.get('/about/method/')).toContain('<h1')
    expect(readFileSync(join(dist, 'logo.png'))).toEqual(readFileSync(join(site, 'content/logo.png')))
    const header = /<img src="\/logo\.png" alt="" width="38" height="32">/u
    expect(
      [...pages].filter(([path, html]) => !path.endsWith('-offline.html') && !header.test(html)),
    ).toEqual([])
    const styles = listFiles(dist).filter((file) => /^_astro\/.*\.css$/u.test(file))
    expect(
      styles.filter((file) => readFileSync(join(dist, file), 'utf8').includes(`--seal:${SEAL}`)),
    ).toHaveLength(1)
  })

  test.each([['dev'], ['start', '--no-build']])('is served by %s', async (...command) => {
    // Astro serves no page where Vitest says that it is there.
    const { VITEST: _, ...env } = process.env
    const child = startProgram('node', [RUN, ...command], { cwd: site, env })
    const ended = once(child, 'exit')
    let said = ''
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout?.on('data', (words) => {
        said += words
        const [, there] = /已就绪：(\S+)（/u.exec(said) ?? []
        if (there) resolve(there)
      })
      child.stderr?.on('data', (words) => {
        said += words
      })
      child.on('exit', () => reject(new Error(said)))
    })
    const answer = await fetch(`${address}jia-2021/1/`)
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('石阶逐处修缮。')])
    child.kill()
    await ended
    expect(said).not.toMatch(CRASH)
  })

  test('was made without a change of any installed file', () => {
    expect(look()).toEqual(installed)
  })
})

describe('the program of a clone, run in another folder', () => {
  test('makes the same site, but for the record of what it was made with', () => {
    cpSync(join(site, 'content'), join(elsewhere, 'content'), { recursive: true })
    expect(gangmu(['build'], elsewhere, resolve('scripts/run.mjs'))).toMatchObject({ status: 0 })
    const other = readChecksums(join(elsewhere, 'dist'))
    const differing = [...readChecksums(dist)].filter(([file, hash]) => other.get(file) !== hash)
    expect(differing.map(([file]) => file)).toEqual(['build.json'])
  }, 600_000)
})

test('the other commands work there too, and none writes into the program', () => {
  const found = ['--checked', '2021-09-01', '--where', '甲市政府网站']
  expect(gangmu(['outcome', '--plan', 'jia-2021', '--task', '1', ...found])).toMatchObject(DONE)
  expect(gangmu(['generate'])).toMatchObject(DONE)
  expect(gangmu(['upgrade'])).toMatchObject({ ...DONE, stdout: expect.stringContaining('不用改') })
  expect(gangmu(['inspect', '--text', '../通知.docx'])).toMatchObject({ status: 0 })
  expect(gangmu(['export-search'])).toMatchObject(DONE)
  expect(existsSync(join(site, 'search-export/mapping.json'))).toBe(true)
  expect(look()).toEqual(installed)
})
