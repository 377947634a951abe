import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram } from '../../../scripts/programs/run-program.ts'
import { addHardPlan } from './hard-plan.ts'
import { addInjections } from './injected-plan.ts'
import { leaveLonePlan } from './lone-plan.ts'
import { livePlans } from './plans-with-a-life.ts'
import { copyProject } from './project-copy.ts'
import { addSecondPlan } from './second-plan.ts'

/** What a command of a copy of the project printed, and its exit code. */
export interface Ran {
  readonly command: readonly string[]
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command of a copy, as a newcomer would: `npm run NAME -- ARGUMENTS`. */
export type Npm = (name: string, ...args: readonly string[]) => Ran

/** A site besides `dist/`, built from a copy of the project in a folder of its own. */
interface TestSite {
  /** The copy's folder below the site's own; builds must not mind what it is called. */
  readonly copy: string
  readonly env: Readonly<Record<string, string>>
  /** Changes what the copy publishes. */
  readonly prepare?: (project: string, npm: Npm) => void
}

function addAllThatIsHard(project: string, npm: Npm): void {
  addHardPlan(project, npm)
  addInjections(project)
}

const IN_THE_WEST = { TZ: 'America/Los_Angeles', LANG: 'zh_CN.UTF-8' }
const IN_THE_EAST = { TZ: 'Pacific/Kiritimati', LANG: 'C' }

/** The sites, the longest to build first. */
const SITES = {
  /** Two plans. */
  library: { copy: 'project', env: {}, prepare: addSecondPlan },
  /** The project's own content as a host below a sub-path has it. */
  'sub-path': {
    copy: "另一个 folder, it's deep/项目",
    env: { BASE_PATH: '/plans/fazhi/', SITE_URL: 'https://plans.example', ...IN_THE_WEST },
  },
  /** All that is hard, twice: in other folders, time zones and languages. */
  hard: {
    copy: 'project',
    env: { SITE_URL: 'https://plans.example', ...IN_THE_EAST },
    prepare: addAllThatIsHard,
  },
  'hard-again': {
    copy: 'another folder/深处',
    env: { SITE_URL: 'https://plans.example', ...IN_THE_WEST },
    prepare: addAllThatIsHard,
  },
  /** Plans that were published, and then replaced, renamed and withdrawn. */
  life: { copy: 'project', env: {}, prepare: livePlans },
  /** A plan of a publisher's own and no other. */
  lone: { copy: 'project', env: {}, prepare: leaveLonePlan },
} as const satisfies Readonly<Record<string, TestSite>>

export type TestSiteName = keyof typeof SITES
export const TEST_SITES = Object.keys(SITES) as TestSiteName[]

const HOME = fileURLToPath(new URL('../../../.cache/test-sites', import.meta.url))

/** The folder of a site's pages; a server that serves it below its sub-path serves `hostFolder` from its root. */
export function siteFolder(name: TestSiteName): string {
  const { BASE_PATH = '/' }: Readonly<Record<string, string>> = SITES[name].env
  return join(hostFolder(name), BASE_PATH)
}

export function hostFolder(name: TestSiteName): string {
  return join(HOME, name, 'www')
}

/** The content that a site was built from. */
export function contentOf(name: TestSiteName): string {
  return join(HOME, name, SITES[name].copy, 'content')
}

/** What the commands printed that made a site, the build last. */
export function recordOf(name: TestSiteName): readonly Ran[] {
  return JSON.parse(readFileSync(recordFile(name), 'utf8'))
}

/** Make a site anew. What its commands printed is kept for tests to look at, whether or not they succeeded. */
export function buildTestSite(name: TestSiteName): boolean {
  rmSync(join(HOME, name), { recursive: true, force: true })
  const { copy, env, prepare }: TestSite = SITES[name]
  const project = join(HOME, name, copy)
  mkdirSync(project, { recursive: true })
  mkdirSync(dirname(siteFolder(name)), { recursive: true })
  copyProject(project)
  const ran: Ran[] = []
  const npm: Npm = (...command) => {
    const [script = '', ...args] = command
    const { status, stdout, stderr } = runProgram('npm', ['run', '--silent', script, '--', ...args], {
      cwd: project,
      env: { ...process.env, GANGMU_CONTENT: contentOf(name), ...env },
    })
    ran.push({ command, status, stdout, stderr })
    return { command, status, stdout, stderr }
  }
  prepare?.(project, npm)
  const { status } = npm('build', '--out', resolve(siteFolder(name)))
  writeFileSync(recordFile(name), JSON.stringify(ran, null, 2))
  return status === 0
}

function recordFile(name: TestSiteName): string {
  return join(HOME, name, 'record.json')
}
