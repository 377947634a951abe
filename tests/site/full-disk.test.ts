import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runProgram } from '../../scripts/programs/run-program.ts'
import { leaveLonePlan } from '../support/sites/lone-plan.ts'
import { copyProject } from '../support/sites/project-copy.ts'
import { siteFolder } from '../support/sites/test-sites.ts'

const folder = mkdtempSync(join(tmpdir(), 'gangmu-disk-'))
const project = join(folder, 'project')
mkdirSync(project)
beforeAll(() => {
  copyProject(project)
  leaveLonePlan(project)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Mounting needs a kernel that lets us; where it does not, these say so and are left out. */
const asRoot = process.getuid?.() === 0
const canMount = inNamespace('true').status === 0

describe.skipIf(!canMount)('on a disk that takes no more (left out where nothing can be mounted)', () => {
  test('a full disk: says so, and leaves the site that was there', () => {
    const { status, stderr, stdout } = inNamespace(`
      mount -t tmpfs -o size=$(($(du -sk "$SITE" | cut -f1) + 1024))k tmpfs "$DISK" && cp -r "$SITE" "$DISK/dist"
      "$NODE" scripts/build.ts --out "$DISK/dist"; echo "exit $?"
      cd "$DISK/dist" && sha256sum --quiet --check SHA256SUMS && echo intact; ls "$DISK"`)
    expect(stderr).toContain('磁盘空间不足')
    expect(stdout).toMatch(/exit 1\nintact\ndist\n$/u)
    expect(status).toBe(0)
  })

  test('a full disk below the cache: says so, and leaves the site that was there', () => {
    const { stderr, stdout } = inNamespace(`
      mkdir -p .cache/full && mount -t tmpfs -o size=3m tmpfs .cache/full && cp -r "$SITE" "$DISK/dist"
      GANGMU_CACHE=.cache/full "$NODE" scripts/build.ts --out "$DISK/dist"; echo "exit $?"
      cd "$DISK/dist" && sha256sum --quiet --check SHA256SUMS && echo intact; ls "$DISK"; rm -r "$DISK/dist"`)
    expect(stderr).toContain('磁盘空间不足')
    expect(stdout).toMatch(/exit 1\nintact\ndist\n$/u)
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

/** Runs shell commands where mounts are nobody else's and go when they end. */
function inNamespace(commands: string) {
  const disk = join(folder, 'disk')
  mkdirSync(disk, { recursive: true })
  const env = { ...process.env, DISK: disk, SITE: siteFolder('lone'), NODE: process.execPath }
  const probe = 'mount -t tmpfs -o size=1m tmpfs "$DISK" || exit 1\numount "$DISK"\n'
  const args = [asRoot ? '--mount' : '-rm', 'sh', '-c', probe + commands]
  return runProgram('unshare', args, { env, cwd: project })
}
