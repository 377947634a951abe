import { ensureBrowser } from './browser/ensure-browser.ts'
import { ensurePrograms } from './programs/ensure-programs.ts'
import { runNode } from './run-node.ts'

/** One step of `npm test`; its number is its place in the list. */
export interface Step {
  readonly title: string
  /** True when the step is quick and needs neither a build nor a browser, so that `npx gangmu check` takes it too. */
  readonly quick: boolean
  /** Runs the step and gives its exit code. */
  readonly run: () => number | Promise<number>
}

/** The whole test run, in order: what is cheap comes before what is dear, and the site before what visits it. */
export const steps: readonly Step[] = [
  { title: '外部程序', quick: false, run: preparePrograms },
  { title: '类型', quick: true, run: () => runNode(ASTRO, 'check') },
  { title: '代码规范', quick: true, run: () => runNode(BIOME, 'check') },
  { title: '单元、性质、样例测试', quick: true, run: () => runNode(VITEST, 'run', '--project', 'unit') },
  { title: '生成文件是否最新', quick: true, run: () => runNode('scripts/generate.ts', '--check') },
  { title: '构建', quick: false, run: () => runNode('scripts/build.ts') },
  { title: '构建测试用的站点', quick: false, run: () => runNode('tests/build-sites.ts') },
  { title: '站点检查', quick: false, run: () => runNode(VITEST, 'run', '--project', 'site') },
  { title: '端到端测试', quick: false, run: visitSite },
]

/** Leaves the browser's path to the end-to-end tests, in `CHROMIUM_PATH`. */
function preparePrograms(): number {
  try {
    ensurePrograms()
    process.env.CHROMIUM_PATH = ensureBrowser()
    console.log(`浏览器：${process.env.CHROMIUM_PATH}`)
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
}

/** Playwright sets `FORCE_COLOR` for its workers, and Node warns in each of them if `NO_COLOR` is there as well. */
function visitSite(): Promise<number> {
  delete process.env.NO_COLOR
  return runNode(PLAYWRIGHT, 'test')
}

const ASTRO = 'node_modules/astro/bin/astro.mjs'
const BIOME = 'node_modules/@biomejs/biome/bin/biome'
const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js'
const VITEST = 'node_modules/vitest/vitest.mjs'
