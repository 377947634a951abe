import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runProgram } from '../../scripts/programs/run-program.ts'
import { checkChecksums } from '../../src/publish/checksums.ts'
import { SITE } from '../support/built-site.ts'
import { copyProject } from '../support/project-copy.ts'

const folder = mkdtempSync(join(tmpdir(), 'gangmu-failing-'))
const project = join(folder, 'project')
beforeAll(() => {
  mkdirSync(project)
  copyProject(project)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('where no browser starts, the build goes on without the PDF and says so', () => {
  const { status, stdout } = build({ CHROMIUM_PATH: '/no/such/browser' })
  expect([status, stdout]).toEqual([0, expect.stringContaining('这次不做 PDF')])
  const files = readdirSync(join(project, 'dist/henan-2020'))
  expect(files).toContain('henan-2020.docx')
  expect(files).not.toContain('henan-2020.pdf')
  expect(readFileSync(join(project, 'dist/data/index.html'), 'utf8')).not.toContain('.pdf')
  rmSync(join(project, 'dist'), { recursive: true })
})

test('a build that fails half-way leaves the site that was there', () => {
  cpSync(SITE, join(project, 'dist'), { recursive: true })
  appendFileSync(join(project, 'content/about/index.mdx'), '\n[去哪里](/nowhere/)\n')
  const { status, stderr } = build()
  expect([status, stderr]).toEqual([1, expect.stringContaining('/nowhere/ 没有去处')])
  expect(stderr).toContain('没有改动 dist/')
  expect(checkChecksums(join(project, 'dist'))).toEqual([])
  expect(readdirSync(project).filter((name) => name.startsWith('dist'))).toEqual(['dist'])
})

/** Mounting needs a kernel that lets us; where it does not, these say so and are left out. */
const asRoot = process.getuid?.() === 0
const canMount = inNamespace('true').status === 0

describe.skipIf(!canMount)('on a disk that takes no more (left out where nothing can be mounted)', () => {
  test('a full disk: says so, and leaves the site that was there', () => {
    const { status, stderr, stdout } = inNamespace(`
      mount -t tmpfs -o size=14m tmpfs "$DISK" && cp -r "$SITE" "$DISK/dist"
      "$NODE" scripts/build.ts --out "$DISK/dist"; echo "exit $?"
      cd "$DISK/dist" && sha256sum --quiet --check SHA256SUMS && echo intact; ls "$DISK"`)
    expect(stderr).toContain('磁盘空间不足')
    expect(stdout).toMatch(/exit 1\nintact\ndist\n$/u)
    expect(status).toBe(0)
  })

  test('a read-only dist: says so, and leaves the site that was there', () => {
    const { stderr, stdout } = inNamespace(`
      mount -t tmpfs -o size=40m tmpfs "$DISK" && cp -r "$SITE" "$DISK/dist" && mount -o remount,ro "$DISK"
      "$NODE" scripts/build.ts --out "$DISK/dist"; echo "exit $?"
      cd "$DISK/dist" && sha256sum --quiet --check SHA256SUMS && echo intact; ls "$DISK"`)
    expect(stderr).toContain('只读')
    expect(stdout).toMatch(/exit 1\nintact\ndist\n$/u)
  })
})

function build(environment: Record<string, string> = {}) {
  const env = { ...process.env, ...environment }
  return runProgram('node', ['scripts/build.ts'], { cwd: project, env })
}

/** Runs shell commands where mounts are nobody else's and go when they end. */
function inNamespace(commands: string) {
  const disk = join(folder, 'disk')
  mkdirSync(disk, { recursive: true })
  const env = { ...process.env, DISK: disk, SITE: join(process.cwd(), SITE), NODE: process.execPath }
  const probe = 'mount -t tmpfs -o size=1m tmpfs "$DISK" || exit 1\numount "$DISK"\n'
  const args = [asRoot ? '--mount' : '-rm', 'sh', '-c', probe + commands]
  return runProgram('unshare', args, { env })
}
