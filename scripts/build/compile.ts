// node scripts/build/compile.ts WORK STORE SINCE KEY: the site as a program, into the store; see site-program.ts.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
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
  copyProgram()
  await build({
    root,
    outDir: assets,
    // Astro keeps entries by id, with the path that they were read from, which is another each time.
    cacheDir: join(aside, 'cache'),
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
                cpSync(join(assets, '.prerender'), join(made, 'program'), { recursive: true }),
              getStaticPaths: async () => [],
            })),
        },
      },
    ],
  })
  const unit = openStore(home, Number(since)).begin('program', key)
  for (const file of listFiles(made)) unit.write(file, readFileSync(join(made, file)))
  unit.write('workbench.json', JSON.stringify(await bundleWorkbench()))
  unit.keep({})
}

/**
 * A copy of what Astro compiles: it writes types and lists of modules (`.astro/`) beside that, while the program may
 * belong to somebody else, or compile another site at the same time.
 */
function copyProgram(): void {
  for (const name of ['astro.config.mjs', 'docs/about', 'package.json', 'public', 'src', 'tsconfig.json'])
    cpSync(ofProgram(name), join(root, name), { recursive: true })
  // Its own packages, and those beside it where it is a package itself, which may be nowhere above the working folder.
  for (const [packages, at] of [
    [ofProgram('node_modules'), root],
    [resolve(ofProgram('..')), aside],
  ] as const)
    if (basename(packages) === 'node_modules' && existsSync(packages))
      symlinkSync(packages, join(at, 'node_modules'), 'junction')
}
