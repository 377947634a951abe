import { type HostSettings, siteAddress } from '../model/host-settings.ts'
import { SITE_FILES } from '../model/site-paths.ts'

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
