import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Original } from '../../src/model/original.ts'
import { buildCopy } from './build-copy.ts'

/** Build a copy of the project with one more plan, given as the files of its folder. */
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
  return buildCopy(folder, (_, project) => {
    const added = join(project, 'content/plans', plan.id)
    mkdirSync(added)
    writeFileSync(join(added, 'source.txt'), plan.source)
    writeFileSync(join(added, 'plan.yaml'), plan.settings)
    if (plan.original) {
      writeFileSync(join(added, 'original.json'), JSON.stringify(plan.original.record))
      writeFileSync(join(added, plan.original.record.file), plan.original.bytes)
    }
  })
}
