import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { startProgram } from '../programs/run-program.ts'
import type { ReadPlan } from './read-library.ts'
import type { SiteTask, WorkerAnswer, WorkerSetup, WorkerTask } from './worker.ts'

/** Plans that a process makes at a time: few enough for a gigabyte. */
const BATCH = 24
/** Bytes with which a process makes no more: until then it is worth its start, and knows its code the better. */
const FULL = 1e9
/** Fewer are not worth a process of their own, whose start costs as much as two of them. */
const LEAST = 3
/** A process that has made so few holds little, and makes the site too, unless that is large and all of it is to be made. */
export const FEW_MADE = 4

/** Makes plans and the site in processes of their own. */
export interface Workers {
  /**
   * Make plans, in as many processes at a time as there are processors.
   *
   * @returns Whether all succeeded; after the first that does not, none is begun.
   */
  readonly makePlans: (plans: readonly ReadPlan[]) => Promise<boolean>
  /** @param isAlone Whether it is to have a process of its own. */
  readonly makeSite: (site: SiteTask, isAlone: boolean) => Promise<boolean>
  /** Ends what is still there. */
  readonly end: () => void
}

/**
 * @param prepare Gives what they need when the first is started; `null` when it cannot be had, which was told.
 * @param work Folder of this build.
 * @param most How many plans a process makes at a time.
 */
export function createWorkers(
  prepare: () => Promise<WorkerSetup | null>,
  work: string,
  most: number = BATCH,
): Workers {
  let setup: Promise<string | null> | undefined
  const writeSetup = async () => {
    const prepared = await prepare()
    if (prepared === null) return null
    const file = join(work, 'setup.json')
    writeFileSync(file, JSON.stringify(prepared))
    return file
  }
  const idle: ChildProcess[] = []
  const run = async (task: WorkerTask): Promise<boolean> => {
    setup ??= writeSetup()
    const file = await setup
    if (file === null) return false
    const worker = idle.pop() ?? start(file)
    worker.send(task)
    const waiting = new AbortController()
    const [answer, signal] = await Promise.race(
      ['message', 'exit'].map((event) => once(worker, event, { signal: waiting.signal })),
    )
    waiting.abort()
    const told: WorkerAnswer | null = answer instanceof Object ? answer : null
    if (told === null)
      process.stderr.write(
        `构建失败：一个制作网页的进程没有做完就停了（${signal ?? answer}）${signal ? '，多半是内存不够：关闭别的程序后重试' : ''}。\n`,
      )
    if (told?.isFine && told.memory < FULL && 'plans' in task) idle.push(worker)
    else if (worker.connected) worker.disconnect()
    return told?.isFine ?? false
  }
  const end = () => {
    for (const worker of idle.splice(0)) worker.disconnect()
  }
  return {
    makePlans: async (plans) => {
      const count = Math.min(availableParallelism(), Math.ceil(plans.length / LEAST))
      const batch = Math.min(most, Math.ceil(plans.length / count))
      const batches = Array.from({ length: Math.ceil(plans.length / batch) }, (_, index) =>
        plans.slice(index * batch, (index + 1) * batch),
      ).values()
      let isFine = true
      const makeBatches = async () => {
        for (const each of batches) {
          if (!isFine) return
          if (!(await run({ plans: each }))) isFine = false
        }
      }
      await Promise.all(Array.from({ length: count }, makeBatches))
      if (plans.length > count * FEW_MADE) end()
      return isFine
    },
    makeSite: (site, isAlone) => {
      if (isAlone) end()
      return run({ site })
    },
    end,
  }
}

/** Megabytes for what is young, from the start: most of what a page takes is gone before it is full, and need not be moved. */
const YOUNG = 32
const MEMORY = ['min', 'max'].map((bound) => `--${bound}-semi-space-size=${YOUNG}`)

function start(setup: string): ChildProcess {
  return startProgram('node', [...MEMORY, join(import.meta.dirname, 'worker.ts'), setup], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}
