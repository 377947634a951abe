/** Where a site will stand: the two settings that a publisher has. */
export interface HostSettings {
  /** Scheme and host, such as `https://plans.example`; `null` while unknown. */
  readonly site: string | null
  /** Path below which the site is served, with a slash at either end: `/` or `/plans/fazhi/`. */
  readonly base: string
}

/** Why a setting cannot be used: what was given, what was expected, what to do. */
interface SettingFault {
  readonly fault: string
}

/** A step of a path that every host serves alike. */
const STEP = /^[\w.~-]+$/u

/**
 * Read `SITE_URL` and `BASE_PATH`. Slashes that are missing at the ends of a path are added: `plans` is `/plans/`;
 * anything that hosts or browsers could take in more than one way is a fault, in Chinese.
 */
export function readHostSettings(
  env: Readonly<Record<string, string | undefined>>,
): HostSettings | SettingFault {
  const site = readSite(env.SITE_URL?.trim() ?? '')
  if (typeof site === 'object' && site !== null) return site
  const base = readBase(env.BASE_PATH?.trim() ?? '')
  return typeof base === 'object' ? base : { site, base }
}

/** The address of a site path (`/henan-2020/24/`): whole where the host is known, otherwise from the host's root. */
export function siteAddress({ site, base }: HostSettings, path: string): string {
  return `${site ?? ''}${base}${path.replace(/^\//u, '')}`
}

function readSite(value: string): string | null | SettingFault {
  if (value === '') return null
  const fault = (why: string, given = value) => ({
    fault: `SITE_URL=${given}：${why}\n  应为：网站的协议和域名，如 https://plans.example\n  办法：改正后重新运行；不知道网址时不要设置它。`,
  })
  if (!URL.canParse(value)) return fault('不是完整的网址')
  const { protocol, host, origin, pathname, search, hash, username, password } = new URL(value)
  // A message may end up in a log that others read: it does not repeat them.
  if (username + password !== '') return fault('不能含有用户名或密码', `${protocol}//…@${host}`)
  if (protocol !== 'https:' && protocol !== 'http:') return fault('应以 https:// 或 http:// 开头')
  if (search !== '' || hash !== '') return fault('不能含有 ? 或 # 及其后面的部分')
  if (pathname !== '/') return fault(`不能含有路径；请改为 SITE_URL=${origin} BASE_PATH=${pathname}`)
  return origin
}

function readBase(value: string): string | SettingFault {
  const fault = (why: string) => ({
    fault: `BASE_PATH=${value}：${why}\n  应为：网站所在的子路径，如 /plans/ 或 /plans/fazhi/；在根目录时不要设置它\n  办法：改正后重新运行。`,
  })
  if (value.includes('//')) return fault('有连续的斜杠')
  if (/^[a-z][a-z\d+.-]*:/iu.test(value)) return fault('不是路径；协议和域名请写在 SITE_URL 里')
  const steps = value.split('/').filter(Boolean)
  if (steps.some((step) => /\p{Script=Han}/u.test(step))) {
    return fault('含有汉字；各种服务器对路径里的汉字处理不一，请用字母、数字')
  }
  if (steps.some((step) => /^\.+$/u.test(step))) return fault('不能含有 . 或 .. 这样的一级')
  const odd = steps.find((step) => !STEP.test(step))
  if (odd !== undefined) return fault(`“${odd}”里只能用字母、数字和 - _ . ~`)
  return steps.length === 0 ? '/' : `/${steps.join('/')}/`
}
