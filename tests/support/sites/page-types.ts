import { IDS } from './plans-with-a-life.ts'
import { SECOND_ID } from './second-plan.ts'

/** One page of every type, as addresses below the site's own. */
export const PAGE_TYPES = [
  './',
  'henan-2020/',
  'henan-2020/14/',
  'henan-2020/42/',
  'henan-2020/chapter-1/',
  'henan-2020/full/',
  'henan-2020/source/',
  'henan-2020/fidelity/',
  'henan-2020/diagnostics/',
  'henan-2020/citations/',
  'henan-2020/targets/',
  'henan-2020/deadlines/',
  'henan-2020/organizations/',
  'henan-2020/ledger/',
  'henan-2020/outcomes/',
  'henan-2020/poster/',
  'regulations/',
  'regulations/filing-regulation/',
  'citations/',
  'organizations/',
  'organizations/water-resources/',
  'terms/',
  'terms/1211/',
  'targets/',
  'deadlines/',
  'search/',
  'check/',
  'workbench/',
  'data/',
  'about/',
  'about/method/',
  'about/diagnostics/',
  'about/diagnostics/number-missing/',
  '404.html',
] as const

/** One page of every type that a plan with everything hard has, as addresses below the plan's own. */
export const HARD_PAGE_TYPES = [
  ...['', 'full/', 'chapter-1/', '1/', 'd2-24/', 'd3-2-2/', 'attachment-1/', 'attachment-2/'],
  ...['source/', 'fidelity/', 'diagnostics/', 'citations/', 'ledger/', 'outcomes/', 'regulations/'],
  ...['targets/', 'deadlines/', 'organizations/', 'poster/'],
] as const

/** One page of every type that is another where a site has two plans, as addresses below the site's own. */
export const LIBRARY_PAGE_TYPES = [
  '',
  'regulations/',
  'citations/',
  'organizations/',
  'terms/',
  'targets/',
  'deadlines/',
  'data/',
  'places/410000/',
  'years/2020/',
  'levels/county/',
  'regulations/business-environment-regulation/',
  `${SECOND_ID}/`,
  `${SECOND_ID}/2/`,
  `${SECOND_ID}/regulations/`,
  `${SECOND_ID}/targets/`,
  `${SECOND_ID}/deadlines/`,
  `${SECOND_ID}/data/`,
  `${SECOND_ID}/terms/`,
  `${SECOND_ID}/organizations/`,
  `${SECOND_ID}/compare/henan-2020/`,
  'henan-2020/adopted/',
  'search/',
  'check/',
  'workbench/',
  '404.html',
] as const

/** One page of every type that a site has whose plans were replaced, renamed and withdrawn, as addresses below the site's own. */
export const LIFE_PAGE_TYPES = [
  ...['', '1/', '4/', 'versions/', 'versions/1/'].map((path) => `${IDS.replaced}/${path}`),
  ...['', '1/'].map((path) => `${IDS.renamed.is}/${path}`),
  ...['', '1/'].map((path) => `${IDS.withdrawn}/${path}`),
] as const

/**
 * The pages that a costly check visits, as addresses below the site's own: one of every type, for it is the type that
 * decides; each of them where `npm test -- --every-page` asks for it.
 */
export function pagesToVisit(pages: ReadonlyMap<string, string>): readonly string[] {
  if (!process.env.GANGMU_EVERY_PAGE) return PAGE_TYPES
  return [...pages.keys()].map((path) => path.slice(1)).sort()
}
