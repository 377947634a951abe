import { sitePaths } from './library.ts'
import type { ListPage } from './split-list.ts'

/** `getStaticPaths` for the pages of a list: `list` is what comes behind its own address. */
export function listPaths<T>(pagesOf: () => readonly ListPage<T>[]) {
  return sitePaths(pagesOf).map((page) => ({ params: { list: listParam(page) }, props: { page } }))
}

/** The rest of an address as Astro wants it: without slashes at its ends, and none for an empty one. */
export function listParam({ path }: Pick<ListPage<unknown>, 'path'>): string | undefined {
  return path.replace(/\/$/u, '') || undefined
}
