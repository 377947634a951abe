import { pageOfFile, paths } from '../model/site-paths.ts'

/**
 * Every address that a built site has because of a plan, as site paths: the plan's pages and files, and the pages that
 * gather what plans have in common, with the files beside them. Copies for transfer, codes of pages, lists of hashes and what
 * searches load are no addresses of their own.
 *
 * @param files Files of the plan below the site: `henan-2020/24/index.html`.
 * @param gathering Site paths of pages of the whole site that tell of it; what the site does not have is left out.
 * @param beside What the site has at each.
 */
export function listAddresses(
  files: readonly string[],
  gathering: readonly string[],
  beside: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const all = [...files, ...gathering.flatMap((page) => beside.get(page) ?? [])]
  return all.filter((file) => !NO_ADDRESS.test(file)).map(pageOfFile)
}

/** Files of a site by the page that they are beside; of a long list the further pages are pages of their own. */
export function filesByPage(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return Map.groupBy(files, (file) => `/${file.slice(0, file.lastIndexOf('/') + 1)}`)
}

/** What the pages of several plans that tell of one are known by. */
export interface GatheredPlan {
  /** Ids of the bodies that it describes. */
  readonly bodies: readonly string[]
  /** Site paths that its pages lead to. */
  readonly ledTo: readonly string[]
  /** Code of its place, its level and its year, where they are known. */
  readonly place: string | null
  readonly level: string | null
  readonly year: number | null
}

/** Site paths of the pages of the whole site that tell of a plan: of bodies, documents, its place and those above, its level and year. */
export function gatheringPages({ bodies, ledTo, place, level, year }: GatheredPlan): readonly string[] {
  const places = place === null ? [null] : [place, `${place.slice(0, 4)}00`, `${place.slice(0, 2)}0000`]
  const pages = [
    ...bodies.map(paths.organization),
    ...ledTo.filter((path) => GATHERED.test(path)),
    ...places.map(paths.place),
    ...[paths.level(level), paths.year(year)],
  ]
  return [...new Set(pages)]
}

/** `/organizations/411721-sifaxingzheng/`, `/regulations/law-1/` */
const GATHERED = /^\/(?:organizations|regulations)\/[^/]+\/$/u

const NO_ADDRESS =
  /\.(?:br|gz)$|(?:^|\/)(?:qr\.svg|SHA256SUMS)$|^(?:_astro|pagefind|search\/(?:names|numbers))[/.]/u
