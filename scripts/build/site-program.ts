import { resolve } from 'node:path'
import { runNode } from '../run-node.ts'
import type { UnitStore } from './unit-store.ts'

/** The site as a program: what Astro makes of `src/site/` before it renders any page. */
export interface SiteProgram {
  /** Folder of the program itself. */
  readonly program: string
  /** Folder of what pages load: scripts, styles, fonts. */
  readonly assets: string
  /** Scripts of the workbench as one file, as JSON. */
  readonly workbench: string
}

/**
 * Compile the pages once for all plans, or take what was compiled from the same code. A process of its own compiles
 * them: what that takes is as much memory as reading a thousand plans.
 *
 * @param work Folder of this build, below the working folder: Astro leaves the program beside what pages load only there.
 * @param key What the program depends on, as a hash.
 * @returns `null` when it cannot be compiled, which was told.
 */
export async function compileSite(work: string, store: UnitStore, key: string): Promise<SiteProgram | null> {
  const find = () => store.find('program', key)
  const compile = () => runNode('scripts/build/compile.ts', work, store.home, String(store.since), key)
  const unit = find() ?? ((await compile()) === 0 ? find() : null)
  if (unit === null) return null
  const [program = '', assets = '', workbench = ''] = ['program', 'assets', 'workbench.json'].map((name) =>
    resolve(unit.folder, name),
  )
  return { program, assets, workbench }
}
