import { x } from 'xastscript'
import { toXml } from '../to-xml.ts'

/** The addresses of a site's pages as a sitemap (https://www.sitemaps.org/protocol.html), in the order of the paths. */
export function pagesToSitemap(paths: readonly string[], addressOf: (path: string) => string): string {
  const urls = paths.toSorted().map((path) => x('url', [x('loc', addressOf(path))]))
  return toXml(x('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, urls))
}

/** The addresses of sitemaps as an index of them, in their order. */
export function mapsToSitemap(paths: readonly string[], addressOf: (path: string) => string): string {
  const maps = paths.map((path) => x('sitemap', [x('loc', addressOf(path))]))
  return toXml(x('sitemapindex', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, maps))
}
