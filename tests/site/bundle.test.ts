import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findProgram } from '../../scripts/programs/find-program.ts'
import { runProgram } from '../../scripts/programs/run-program.ts'
import { checkChecksums } from '../../src/publish/checksums.ts'
import { CRASH } from '../support/commands.ts'

const [here, tried] = [`${process.platform}-${process.arch}`, 'linux-x64']
/** A network namespace of one's own has no network; whoever is not root needs one of users as well. */
const NO_NETWORK = ['--net', ...(process.getuid?.() === 0 ? [] : ['--map-root-user'])]
const reason =
  here !== tried
    ? `skipped: the archive is tried on ${tried}, and this is ${here}`
    : runProgram('unshare', [...NO_NETWORK, 'true']).status === 0
      ? null
      : 'skipped: the kernel gives no network namespace (unshare --net)'

/** A path that a careless launcher trips over. */
const folder = mkdtempSync(join(tmpdir(), "gangmu 压缩包's "))
const site = join(folder, '网 站')
/** All that the launcher's shell finds: neither Node nor npm. */
const PATH = join(folder, 'bin')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Run the unpacked program by a name, without a network, a Node or a home. */
function gangmu(called: string, ...args: readonly string[]) {
  const ran = runProgram('unshare', [...NO_NETWORK, called, ...args], { cwd: site, env: { PATH } })
  expect(ran.stderr).not.toMatch(CRASH)
  return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr }
}

describe.skipIf(reason !== null)(reason ?? 'the archive, on a machine without Node, npm and network', () => {
  let called = ''
  beforeAll(() => {
    const { status, stderr } = runProgram('npm', ['run', '--silent', 'bundle', '--', '--out', folder])
    expect([status, stderr]).toEqual([0, ''])
    const [archive = ''] = readdirSync(folder).filter((name) => name.endsWith(`-${tried}.tar.gz`))
    expect(runProgram('tar', ['-xzf', archive], { cwd: folder })).toMatchObject({ status: 0, stderr: '' })
    const name = archive.replace('.tar.gz', '')
    expect(readdirSync(join(folder, name)).sort()).toEqual(['README.txt', 'app', 'gangmu'])
    called = `../${name}/gangmu`
    for (const path of [PATH, site]) mkdirSync(path)
    for (const tool of ['sh', 'dirname', 'readlink'] as const)
      symlinkSync(findProgram(tool) ?? '', join(PATH, tool))
  }, 600_000)

  test('there is neither Node nor npm, and no network', () => {
    const look = (script: string) =>
      runProgram('unshare', [...NO_NETWORK, 'sh', '-c', script], { cwd: site, env: { PATH } }).status
    expect([look('command -v sh'), look('command -v node'), look('command -v npm')]).toEqual([0, 127, 127])
    expect(readFileSync('/proc/net/dev', 'utf8').split('\n').length).toBeGreaterThan(3)
    // Two lines of heads, and the loopback, which is down.
    const seen = look('n=0; while read -r line; do n=$((n + 1)); done < /proc/self/net/dev; exit $n')
    expect(seen).toBe(3)
  })

  test('makes a folder, builds the site in it and proves it', () => {
    const { status, stdout, stderr } = gangmu(called, 'init', '--example')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain(`${called} start`)
    // Of those that npm would read there is none.
    expect(readdirSync(site).sort()).toEqual(['.gitignore', 'README.md', 'content'])
    expect(gangmu(called, 'check')).toMatchObject({ status: 0, stderr: '' })
    expect(gangmu(called, 'build')).toMatchObject({ status: 0 })
    expect(gangmu(called, 'verify', 'dist')).toMatchObject({
      ...{ status: 0, stderr: '' },
      stdout: expect.stringContaining('核对通过'),
    })
    expect(checkChecksums(join(site, 'dist'))).toEqual([])
    expect(existsSync(join(site, 'dist/example-2021/example-2021.pdf'))).toBe(true)
  }, 600_000)

  test('is called by its own name in all that it says and writes', () => {
    const said = [
      gangmu(called),
      gangmu(called, 'no-such-command'),
      ...['init', 'add', 'outcome', 'verify', 'upgrade', 'build', 'inspect', 'links'].map((name) =>
        gangmu(called, name, '--help'),
      ),
      gangmu(called, 'start', '--no-such-option'),
      gangmu(called, 'fidelity', 'no-such-folder'),
      gangmu(called, 'verify', 'no-such-folder'),
    ].map(({ stdout, stderr }) => stdout + stderr)
    expect(said.filter((text) => text === '' || /npx|npm/u.test(text))).toEqual([])
    expect(said.filter((text) => text.includes(called)).length).toBeGreaterThan(8)
    expect(readFileSync(join(site, 'README.md'), 'utf8')).not.toMatch(/npx|npm/u)
  })

  test('is found by a link, and may belong to somebody else', () => {
    const link = join(folder, 'bin/gangmu')
    symlinkSync(join('..', called.slice(3)), link)
    chmodSync(join(site, called), 0o555)
    expect(gangmu('gangmu', 'check')).toMatchObject({ status: 0, stderr: '' })
    expect(gangmu('gangmu')).toMatchObject({ stderr: expect.stringContaining('gangmu build') })
  })
})
