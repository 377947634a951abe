import { type HostSettings, siteAddress } from '../model/host-settings.ts'
import { isOfflineFile, planFiles, SITE_FILES } from '../model/site-paths.ts'
import { mapsToSitemap, pagesToSitemap } from '../plan-to-exports/feeds/pages-to-sitemap.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

/**
 * Files that hosts and crawlers look for, by their site path. A sitemap holds whole addresses only
 * (https://www.sitemaps.org/protocol.html), so there is none while the site's host is unknown.
 *
 * @param pages Site paths of all HTML pages.
 * @param plans Ids of the plans that have a sitemap of their own: the site's is then an index of them.
 */
export function makeHostFiles(
  pages: readonly string[],
  settings: HostSettings,
  plans: readonly string[] = [],
): ReadonlyMap<string, string> {
  return new Map([
    [SITE_FILES.headers, headersFile(pages.filter(isOfflineFile), settings)],
    [SITE_FILES.robots, robots(settings)],
    // GitHub Pages would otherwise leave out folders whose names begin with an underscore.
    ['/.nojekyll', ''],
    ...(settings.site === null ? [] : sitemaps(pages, settings, new Set(plans))),
  ])
}

/** The addresses of some pages, where the host is known. */
export function makeSitemap(pages: readonly string[], settings: HostSettings): string {
  const listed = pages.filter((page) => page.endsWith('/'))
  return pagesToSitemap(listed, (page) => siteAddress(settings, page))
}

function sitemaps(
  pages: readonly string[],
  settings: HostSettings,
  plans: ReadonlySet<string>,
): readonly (readonly [path: string, text: string])[] {
  if (plans.size === 0) return [[SITE_FILES.sitemap, makeSitemap(pages, settings)]]
  const others = pages.filter((page) => !plans.has(page.split('/')[1] ?? ''))
  const maps = [SITE_FILES.siteSitemap, ...[...plans].map((plan) => planFiles(plan).sitemap)]
  return [
    [SITE_FILES.sitemap, mapsToSitemap(maps, (path) => siteAddress(settings, path))],
    [SITE_FILES.siteSitemap, makeSitemap(others, settings)],
  ]
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

/**
 * What is left to a publisher below a sub-path; `null` at a host's root. Crawlers look for `robots.txt` at the root
 * only (RFC 9309 §2.3), and the root is not ours.
 */
export function robotsAdvice(settings: HostSettings): string | null {
  const { site, base } = settings
  if (base === '/') return null
  const line = site ? `，加上一行“Sitemap: ${siteAddress(settings, SITE_FILES.sitemap)}”` : ''
  return `提示：搜索引擎只读域名根目录下的 robots.txt，不读 ${base}robots.txt；要让它们找到本站，请改根目录下的那一个${line}。`
}
