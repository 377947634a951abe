// Makes plans, and the pages of the whole site, in a process of its own: what it held is gone with it. Tasks come as
// messages, and each is answered by whether all is well, and how much memory is taken.
import { readFileSync } from 'node:fs'
import { chooseReporter, type ReporterName } from '../../src/diagnostics/reporters/choose-reporter.ts'
import type { HostSettings } from '../../src/model/host-settings.ts'
import { describeDiskFault } from '../../src/publish/describe-disk-fault.ts'
import { loadRegistry } from '../../src/registry/load-registry.ts'
import { loadFonts } from '../../src/site-settings/load-fonts.ts'
import { loadSiteSettings } from '../../src/site-settings/load-site-settings.ts'
import { startTypesetter, type Typesetter } from '../pdf/start-typesetter.ts'
import { writtenPages } from '../support/program.ts'
import { readPlan } from './kept-plan.ts'
import { beginPlan, finishPlan, type MakingTools } from './make-plans.ts'
import { makeSite } from './make-site.ts'
import { makeOfflineAssets } from './offline-assets.ts'
import type { ReadPlan } from './read-library.ts'
import { loadPages, type ProgramPage } from './render-pages.ts'
import type { SiteProgram } from './site-program.ts'
import { openStore, type UnitStore } from './unit-store.ts'

/** What a worker makes everything with. */
export interface WorkerSetup {
  readonly content: string
  /** Of the code that makes the pages. */
  readonly code: string
  readonly store: Pick<UnitStore, 'home' | 'since'>
  readonly library: string
  readonly site: SiteProgram
  readonly settings: HostSettings
  readonly reporter: string | null
}

/** The pages of the whole site: their key, and the plan that is the only one. */
export interface SiteTask {
  readonly key: string
  readonly only: ReadPlan | null
}

/** What a worker is to make. */
export type WorkerTask = { readonly plans: readonly ReadPlan[] } | { readonly site: SiteTask }

/** What it answers. */
export interface WorkerAnswer {
  readonly isFine: boolean
  /** Bytes that it holds. */
  readonly memory: number
}

const setup: WorkerSetup = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const { content, code, library, settings } = setup
process.env.GANGMU_LIBRARY = library
const store = openStore(setup.store.home, setup.store.since)
const reporter = chooseReporter(
  (setup.reporter ?? undefined) as ReporterName | undefined,
  process.env,
  process.stderr.isTTY === true,
)
const tell: MakingTools['tell'] = (files) => {
  const text = reporter(files)
  if (text !== '') process.stderr.write(`${text}\n`)
}

/** Whether somebody waits for what is made. */
let isMaking = false
process.on('message', async (task: WorkerTask) => {
  isMaking = true
  const making = 'plans' in task ? makePlans(task.plans) : makeWholeSite(task.site)
  const isFine = await making.catch((error) => {
    process.stderr.write(`构建失败：${describeDiskFault(error) ?? (error as Error).stack ?? error}\n`)
    return false
  })
  isMaking = false
  process.send?.({ isFine, memory: process.memoryUsage.rss() } satisfies WorkerAnswer)
})
process.on('disconnect', () => {
  // The build is no more; without a task, the process ends by itself.
  if (isMaking) process.exit(1)
})

let tools: Promise<MakingTools> | undefined
/** The same for all that this process makes. */
const toolsOfAll = (): Promise<MakingTools> => {
  tools ??= makeTools()
  return tools
}

async function makeTools(): Promise<MakingTools> {
  const { fonts, file: siteYaml } = loadFonts(content)
  let typesetter: ReturnType<typeof startTypesetter> | undefined
  return {
    ...{ library, store, settings, siteYaml, tell, say },
    startTypesetter: () => {
      typesetter ??= startTypesetter(fonts, settings, loadSiteSettings(content).settings.colors).then(
        tellWithout,
      )
      return typesetter
    },
    offline: await makeOfflineAssets(content),
  }
}

async function makePlans(plans: readonly ReadPlan[]): Promise<boolean> {
  const madeWith = await toolsOfAll()
  const begun = []
  for (const plan of plans) begun.push(await beginPlan({ plan, ...readPlan(plan.reading) }, madeWith))
  const pages = await loadPages(setup.site.program, settings.base, {
    plans: plans.map(({ id }) => id),
    site: false,
  })
  const byPlan = Map.groupBy(pages, planOf)
  for (const each of begun) {
    if (!(await finishPlan(each, byPlan.get(each.plan.id) ?? [], madeWith))) return false
  }
  return true
}

/** Where there is no typesetter for this machine the build goes on, and says so. */
function tellWithout(typesetter: Typesetter | null): Typesetter | null {
  if (typesetter === null)
    say(
      `排版程序没有适用于这台电脑（${process.platform} ${process.arch}）的版本，这次不做 PDF 和一图读懂，其余照常。`,
    )
  return typesetter
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

async function makeWholeSite({ key, only }: SiteTask): Promise<boolean> {
  const { program, assets, workbench } = setup.site
  const work = {
    ...{ key, code, library, store, settings, assets, workbench, tell },
    registry: loadRegistry(content).registry,
    only: only && readPlan(only.reading).result,
    logo: loadSiteSettings(content).logo,
    offline: (await toolsOfAll()).offline,
    written: writtenPages(content),
  }
  return makeSite(work, () => loadPages(program, settings.base, { plans: [], site: true }))
}

/** The plan that a page is of: its first step, or the name of its list of names for the search. */
function planOf({ file }: ProgramPage): string {
  return /^search\/names\/(?<id>[^/]+)\.json$/u.exec(file)?.groups?.id ?? file.slice(0, file.indexOf('/'))
}
