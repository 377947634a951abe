import type { Plan } from '../model/plan.ts'
import type { PlanHistory, Withdrawal } from '../model/plan-history.ts'
import { isReserved } from '../model/plan-id.ts'
import { findUnit } from '../model/plan-index.ts'
import { paths, readUnitPath } from '../model/site-paths.ts'

/** What is known of the addresses of a plan. */
export interface AddressedPlan {
  readonly id: string
  readonly history: PlanHistory
  /** Site paths that it has or had. */
  readonly addresses: readonly string[]
  /** Its earlier versions, the oldest first. */
  readonly earlier: readonly Plan[]
}

/** What a published address says that the site has nothing else for any more. */
export interface AddressNotice {
  readonly path: string
  /** The plan that it is of, by the id of today; `null` where it is of what plans have in common. */
  readonly plan: string | null
  /** Withdrawn with its plan; now under another address; or without a successor. */
  readonly kind: 'withdrawn' | 'renamed' | 'gone'
  /** Where it leads on, as a site path. */
  readonly leadsTo: string
  /** The last version of the plan that had the part which the address is of. */
  readonly version: number | null
  /** When, why and by whom its plan was withdrawn. */
  readonly withdrawn: Withdrawal | null
}

/** Pages of the whole site that are always there, and what each is called. */
export const SECTIONS: Readonly<Record<string, string>> = {
  [paths.library]: '本站首页',
  [paths.organizations]: '全部责任主体',
  [paths.regulations]: '全部法规文件',
  [paths.terms]: '全部提法',
  [paths.data]: '数据下载',
  [paths.about()]: '关于本站',
}

/**
 * What published addresses say that no plan has a page or file for any more. Whether the site has one, only who has made it
 * knows.
 *
 * 1. An address has one notice, and each leads to a page of the site or to an address that has a notice too.
 * 2. A renamed address leads to the same place under the id of today.
 * 3. A part that a later version does not have leads to the page on which that version is compared.
 * 4. A page of what plans have in common leads to the one above it, and what was withdrawn is not told there.
 *
 * @param site Site paths that are or were of no one plan.
 * @param isThere Whether a plan has a page or file at a site path.
 */
export function addressNotices(
  plans: readonly AddressedPlan[],
  site: readonly string[] = [],
  isThere: (path: string) => boolean = () => false,
): readonly AddressNotice[] {
  const ids = new Map(plans.flatMap(({ id, history }) => (history.formerIds ?? []).map((was) => [was, id])))
  const notices = new Map<string, AddressNotice>()
  const shared = new Set(site)
  for (const plan of plans) {
    const fronts = [plan.id, ...(plan.history.formerIds ?? [])].map(paths.plan)
    for (const path of [...fronts, ...plan.addresses]) {
      if (isReserved(path.split('/')[1] ?? '')) {
        shared.add(path)
        continue
      }
      const now = renamed(path, ids)
      for (const each of now === path || plan.history.withdrawn ? [path] : [path, now])
        if (!notices.has(each) && !isThere(each)) notices.set(each, toNotice(each, plan, renamed(each, ids)))
    }
  }
  const above = (path: string): string => {
    const page = path.replace(/[^/]+\/?$/u, '')
    return page in SECTIONS || shared.has(page) ? page : above(page)
  }
  const ofSite = [...shared].filter((path) => !(path in SECTIONS) && !notices.has(path))
  return [
    ...notices.values(),
    ...ofSite.map((path) => {
      const leadsTo = above(path)
      return { path, plan: null, kind: 'gone', leadsTo, version: null, withdrawn: null } as const
    }),
  ]
}

/**
 * An address with the ids of today, where an address has one: its first step, the plan that is compared, and the
 * beginning of a file's name. Other steps are names of pages, by which a plan may once have been called.
 */
function renamed(path: string, ids: ReadonlyMap<string, string>): string {
  return path
    .split('/')
    .map((step, at, steps) => {
      if (at === 1 || (at === 3 && steps[2] === 'compare')) return ids.get(step) ?? step
      const { id = '', rest = '' } = FILE_OF_PLAN.exec(step)?.groups ?? {}
      const now = id === steps[1] ? ids.get(id) : undefined
      return now === undefined ? step : `${now}${rest}`
    })
    .join('/')
}

/** `ceshi-2020.pdf`, `ceshi-2020-offline.html`. */
const FILE_OF_PLAN = /^(?<id>[a-z\d-]+?)(?<rest>(?:-offline)?\.[a-z]+)$/u

function toNotice(path: string, plan: AddressedPlan, now: string): AddressNotice {
  const { id, history } = plan
  const about = { path, plan: id, version: null, withdrawn: null }
  if (history.withdrawn)
    return { ...about, kind: 'withdrawn', leadsTo: paths.library, withdrawn: history.withdrawn }
  if (now !== path) return { ...about, kind: 'renamed', leadsTo: now }
  const version = lastVersionWith(path, plan.earlier)
  const leadsTo = version === null ? paths.plan(id) : paths.version(id, version)
  return { ...about, kind: 'gone', leadsTo, version }
}

/** The last version that has the part whose page or file an address is. */
function lastVersionWith(path: string, earlier: readonly Plan[]): number | null {
  const page = path.endsWith('/') ? path : path.replace(/\.[^./]*$/u, '/')
  const part = readUnitPath(page)?.part ?? page.split('/').at(-2) ?? ''
  const index = earlier.findLastIndex((plan) => findUnit(plan, part) !== undefined)
  return index < 0 ? null : index + 1
}
