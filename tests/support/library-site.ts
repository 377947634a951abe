import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadPlanFolder } from '../../src/plan-folder/load-plan.ts'
import { loadRegistry } from '../../src/registry/load-registry.ts'
import { buildCopy } from './build-copy.ts'
import { addHardPlan, HARD_ID } from './hard-plan.ts'
import { SECOND_PLAN } from './second-plan.ts'

/** A built library of three plans: the first, the second and the hard one. */
export interface LibrarySite {
  /** Its files, as they would be served. */
  readonly folder: string
  /** The `content/` that it was built from. */
  readonly content: string
}

let built: LibrarySite | null = null

/** The library, built when it is first asked for, and once in a process. */
export function librarySite(): LibrarySite {
  built ??= build()
  return built
}

/** The hard plan of the library, from its source. */
export function loadHard() {
  const { content } = librarySite()
  const loaded = loadPlanFolder(join(content, 'plans', HARD_ID), loadRegistry(content).registry)
  if (!loaded.ok) throw new Error(loaded.files.map(String).join('\n'))
  return loaded.result
}

function build(): LibrarySite {
  const work = mkdtempSync(join(tmpdir(), 'gangmu-library-'))
  process.once('exit', () => rmSync(work, { recursive: true, force: true }))
  const { status, stderr } = buildCopy(work, (npm, project) => {
    const file = join(work, '测试县工作安排.txt')
    writeFileSync(file, SECOND_PLAN)
    const added = npm('add', file, '--id', 'ceshi-2020')
    if (added.status !== 0) throw new Error(added.stderr)
    addHardPlan(npm, project)
  })
  if (status !== 0) throw new Error(stderr)
  return { folder: join(work, 'site'), content: join(work, 'project/content') }
}
