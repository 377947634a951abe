import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { storeOf } from '../../scripts/build/build-library.ts'
import { runProgram } from '../../scripts/programs/run-program.ts'

const cache = mkdtempSync('.cache/prepare-')
afterAll(() => rmSync(cache, { recursive: true, force: true }))

const env = { ...process.env, GANGMU_CACHE: cache }
const programs = () => readdirSync(join(storeOf(cache), 'program'), { recursive: true }).map(String)
const outOf = (name: string) => join(cache, name)

test('what npm prepares after installing is what the first build would make', () => {
  const prepared = runProgram('node', ['scripts/run.mjs', 'prepare'], { env })
  expect([prepared.status, prepared.stderr]).toEqual([0, ''])
  expect(readdirSync(outOf('fonts')).filter((name) => name.endsWith('.ttf'))).toHaveLength(4)
  const before = programs()
  expect(runProgram('node', ['scripts/build.ts', '--out', outOf('site')], { env }).status).toBe(0)
  expect(programs()).toEqual(before)
  expect(existsSync(outOf('site/index.html'))).toBe(true)
}, 120_000)

test('where it cannot be prepared nothing is said, for npm goes on and the first build says why', () => {
  const { status, stderr } = runProgram('node', ['scripts/run.mjs', 'prepare'], {
    env: { ...env, SITE_URL: 'no address' },
  })
  expect([status, stderr]).toEqual([0, ''])
}, 120_000)
