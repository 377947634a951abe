import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runProgram } from '../../scripts/programs/run-program.ts'
import { parseChecksums } from '../../src/publish/checksums.ts'
import { copyProject } from '../support/project-copy.ts'

const folder = mkdtempSync(join(tmpdir(), 'gangmu-twice-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('two builds of one commit, in other folders and time zones, are byte-identical', {
  timeout: 300_000,
}, () => {
  const first = build('a', { TZ: 'Pacific/Kiritimati', LANG: 'C' })
  const second = build('another folder/deep down', { TZ: 'America/Los_Angeles', LANG: 'zh_CN.UTF-8' })
  const hashes = parseChecksums(second)
  const differing = [...parseChecksums(first)].filter(([file, hash]) => hashes.get(file) !== hash)
  expect(differing.map(([file]) => file)).toEqual([])
  expect(second).toBe(first)
  expect(hashes.size).toBeGreaterThan(300)
  const record = JSON.parse(readFileSync(join(folder, 'a/dist/build.json'), 'utf8'))
  expect(record).toMatchObject({ commit: expect.stringMatching(/^[0-9a-f]{40}$/u), modified: false })
})

/** Build a copy of the project, and give its `SHA256SUMS`. */
function build(name: string, environment: Record<string, string>): string {
  const project = join(folder, name)
  mkdirSync(project, { recursive: true })
  copyProject(project)
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    SITE_URL: 'https://plans.example',
    ...environment,
  }
  const { status, stderr } = runProgram('node', ['scripts/build.ts'], {
    cwd: project,
    env,
  })
  expect(status, stderr).toBe(0)
  return readFileSync(join(project, 'dist/SHA256SUMS'), 'utf8')
}
