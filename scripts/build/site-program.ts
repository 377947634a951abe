import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'astro'
import { listFiles } from '../../src/disk/list-files.ts'
import type { UnitStore } from './unit-store.ts'
import { bundleWorkbench } from './workbench-file.ts'

/** The site as a program: what Astro makes of `src/site/` before it renders any page. */
export interface SiteProgram {
  /** Folder of the program itself. */
  readonly program: string
  /** Folder of what pages load: scripts, styles, fonts. */
  readonly assets: string
  /** Scripts of the workbench as one file, as JSON. */
  readonly workbench: string
}

const WORKBENCH = 'workbench.json'

/**
 * Compile the pages once for all plans, or take what was compiled from the same code.
 *
 * @param work Folder of this build, below the project: Astro leaves the program beside what pages load only there.
 * @param key What the program depends on, as a hash.
 */
export async function compileSite(work: string, store: UnitStore, key: string): Promise<SiteProgram> {
  const unit = store.find('program', key) ?? (await compile(work, store, key))
  const [program = '', assets = '', workbench = ''] = ['program', 'assets', WORKBENCH].map((name) =>
    resolve(unit.folder, name),
  )
  return { program, assets, workbench }
}

async function compile(work: string, store: UnitStore, key: string) {
  mkdirSync(work, { recursive: true })
  const aside = resolve(mkdtempSync(join(work, 'program-')))
  const assets = join(aside, 'assets')
  // Whoever compiles it, also a test: the program is of the key, and the key is of what is published.
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  try {
    await build({
      outDir: assets,
      logLevel: 'error',
      integrations: [
        {
          name: 'gangmu-program',
          hooks: {
            'astro:build:start': ({ setPrerenderer }) =>
              setPrerenderer((astro) => ({
                ...astro,
                // Astro removes the program when it has rendered all pages; here it has none to render.
                setup: async () =>
                  cpSync(join(assets, '.prerender'), join(aside, 'program'), { recursive: true }),
                getStaticPaths: async () => [],
              })),
          },
        },
      ],
    })
    const unit = store.begin('program', key)
    for (const file of listFiles(aside)) unit.write(file, readFileSync(join(aside, file)))
    unit.write(WORKBENCH, JSON.stringify(await bundleWorkbench()))
    return unit.keep({})
  } finally {
    if (NODE_ENV !== undefined) process.env.NODE_ENV = NODE_ENV
    rmSync(aside, { recursive: true, force: true })
  }
}
