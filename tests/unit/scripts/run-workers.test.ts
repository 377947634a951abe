import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runProgram } from '../../../scripts/programs/run-program.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()

/** What is said when a process that makes plans is started with these options of Node. */
function makeWith(options: string): string {
  const work = mkdtempSync(join(folder, 'work-'))
  const script = `
    import { createWorkers } from './scripts/build/run-workers.ts'
    const workers = createWorkers(async () => ({ content: ${JSON.stringify(folder)}, store: {} }), ${JSON.stringify(work)})
    process.env.NODE_OPTIONS = ${JSON.stringify(options)}
    console.log('made:', await workers.makePlans([{}]))
    workers.end()`
  const { status, stdout, stderr } = runProgram('node', ['--input-type=module', '--eval', script])
  expect(status).toBe(0)
  return stdout + stderr
}

test('a process that the system stops for want of memory is told as such', () => {
  const said = makeWith('--max-old-space-size=8')
  expect(said).toContain('made: false')
  expect(said).toMatch(
    /构建失败：一个制作网页的进程没有做完就停了（SIG\w+），多半是内存不够：关闭别的程序后重试。/u,
  )
})

test('one that fails by itself says why, and nothing of memory is guessed', () => {
  const said = makeWith('')
  expect(said).toContain('made: false')
  expect(said).toContain('构建失败')
  expect(said).not.toContain('内存不够')
})
