import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runProgram } from '../programs/run-program.ts'

/** What a build took. */
export interface BuildCost {
  readonly milliseconds: number
  /** The most memory at any time, in bytes. */
  readonly memory: number
}

/** Run something with a folder of its own, which is gone afterwards. */
export async function withFolder(run: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-bench-'))
  try {
    await run(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Build the site into a folder, from the project's own content or another; its messages show only when it fails. */
export function buildSite(out: string, content?: string): BuildCost {
  const memory = `${out}.memory`
  const start = performance.now()
  const { status, stderr } = runProgram(
    'node',
    ['--import', './scripts/bench/report-memory.ts', 'scripts/build.ts', '--out', out],
    {
      env: { ...process.env, BENCH_MEMORY: memory, ...(content && { GANGMU_CONTENT: content }) },
    },
  )
  if (status !== 0) throw new Error(`scripts/build.ts ended with ${status}:\n${stderr}`)
  const milliseconds = performance.now() - start
  return { milliseconds, memory: Number(readFileSync(memory, 'utf8')) }
}
