import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runProgram } from '../../scripts/programs/run-program.ts'
import { listFiles } from '../../src/disk/list-files.ts'
import { SITE } from '../support/sites/built-site.ts'
import { type RunningServer, startServer } from '../support/sites/servers.ts'

const folder = mkdtempSync(join(tmpdir(), 'gangmu-verify-'))
const copy = join(folder, 'copy')
beforeAll(() => cpSync(SITE, copy, { recursive: true }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('npx gangmu verify finds a single changed byte', () => {
  const files = listFiles(SITE).filter((file) => readFileSync(join(SITE, file)).length > 0)
  const kinds = ['html', 'css', 'csv', 'xml', 'pdf', 'docx', 'br', 'gz', 'txt', 'json']

  test.each(kinds)('in a .%s file', (kind) => {
    const file = files.find((name) => name.endsWith(`.${kind}`)) ?? `no .${kind} file`
    const bytes = readFileSync(join(copy, file))
    const changed = Buffer.from(bytes)
    const place = Math.floor(bytes.length / 2)
    changed[place] = (changed[place] as number) ^ 1
    writeFileSync(join(copy, file), changed)
    const { status, stderr } = verify(copy)
    writeFileSync(join(copy, file), bytes)
    expect([status, stderr]).toEqual([1, expect.stringContaining(`改动 ${file}`)])
  })

  test('in the record itself', () => {
    const sums = join(copy, 'SHA256SUMS')
    const text = readFileSync(sums, 'utf8')
    writeFileSync(
      sums,
      text.replace(/^[0-9a-f]/u, (digit) => (digit === '0' ? '1' : '0')),
    )
    const { status } = verify(copy)
    writeFileSync(sums, text)
    expect(status).toBe(1)
  })
})

test('a page that is altered together with the record is found by the source, and by a record that came another way', () => {
  const other = join(folder, 'other')
  cpSync(SITE, other, { recursive: true })
  const page = join(other, 'henan-2020/24/index.html')
  writeFileSync(page, readFileSync(page, 'utf8').replaceAll('通过树立典型', '通过树立模范'))
  // In the list of its plan, and that list in the list of all.
  for (const [place, file] of [
    ['henan-2020', '24/index.html'],
    ['.', 'henan-2020/SHA256SUMS'],
  ] as const) {
    const hash = runProgram('sha256sum', [file], { cwd: join(other, place) }).stdout
    const sums = join(other, place, 'SHA256SUMS')
    const lines = readFileSync(sums, 'utf8').split('\n')
    writeFileSync(sums, lines.map((line) => (line.endsWith(`  ${file}`) ? hash.trimEnd() : line)).join('\n'))
  }
  const { status, stderr } = verify(other)
  expect([status, stderr]).toEqual([1, expect.stringContaining('模范')])
  const { stdout } = verify(other, '--sums', join(SITE, 'SHA256SUMS'))
  expect(stdout).toMatch(/记录与 .* 不同/u)
})

test('a whole copy passes, in a folder and on a server; a missing file is named', async () => {
  expect(verify(copy)).toMatchObject({ status: 0, stdout: expect.stringContaining('核对通过') })
  const server: RunningServer = await startServer('nginx', { root: copy, folder: copy, base: '/' })
  try {
    expect(verify(server.address, '--sums', join(SITE, 'SHA256SUMS'))).toMatchObject({ status: 0 })
    rmSync(join(copy, 'henan-2020/25.txt'))
    const { status, stderr } = verify(server.address)
    expect([status, stderr]).toEqual([1, expect.stringContaining('缺少 henan-2020/25.txt')])
  } finally {
    await server.stop()
  }
})

test.each([
  [[], '用法'],
  [['/no/such/folder'], '没有这个文件夹'],
  [['http://127.0.0.1:9/'], '读不到'],
  [['tests'], '没有 SHA256SUMS'],
] as const)('%j is answered in words', (args, message) => {
  const { status, stderr } = verify(...args)
  expect([status, stderr]).toEqual([1, expect.stringContaining(message)])
  expect(stderr).not.toMatch(/^\s+at /mu)
})

function verify(...args: readonly string[]) {
  return runProgram('node', ['scripts/verify.ts', ...args])
}
