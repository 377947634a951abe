import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runProgram } from '../../scripts/programs/run-program.ts'
import { checkChecksums } from '../../src/publish/checksums.ts'
import { leaveLonePlan } from '../support/sites/lone-plan.ts'
import { copyProject } from '../support/sites/project-copy.ts'
import { siteFolder } from '../support/sites/test-sites.ts'

const folder = mkdtempSync(join(tmpdir(), 'gangmu-failing-'))
const project = join(folder, 'project')
beforeAll(() => {
  mkdirSync(project)
  copyProject(project)
  leaveLonePlan(project)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a build that fails half-way leaves the site that was there', () => {
  cpSync(siteFolder('lone'), join(project, 'dist'), { recursive: true })
  appendFileSync(join(project, 'content/about/index.mdx'), '\n[去哪里](/nowhere/)\n')
  const { status, stderr } = runProgram('node', ['scripts/build.ts'], { cwd: project })
  expect([status, stderr]).toEqual([1, expect.stringContaining('/nowhere/ 没有去处')])
  expect(stderr).toContain('没有改动 dist/')
  expect(checkChecksums(join(project, 'dist'))).toEqual([])
  expect(readdirSync(project).filter((name) => name.startsWith('dist'))).toEqual(['dist'])
})
