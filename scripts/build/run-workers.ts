import { mkdtempSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { startProgram } from '../programs/run-program.ts'
import type { Job } from './worker.ts'

/** Plans made by one process: few enough for a gigabyte, enough to be worth its start. */
const BATCH = 24

/**
 * Make plans in processes of their own, as many at a time as there are processors.
 *
 * @returns Whether all succeeded; after the first that does not, none is begun.
 */
export async function makeInWorkers(
  job: Omit<Job, 'plans' | 'wholeSite'>,
  plans: Job['plans'],
  work: string,
): Promise<boolean> {
  const workers = Math.min(availableParallelism(), plans.length)
  const size = Math.min(BATCH, Math.ceil(plans.length / workers))
  const batches = Array.from({ length: Math.ceil(plans.length / size) }, (_, index) =>
    plans.slice(index * size, (index + 1) * size),
  ).values()
  let isFine = true
  await Promise.all(
    Array.from({ length: workers }, async () => {
      for (const batch of batches) {
        if (!isFine) return
        if (!(await runWorker({ ...job, plans: batch, wholeSite: null }, work))) isFine = false
      }
    }),
  )
  return isFine
}

/** Run one job to its end. */
export function runWorker(job: Job, work: string): Promise<boolean> {
  const file = join(mkdtempSync(join(work, 'job-')), 'job.json')
  writeFileSync(file, JSON.stringify(job))
  return new Promise((resolve, reject) => {
    const child = startProgram('node', [join(import.meta.dirname, 'worker.ts'), file], { stdio: 'inherit' })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code === 0))
  })
}
