// node scripts/build/compile.ts WORK STORE SINCE KEY: the site as a program, into the store; see site-program.ts.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'astro'
import { listFiles } from '../../src/disk/list-files.ts'
import { describeDiskFault } from '../../src/publish/describe-disk-fault.ts'
import { ofProgram } from '../support/program.ts'
import { openStore } from './unit-store.ts'
import { bundleWorkbench } from './workbench-file.ts'

const [work = '', home = '', since = '', key = ''] = process.argv.slice(2)
// Whoever compiles it, also a test: the program is of the key, and the key is of what is published.
process.env.NODE_ENV = 'production'
mkdirSync(work, { recursive: true })
const aside = resolve(mkdtempSync(join(work, 'program-')))
try {
  await compile()
} catch (error) {
  process.stderr.write(`构建失败：${describeDiskFault(error) ?? (error as Error).stack ?? error}\n`)
  process.exitCode = 1
} finally {
  rmSync(aside, { recursive: true, force: true })
}

async function compile(): Promise<void> {
  const assets = join(aside, 'assets')
  await build({
    root: ofProgram('.'),
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
  const unit = openStore(home, Number(since)).begin('program', key)
  for (const file of listFiles(aside)) unit.write(file, readFileSync(join(aside, file)))
  unit.write('workbench.json', JSON.stringify(await bundleWorkbench()))
  unit.keep({})
}
