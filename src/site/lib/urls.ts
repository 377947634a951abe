export { partPath, paths, planFiles, SITE_FILES, taskFiles } from '../../model/site-paths.ts'

const BASE = import.meta.env.BASE_URL.replace(/\/$/u, '')

/** A site path (`/henan-2020/24/`) as an address that also works under a sub-path. */
export function href(path: string): string {
  return `${BASE}${path}`
}
