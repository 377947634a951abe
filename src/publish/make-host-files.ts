import { type HostSettings, siteAddress } from '../model/host-settings.ts'
import { isOfflineFile, SITE_FILES } from '../model/site-paths.ts'
import { pagesToSitemap } from '../plan-to-exports/feeds/pages-to-sitemap.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

/**
 * Files that hosts and crawlers look for, by their site path. A sitemap holds whole addresses only
 * (https://www.sitemaps.org/protocol.html), so there is none while the site's host is unknown.
 *
 * @param pages Site paths of all HTML pages.
 */
export function makeHostFiles(pages: readonly string[], settings: HostSettings): ReadonlyMap<string, string> {
  const listed = pages.filter((page) => page.endsWith('/'))
  const offline = pages.filter(isOfflineFile)
  const sitemap = settings.site && pagesToSitemap(listed, (page) => siteAddress(settings, page))
  return new Map([
    [SITE_FILES.headers, headersFile(offline, settings)],
    [SITE_FILES.robots, robots(settings)],
    // GitHub Pages would otherwise leave out folders whose names begin with an underscore.
    ['/.nojekyll', ''],
    ...(sitemap ? [[SITE_FILES.sitemap, sitemap] as const] : []),
  ])
}

/** Headers as Netlify and Cloudflare Pages read them. An offline file carries its own policy: it is to be saved, not shown. */
function headersFile(offline: readonly string[], { base }: HostSettings): string {
  const rule = (path: string, headers: readonly (readonly [string, string])[]) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')
  return [
    rule('/*', SECURITY_HEADERS),
    rule(`${base}_astro/*`, [['Cache-Control', 'public, max-age=31536000, immutable']]),
    ...offline.map((path) => rule(`${base}${path.slice(1)}`, [['Content-Disposition', 'attachment']])),
  ].join('\n')
}

function robots(settings: HostSettings): string {
  const sitemap = settings.site ? `\nSitemap: ${siteAddress(settings, SITE_FILES.sitemap)}\n` : ''
  return `User-agent: *\nAllow: /\n${sitemap}`
}
