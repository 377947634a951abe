import { pageOfFile } from '../model/site-paths.ts'

/**
 * Every address that a built site has because of a plan, as site paths: the plan's pages and files, and the pages of the
 * bodies that it names. Copies for transfer, codes of pages, lists of hashes and what searches load are no addresses of their own.
 *
 * @param files Files of the plan below the site: `henan-2020/24/index.html`.
 * @param bodies Ids of the bodies that it describes.
 * @param ofBody What the site has of a body: its page, and the files beside it.
 */
export function listAddresses(
  files: readonly string[],
  bodies: readonly string[],
  ofBody: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const all = [...files, ...bodies.flatMap((id) => ofBody.get(id) ?? [])]
  return all.filter((file) => !NO_ADDRESS.test(file)).map(pageOfFile)
}

/** The page of each body and the files beside it, by its id; of a long list the first page only. */
export function filesByBody(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const own = files.flatMap((file) => {
    const id = FILE_OF_BODY.exec(file)?.groups?.id
    return id === undefined ? [] : [{ id, file }]
  })
  return new Map(
    [...Map.groupBy(own, ({ id }) => id)].map(([id, each]) => [id, each.map(({ file }) => file)]),
  )
}

/** `organizations/411721-sifaxingzheng/tasks.csv` */
const FILE_OF_BODY = /^organizations\/(?<id>[^/]+)\/[^/]+$/u

const NO_ADDRESS = /\.(?:br|gz)$|(?:^|\/)(?:qr\.svg|SHA256SUMS)$|^(?:search|pagefind)\//u
