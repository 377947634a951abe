import { pageOfFile, paths } from '../model/site-paths.ts'

/**
 * The addresses of files of a site, as site paths. Copies for transfer, codes of pages, lists of hashes and what pages and
 * searches load by a hash are no addresses of their own.
 */
export function listAddresses(files: readonly string[]): readonly string[] {
  return files.filter((file) => !NO_ADDRESS.test(file)).map(pageOfFile)
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

/**
 * Files of the whole site that are there because of a plan: pages that tell of its bodies, documents, place and those above,
 * level and year, with the files beside them.
 *
 * @param beside What the site has at each page.
 */
export function gatheringFiles(
  { bodies, ledTo, place, level, year }: GatheredPlan,
  beside: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const places = place === null ? [null] : [place, `${place.slice(0, 4)}00`, `${place.slice(0, 2)}0000`]
  const pages = [
    ...bodies.map(paths.organization),
    ...ledTo.filter((path) => GATHERED.test(path)),
    ...places.map(paths.place),
    ...[paths.level(level), paths.year(year)],
  ]
  return [...new Set(pages)].flatMap((page) => beside.get(page) ?? [])
}

/** `/organizations/411721-sifaxingzheng/`, `/regulations/law-1/` */
const GATHERED = /^\/(?:organizations|regulations)\/[^/]+\/$/u

const NO_ADDRESS =
  /\.(?:br|gz)$|(?:^|\/)(?:qr\.svg|SHA256SUMS)$|^(?:_astro|pagefind|search\/(?:names|numbers))[/.]/u
