import { pageOfFile, paths } from '../model/site-paths.ts'

/**
 * Every address that a built site has because of a plan, as site paths: the plan's pages and files, and the pages of the
 * bodies that it names. Copies for transfer, codes of pages and lists of hashes are no addresses of their own.
 *
 * @param files Files of the plan below the site: `henan-2020/24/index.html`.
 * @param bodies Ids of the bodies that it describes.
 * @param isThere Whether the site has a page or file at a site path.
 */
export function listAddresses(
  files: readonly string[],
  bodies: readonly string[],
  isThere: (path: string) => boolean,
): readonly string[] {
  const own = files.filter((file) => !NO_ADDRESS.test(file)).map(pageOfFile)
  const ofBodies = bodies.flatMap((id) => [paths.organization(id), paths.organizationTasks(id)])
  return [...own, ...ofBodies.filter(isThere)]
}

const NO_ADDRESS = /\.(?:br|gz)$|(?:^|\/)(?:qr\.svg|SHA256SUMS)$|^search\//u
