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
  'regulations/',
  'regulations/filing-regulation/',
  'organizations/',
  'organizations/water-resources/',
  'terms/',
  'terms/1211/',
  'targets/',
  'deadlines/',
  'search/',
  'data/',
  'about/',
  'about/method/',
  'about/diagnostics/',
  'about/diagnostics/number-missing/',
  '404.html',
] as const

/**
 * The pages that a costly check visits, as addresses below the site's own: one of every type, for it is the type that
 * decides; each of them where `npm test -- --every-page` asks for it.
 */
export function pagesToVisit(pages: ReadonlyMap<string, string>): readonly string[] {
  if (!process.env.GANGMU_EVERY_PAGE) return PAGE_TYPES
  return [...pages.keys()].map((path) => path.slice(1)).sort()
}
