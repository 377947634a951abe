import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { buildRecord } from '../../../scripts/build/build-record.ts'
import { describeMissing, findProgram } from '../../../scripts/programs/find-program.ts'
import { PROGRAMS, SYSTEM_TOOLS } from '../../../scripts/programs/programs.ts'
import { runProgram } from '../../../scripts/programs/run-program.ts'

/** Every file of the project's own code, with its text. */
const CODE = ['src', 'scripts', 'tests'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|mjs|astro)$/u.test(name))
    .map((name) => [`${folder}/${name}`, readFileSync(join(folder, name), 'utf8')] as const),
)
/** The two files that start programs: the first runs before anything is installed. */
const STARTERS = ['scripts/run.mjs', 'scripts/programs/run-program.ts']

describe('outside programs', () => {
  test('nothing but the list starts one', () => {
    const starts = /child_process|\bexeca\b|from 'zx'/u
    const own = 'tests/unit/scripts/programs.test.ts'
    const others = CODE.filter(([file, text]) => {
      const code = text.replaceAll(/^import type .*$/gmu, '')
      return !STARTERS.includes(file) && file !== own && starts.test(code)
    })
    expect(others.map(([file]) => file)).toEqual([])
  })

  test('what is listed is used', () => {
    const code = CODE.filter(([file]) => !file.startsWith('scripts/programs/programs')).map(
      ([, text]) => text,
    )
    const unused = [...Object.keys(PROGRAMS), ...SYSTEM_TOOLS].filter(
      (name) => !code.some((text) => new RegExp(`(?:[pP]rogram|start|succeeds)\\('${name}'`, 'u').test(text)),
    )
    expect(unused).toEqual([])
  })

  test('one that is missing is named, with what it is for and how to get it', () => {
    const message = describeMissing(['fc-list', 'git'])
    expect(message).toContain('fc-list：浏览器和 LibreOffice 显示汉字的字体')
    expect(message).toMatch(/apt-get install --no-install-recommends fontconfig fonts-noto-cjk git\n/u)
  })
})

describe('without what is listed', () => {
  const path = process.env.PATH
  afterEach(() => {
    process.env.PATH = path
  })

  test('what needs one says so', () => {
    process.env.PATH = '/no/such/folder'
    expect(() => runProgram('git', ['status'])).toThrow(/git：记下站点由哪个提交构建/u)
  })

  test('without git it is not known of a site what commit it is of, nor whether files differ', () => {
    process.env.PATH = '/no/such/folder'
    const record = JSON.parse(buildRecord([], { site: null, base: '/' }, {}))
    expect(record).toMatchObject({ commit: null, modified: null })
  })

  test('a program that may not be run is none, and neither is a folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gangmu-programs-'))
    writeFileSync(join(folder, 'caddy-of-a-test'), '', { mode: 0o644 })
    mkdirSync(join(folder, 'git-of-a-test'))
    process.env.PATH = [folder, path].join(delimiter)
    expect(findProgram('caddy-of-a-test')).toBeNull()
    expect(findProgram('git-of-a-test')).toBeNull()
    rmSync(folder, { recursive: true })
  })
})
