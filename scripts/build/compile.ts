// node scripts/build/compile.ts WORK STORE SINCE KEY: the site as a program, into the store; see site-program.ts.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'astro'
import { listFiles } from '../../src/disk/list-files.ts'
import { pagefindProgram } from '../../src/html-to-search/pagefind-program.ts'
import { SITE_FILES } from '../../src/model/site-paths.ts'
import { describeDiskFault } from '../../src/publish/describe-disk-fault.ts'
import { copyProgram } from './copy-program.ts'
import { makePdfTables } from './pdf-tables.ts'
import { openStore } from './unit-store.ts'
import { bundleWorkbench } from './workbench-file.ts'

const [work = '', home = '', since = '', key = ''] = process.argv.slice(2)
// Whoever compiles it, also a test: the program is of the key, and the key is of what is published.
process.env.NODE_ENV = 'production'
mkdirSync(work, { recursive: true })
const aside = resolve(mkdtempSync(join(work, 'program-')))
const [root, made] = [join(aside, 'root'), join(aside, 'made')]
try {
  await compile()
} catch (error) {
  process.stderr.write(`构建失败：${describeDiskFault(error) ?? (error as Error).stack ?? error}\n`)
  process.exitCode = 1
}
rmSync(aside, { recursive: true, force: true })
// Where it has failed Astro still reads and writes files, of which there are none any more.
process.exit()

async function compile(): Promise<void> {
  const assets = join(made, 'assets')
  copyProgram(root)
  await build({
    root,
    outDir: assets,
    // Astro keeps entries by id, with the path that they were read from, which is another each time.
    cacheDir: join(aside, 'cache'),
    logLevel: 'error',
    // The compiled site runs from the publisher's cache, from where no package is found.
    vite: { environments: { prerender: { resolve: { noExternal: true } } } },
    integrations: [
      {
        name: 'gangmu-program',
        hooks: {
          'astro:build:start': ({ setPrerenderer }) =>
            setPrerenderer((astro) => ({
              ...astro,
              // Astro removes the program when it has rendered all pages; here it has none to render.
              setup: async () =>
                cpSync(join(assets, '.prerender'), join(made, 'program'), { recursive: true }),
              getStaticPaths: async () => [],
            })),
        },
      },
    ],
  })
  const unit = openStore(home, Number(since)).begin('program', key)
  for (const file of listFiles(made)) unit.write(file, readFileSync(join(made, file)))
  unit.write(`assets${SITE_FILES.pdfTables}`, makePdfTables())
  for (const { path, content } of await pagefindProgram()) unit.write(`assets/pagefind/${path}`, content)
  unit.write('workbench.json', JSON.stringify(await bundleWorkbench()))
  unit.keep({})
}
