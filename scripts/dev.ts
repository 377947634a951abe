/** `npx gangmu dev`: reads the plans, then serves the site and refreshes it as files change. */
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { dev } from 'astro'
import { hasErrors } from '../src/diagnostics/report.ts'
import { contentFolder } from '../src/library/load-library.ts'
import { readHostSettings } from '../src/model/host-settings.ts'
import { storeOf } from './build/build-library.ts'
import { codeKeys } from './build/code-key.ts'
import { copyProgram } from './build/copy-program.ts'
import { readLibrary } from './build/read-library.ts'
import { openStore } from './build/unit-store.ts'
import { stopOnSignals } from './signals.ts'
import { loadForPublishing, loadShared, parseCommand } from './support/command.ts'
import { CACHE, IS_CLONE, ofProgram } from './support/program.ts'

/** What changes there, and is not generated, makes the library another. */
const OF_PLANS = /(?<!\.mdx)$/u

const command = parseCommand({})
const content = contentFolder()
const library = resolve(CACHE, 'dev-library')
mkdirSync(library, { recursive: true })
process.env.GANGMU_LIBRARY = library
if (!read()) process.exit(1)

/** Of a clone whoever develops it sees what he changes; elsewhere Astro may not write into the program. */
const root = IS_CLONE ? ofProgram('.') : resolve(CACHE, 'dev', 'root')
if (!IS_CLONE) {
  rmSync(dirname(root), { recursive: true, force: true })
  copyProgram(root)
}

const server = await dev({
  root,
  logLevel: 'error',
  server: { host: 'localhost' },
  integrations: [
    {
      name: 'gangmu-library',
      hooks: {
        'astro:server:setup': ({ server: { environments, watcher, ws } }) => {
          const folders = ['plans', 'registry'].map((name) => resolve(content, name) + sep)
          const settings = resolve(content, 'site.yaml')
          watcher.add([...folders, settings])
          watcher.on('all', (_event, path) => {
            const isOurs = path === settings || folders.some((folder) => path.startsWith(folder))
            if (!isOurs || !OF_PLANS.test(path)) return
            if (!read()) return
            // Astro keeps the lists of pages of a module that has not changed.
            for (const { moduleGraph } of Object.values(environments)) moduleGraph.invalidateAll()
            ws.send({ type: 'full-reload' })
          })
        },
      },
    },
  ],
})
stopOnSignals(server)
const address = server.resolvedUrls.local[0] ?? `http://localhost:${server.address.port}/`
command.print.line(`开发服务器已就绪：${address}（保存文件后页面自动更新，按 Ctrl-C 结束）`)

/** Read the library anew; whether it can be shown. What is wrong is told, and what was shown stays. */
function read(): boolean {
  const settings = readHostSettings(process.env)
  if ('fault' in settings) {
    command.printError(settings.fault)
    return false
  }
  const { registry, files } = loadShared(content)
  const code = codeKeys(content, settings)
  const found = hasErrors(files)
    ? null
    : readLibrary(content, library, openStore(storeOf(CACHE)), code, registry)
  if (found === null) loadForPublishing(command)
  else command.print.messages([...files, ...found.files])
  return found !== null
}
