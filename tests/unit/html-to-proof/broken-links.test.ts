import { expect, test } from 'vitest'
import { checkLinks, reportBrokenLinks } from '../../../src/html-to-proof/check-links.ts'
import { htmlToText } from '../../../src/html-to-proof/html-to-text.ts'
import { loadHenan } from '../../support/henan.ts'

const henan = loadHenan()

function check(html: string, base = '/', page = '/about/') {
  const site = new Map([
    [page, htmlToText(html)],
    ['/henan-2020/24/', htmlToText('<main id="here"></main>')],
  ])
  return checkLinks(site, new Set(['/data/a.csv']), base, () => true).broken
}

test.each([
  ['/henan-2020/24/', '/', true, 'a page'],
  ['/henan-2020/24/#here', '/', true, 'an anchor'],
  ['/henan-2020/24/#gone', '/', false, 'an anchor that is not there'],
  ['/henan-2020/45/', '/', false, 'a page that is not there'],
  ['/henan-2020/24', '/', false, 'a page without its slash'],
  ['#top', '/', false, 'an anchor of the page itself'],
  ['/plans/henan-2020/24/', '/plans/', true, 'below a sub-path'],
  ['/henan-2020/24/', '/plans/', false, 'beside the sub-path'],
  ['https://example.org/', '/', true, 'other sites are not looked at'],
  ['/data/a.csv', '/', true, 'a file'],
  ['/data/a.csv#here', '/', false, 'an anchor of a file'],
  ['/check/#henan-2020/24', '/', true, 'a plan to compare a file with'],
  ['/check/#gone-2020', '/', false, 'a plan that is not there'],
])('%s on a site at %s: %s', (href, base, isThere, why) => {
  expect(check(`<a href="${href}">x</a>`, base).length === 0, why).toBe(isThere)
})

test('what is made elsewhere is left to others, each target once', () => {
  const links = '<a href="/other-2020/1/#x">x</a><a href="/other-2020/1/#x">y</a><a href="/other-2020/">z</a>'
  const site = new Map([['/henan-2020/24/', htmlToText(links)]])
  const { broken, outward } = checkLinks(site, new Set(), '/', (path) => path.startsWith('/henan-2020/'))
  expect(broken).toEqual([])
  expect(outward.map(({ target, anchor }) => [target, anchor])).toEqual([
    ['/other-2020/1/', 'x'],
    ['/other-2020/', ''],
  ])
})

test('a broken link within the text is told at the line of the source', () => {
  const broken = check(
    '<div data-part="henan-2020/task-24"><p><a class="cite" href="/x/">x</a></p></div>',
    '/',
    '/henan-2020/24/x/',
  )
  const [file] = reportBrokenLinks(broken, [{ result: henan }], [])
  expect(file?.path).toBe('content/plans/henan-2020/source.txt')
  expect(file?.messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['link-broken', 85]])
})

test('a broken link of a hand-written page is told at its line there', () => {
  // The page has this link in its first paragraph; here it is taken for broken.
  const [file] = reportBrokenLinks(
    [{ page: '/about/', href: '/henan-2020/full/', part: null }],
    [],
    ['content/about', 'docs/about'],
  )
  expect(file?.path).toBe('content/about/index.mdx')
  expect(file?.messages[0]?.line).toBe(19)
})
