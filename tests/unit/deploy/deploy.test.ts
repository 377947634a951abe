import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { mediaTypeOf, TEXT_ENDINGS } from '../../../src/model/site-paths.ts'
import { makeHostFiles, robotsAdvice } from '../../../src/publish/make-host-files.ts'
import { PAGE_POLICY, SECURITY_HEADERS } from '../../../src/publish/security-headers.ts'

const PAGES = ['/', '/henan-2020/24/', '/404.html', '/henan-2020/henan-2020-offline.html']

test('the policy is the one that was decided on, word for word', () => {
  expect(SECURITY_HEADERS[0]).toEqual([
    'Content-Security-Policy',
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'; frame-ancestors 'none'",
  ])
  // Browsers ignore these in a meta tag, and complain.
  expect(PAGE_POLICY).not.toMatch(/frame-ancestors|report-uri|sandbox/u)
})

test.each(['deploy/nginx/gangmu-headers.conf', 'deploy/caddy/gangmu.caddy'])(
  '%s has every header',
  (file) => {
    const text = readFileSync(file, 'utf8')
    for (const [name, value] of SECURITY_HEADERS) expect(text).toContain(`${name} "${value}"`)
  },
)

/** Types of text that the hosts' own lists have (nginx: `mime.types`; Caddy: Go's and the system's). */
const KNOWN = ['html', 'json', 'svg', 'txt', 'xml']

test.each(TEXT_ENDINGS.filter((ending) => !KNOWN.includes(ending)))(
  'hosts are told what .%s is',
  (ending) => {
    const type = mediaTypeOf(`a.${ending}`)
    const nginx = readFileSync('deploy/nginx/gangmu-site.conf', 'utf8')
    expect(nginx).toMatch(new RegExp(`^ +${type} +${ending};$`, 'mu'))
    expect(/^charset_types (?<types>.*);$/mu.exec(nginx)?.groups?.types?.split(' ')).toContain(type)
    const caddy = readFileSync('deploy/caddy/gangmu.caddy', 'utf8')
    expect(caddy).toContain(`@${ending === 'md' ? 'markdown' : ending} path *.${ending}`)
    expect(caddy).toContain(`Content-Type "${type}; charset=utf-8"`)
  },
)

test('_headers has every header, and names what is to be saved', () => {
  const text = makeHostFiles(PAGES, { site: null, base: '/plans/' }).get('/_headers')
  for (const [name, value] of SECURITY_HEADERS) expect(text).toContain(`  ${name}: ${value}\n`)
  expect(text).toContain('/plans/henan-2020/henan-2020-offline.html\n  Content-Disposition: attachment')
  // Cloudflare reads no longer line.
  expect(Math.max(...(text ?? '').split('\n').map((line) => line.length))).toBeLessThan(2_000)
})

test('a sitemap lists pages, and only where the host is known', () => {
  const known = makeHostFiles(PAGES, { site: 'https://plans.example', base: '/plans/' })
  expect(
    [...(known.get('/sitemap.xml') ?? '').matchAll(/<loc>(?<url>[^<]+)/gu)].map((match) => match[1]),
  ).toEqual(['https://plans.example/plans/', 'https://plans.example/plans/henan-2020/24/'])
  expect(known.get('/robots.txt')).toContain('Sitemap: https://plans.example/plans/sitemap.xml')
  const unknown = makeHostFiles(PAGES, { site: null, base: '/' })
  expect(unknown.has('/sitemap.xml')).toBe(false)
  expect(unknown.get('/robots.txt')).not.toContain('Sitemap')
})

test('of several plans the sitemap leads to that of each, and to that of the other pages', () => {
  const pages = ['/', '/jia/', '/jia/1/', '/yi/', '/regulations/', '/jiashan/']
  const files = makeHostFiles(pages, { site: 'https://plans.example', base: '/p/' }, ['jia', 'yi'])
  const locations = (path: string) =>
    [...(files.get(path) ?? '').matchAll(/<loc>(?<url>[^<]+)/gu)].map((match) => match[1])
  expect(files.get('/sitemap.xml')).toContain('<sitemapindex')
  expect(locations('/sitemap.xml')).toEqual(
    ['sitemap-site.xml', 'jia/sitemap.xml', 'yi/sitemap.xml'].map(
      (path) => `https://plans.example/p/${path}`,
    ),
  )
  expect(locations('/sitemap-site.xml')).toEqual(
    ['', 'jiashan/', 'regulations/'].map((path) => `https://plans.example/p/${path}`),
  )
  expect(makeHostFiles(pages, { site: null, base: '/' }, ['jia', 'yi']).has('/sitemap-site.xml')).toBe(false)
})

test('below a sub-path a publisher is told which robots.txt crawlers read', () => {
  expect(robotsAdvice({ site: 'https://plans.example', base: '/' })).toBeNull()
  expect(robotsAdvice({ site: null, base: '/plans/' })).not.toContain('Sitemap')
  expect(robotsAdvice({ site: 'https://plans.example', base: '/plans/' })).toContain(
    'Sitemap: https://plans.example/plans/sitemap.xml',
  )
})

test('the workflow for GitHub Pages builds for the place that Pages gives', () => {
  const { jobs, permissions } = parse(readFileSync('deploy/github-pages.yml', 'utf8'))
  const steps = jobs.publish.steps as { run?: string; env?: Record<string, string> }[]
  const { SITE_URL, BASE_PATH } = steps.find(({ run }) => run === 'npx gangmu build')?.env ?? {}
  expect(SITE_URL).toContain('steps.pages.outputs.origin')
  expect(BASE_PATH).toContain('steps.pages.outputs.base_path')
  expect(permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' })
})
