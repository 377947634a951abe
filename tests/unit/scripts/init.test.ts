import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { runProgram } from '../../../scripts/programs/run-program.ts'
import { siteSettingsSchema } from '../../../src/model/site-settings.ts'
import { CRASH, runIn, snapshot } from '../../support/commands.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gangmu 新's "))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const all = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
const read = (file: string) => readFileSync(join(folder, file), 'utf8')
const MADE = ['.gitignore', 'README.md', 'content', 'content/site.yaml', 'package.json']

describe('an empty folder', () => {
  test('gets settings of this version, and what npm and git want to know', () => {
    const { code, out, error } = runIn(folder, 'init')
    expect([code, error]).toEqual([0, ''])
    expect(all()).toEqual(MADE)
    expect(siteSettingsSchema.parse(parse(read('content/site.yaml')))).toMatchObject({
      contentVersion: 2,
      name: '纲目',
      maintainer: null,
    })
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(JSON.parse(read('package.json'))).toEqual({ private: true, dependencies: { gangmu: version } })
    expect(read('.gitignore').split('\n')).toEqual(
      expect.arrayContaining(['node_modules/', 'dist/', '.cache/']),
    )
    for (const file of MADE.filter((name) => name !== 'content')) expect(out).toContain(`写下 ${file}\n`)
    expect(out).toMatch(/接下来：\n.*site\.yaml.*\n.*npx gangmu add .*\n.*npx gangmu start/u)
  })

  test('gets an example that passes every check', () => {
    expect(runIn(folder, 'init', ['--example'])).toMatchObject({ code: 0, error: '' })
    expect(read('content/plans/example-2021/source.txt')).toContain('（虚构）')
    expect(runIn(folder, 'check')).toMatchObject({ code: 0, error: '' })
  })

  test('is called by the name of a bundle, and has nothing for npm', () => {
    const name = './a$&b/gangmu'
    const { out } = runIn(folder, 'init', [], { GANGMU_COMMAND: name })
    expect(all()).toEqual(MADE.filter((file) => file !== 'package.json'))
    expect(out).toContain(`${name} start`)
    expect(read('README.md')).toContain(`\`${name} build\``)
    expect(out + read('README.md')).not.toMatch(/npx|npm/u)
  })
})

test('what npm and git leave there stays byte for byte', () => {
  for (const path of ['node_modules/gangmu', '.git']) mkdirSync(join(folder, path), { recursive: true })
  for (const name of ['package.json', 'package-lock.json', '.npmrc', 'node_modules/gangmu/x', '.git/HEAD'])
    writeFileSync(join(folder, name), `{"dependencies":{"gangmu":"file:gangmu.tgz"}} ${name}`)
  const before = snapshot(folder)
  expect(runIn(folder, 'init')).toMatchObject({ code: 0, error: '' })
  const after = snapshot(folder)
  expect([...before].filter(([path, bytes]) => after.get(path) !== bytes)).toEqual([])
  expect(after.size - before.size).toBe(3)
})

describe('refused, and nothing is written', () => {
  const refused = (message: string, ...args: readonly string[]) => {
    const before = [all(), snapshot(folder)]
    const { code, out, error } = runIn(folder, 'init', args)
    expect([code, out]).toEqual([1, ''])
    expect(error).toContain(message)
    expect(error).toContain('没有写入任何文件。')
    expect(error).not.toMatch(CRASH)
    expect([all(), snapshot(folder)]).toEqual(before)
  }

  test.each(['通知.docx', 'content', '.github'])('a folder with %s', (name) => {
    mkdirSync(join(folder, name))
    refused(`这个文件夹不是空的，里面有 ${name}。请在空文件夹里运行。`)
  })

  test('a file in the place of content', () => {
    writeFileSync(join(folder, 'content'), '')
    refused('里面有 content')
  })

  test('a folder with much in it, of which not all is named', () => {
    for (const name of 'abcdefg') writeFileSync(join(folder, name), '')
    refused('里面有 a、b、c、d、e 等。')
  })

  test('a second time', () => {
    runIn(folder, 'init')
    refused('这个文件夹不是空的')
  })

  test('with a word too many', () => {
    refused('用法：npx gangmu init', 'here')
  })
})

/** Root may write everywhere but where the disk itself takes nothing: disks are mounted, where the kernel lets us. */
const inNamespace = (commands: string) => {
  const env = { ...process.env, DISK: folder, NODE: process.execPath, INIT: resolve('scripts/init.ts') }
  const rights = process.getuid?.() === 0 ? '--mount' : '-rm'
  return runProgram('unshare', [rights, 'sh', '-ec', commands], { env, cwd: tmpdir() })
}
const canMount =
  process.platform === 'linux' &&
  runProgram('unshare', [
    process.getuid?.() === 0 ? '--mount' : '-rm',
    ...['sh', '-c', 'mount -t tmpfs -o size=1m tmpfs /mnt'],
  ]).status === 0

describe.skipIf(!canMount)('where the disk takes no more (left out where nothing can be mounted)', () => {
  test.each([
    ['ro,size=1m', '只读', 'at once'],
    ['size=1m,nr_inodes=4', '磁盘空间不足', 'after two files'],
    ['size=8k', '磁盘空间不足', 'in the middle of its words'],
  ])('mounted with %s: %s, %s', (options, message) => {
    const { status, stdout, stderr } = inNamespace(
      `mount -t tmpfs -o ${options} tmpfs "$DISK"; cd "$DISK"; code=0; "$NODE" "$INIT" || code=$?; ls -A; exit $code`,
    )
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(message)
    expect(stderr).toContain('没有写入任何文件。')
    expect(stderr).not.toMatch(CRASH)
  })
})
