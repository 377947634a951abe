import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Original } from '../../src/model/original.ts'
import { copyProject } from './project-copy.ts'

/**
 * Build the site with one more plan, from a copy of the project: two builds in one folder would write over each
 * other's `.astro/`, and tests run side by side.
 */
export function buildWithPlan(
  folder: string,
  plan: {
    readonly id: string
    readonly source: string
    readonly settings: string
    /** The document that the source was read from, as `npm run add` keeps it. */
    readonly original?: { readonly record: Original; readonly bytes: string }
  },
) {
  const project = join(folder, 'project')
  mkdirSync(project)
  copyProject(project)
  const added = join(project, 'content/plans', plan.id)
  mkdirSync(added)
  writeFileSync(join(added, 'source.txt'), plan.source)
  writeFileSync(join(added, 'plan.yaml'), plan.settings)
  if (plan.original) {
    writeFileSync(join(added, 'original.json'), JSON.stringify(plan.original.record))
    writeFileSync(join(added, plan.original.record.file), plan.original.bytes)
  }
  const out = join(folder, 'site')
  const build = spawnSync(resolve('node_modules/.bin/node'), ['scripts/build.ts', '--out', out], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, GANGMU_CONTENT: join(project, 'content') },
  })
  return { ...build, out }
}
