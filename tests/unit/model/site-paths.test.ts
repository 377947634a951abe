import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  isOfflineFile,
  ownPage,
  pageOfFile,
  partPath,
  paths,
  planFiles,
  readUnitPath,
  SITE_FILES,
  taskFiles,
} from '../../../src/model/site-paths.ts'
import { runStages } from '../../support/stages.ts'

/** Every page of the site: its template, what the address is made by, and what it is. */
const PAGES: readonly (readonly [template: string, path: string, address: string])[] = [
  ['index', paths.library, '/'],
  ['[plan]/index', paths.plan('jia'), '/jia/'],
  ['[plan]/[task]', paths.task('jia', { id: '2-1' }), '/jia/2-1/'],
  ['[plan]/chapter-[chapter]', paths.chapter('jia', { id: '5' }), '/jia/chapter-5/'],
  ['[plan]/attachment-[attachment]', paths.attachment('jia', 'attachment-1'), '/jia/attachment-1/'],
  ['[plan]/full', paths.full('jia'), '/jia/full/'],
  ['[plan]/source', paths.source('jia'), '/jia/source/'],
  ['[plan]/fidelity', paths.fidelity('jia'), '/jia/fidelity/'],
  ['[plan]/diagnostics', paths.diagnostics('jia'), '/jia/diagnostics/'],
  ['[plan]/citations', paths.citations('jia'), '/jia/citations/'],
  ['[plan]/ledger', paths.ledger('jia'), '/jia/ledger/'],
  ['[plan]/outcomes', paths.outcomes('jia'), '/jia/outcomes/'],
  ['[plan]/poster', paths.poster('jia'), '/jia/poster/'],
  ['[plan]/regulations', paths.planRegulations('jia'), '/jia/regulations/'],
  ['[plan]/organizations', paths.planOrganizations('jia'), '/jia/organizations/'],
  ['[plan]/targets', paths.planTargets('jia'), '/jia/targets/'],
  ['[plan]/deadlines', paths.planDeadlines('jia'), '/jia/deadlines/'],
  ['[plan]/adopted/[...list]', paths.adopted('jia'), '/jia/adopted/'],
  ['[plan]/data', paths.planData('jia'), '/jia/data/'],
  ['[plan]/versions/index', paths.versions('jia'), '/jia/versions/'],
  ['[plan]/versions/[version]', paths.version('jia', 2), '/jia/versions/2/'],
  ['[plan]/terms', paths.planTerms('jia'), '/jia/terms/'],
  ['places/[code]/[...list]', paths.place('410100'), '/places/410100/'],
  ['years/[year]/[...list]', paths.year(null), '/years/unknown/'],
  ['levels/[level]/[...list]', paths.level('city'), '/levels/city/'],
  ['[plan]/compare/[other]', paths.compare('jia', 'yi'), '/jia/compare/yi/'],
  ['regulations/[...list]', paths.regulations, '/regulations/'],
  ['regulations/[id]/[...list]', paths.regulation('tiaoli'), '/regulations/tiaoli/'],
  ['terms/[...list]', paths.terms, '/terms/'],
  ['terms/[id]/[...list]', paths.term('1543'), '/terms/1543/'],
  ['organizations/[...list]', paths.organizations, '/organizations/'],
  ['organizations/[id]/[...list]', paths.organization('ju'), '/organizations/ju/'],
  ['targets/[...list]', paths.targets, '/targets/'],
  ['deadlines/[...list]', paths.deadlines, '/deadlines/'],
  ['search/index', paths.search, '/search/'],
  ['check/index', paths.check(), '/check/'],
  ['workbench/index', paths.workbench, '/workbench/'],
  ['citations/[...list]', paths.allCitations, '/citations/'],
  ['data/[...list]', paths.data, '/data/'],
  ['about/[...page]', paths.about('method'), '/about/method/'],
  ['about/diagnostics/index', paths.about('diagnostics'), '/about/diagnostics/'],
  ['about/diagnostics/[code]', paths.diagnostic('text-lost'), '/about/diagnostics/text-lost/'],
]

test.each(PAGES)('%s has its permanent address', (_, path, address) => {
  expect(path).toBe(address)
})

test('no page is without an address here but those of errors and of former addresses', () => {
  const templates = readdirSync('src/site/pages', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.astro'))
    .map((name) => name.replaceAll('\\', '/').replace(/\.astro$/u, ''))
  expect(templates.sort()).toEqual(['404', '[...former]', ...PAGES.map(([template]) => template)].sort())
})

test.each([
  [paths.full('jia', 'task-24'), '/jia/full/#task-24'],
  [paths.source('jia', 61), '/jia/source/#L61'],
  [paths.fidelity('jia', 'things'), '/jia/fidelity/#things'],
  [paths.pageCode(paths.task('jia', { id: '24' })), '/jia/24/qr.svg'],
  [paths.compare('jia', 'yi', 'task-2'), '/jia/compare/yi/#task-2'],
  [paths.planTargets('jia', 'task-6-c412'), '/jia/targets/#task-6-c412'],
  [paths.planDeadlines('jia', 'task-6-c412'), '/jia/deadlines/#task-6-c412'],
  [paths.about(), '/about/'],
  [paths.about('index'), '/about/'],
])('a place on a page: %s', (path, address) => {
  expect(path).toBe(address)
})

test('the files of a plan and of a task keep their names', () => {
  expect(Object.values(planFiles('jia'))).toEqual(
    // A new one is no fault: none that was published goes.
    expect.arrayContaining(
      'jia.pdf jia.docx jia-offline.html tasks.xlsx plan.txt plan.md plan.json plan.akn.xml tasks.csv citations.csv targets.csv deadlines.csv outcomes.csv deadlines.ics adopted.csv source.txt fidelity.json share.png poster.svg poster.png poster-a3.pdf catalog.jsonld feed.xml llms.txt sitemap.xml'
        .split(' ')
        .map((name) => `/jia/${name}`),
    ),
  )
  expect(taskFiles('jia', { id: 'd2-1' })).toEqual({ text: '/jia/d2-1.txt', markdown: '/jia/d2-1.md' })
  expect(['/jia/jia-offline.html', '/jia/full/'].map(isOfflineFile)).toEqual([true, false])
})

test('the files of the site keep their names', () => {
  expect(Object.values(SITE_FILES)).toEqual(
    '/data/catalog.jsonld /data/plan.schema.json /data/columns.csv /data/all-citations.csv /feed.xml /llms.txt /sitemap.xml /sitemap-site.xml /robots.txt /_headers /SHA256SUMS /build.json /settings.js /favicon.svg /workbench/registry.bin /check/pdf-tables.bin /check/plans.json /workbench/offline-assets.json /workbench/workbench-offline.html'.split(
      ' ',
    ),
  )
})

const WITH_SECTIONS =
  '某省实施意见\n为了甲，现提出以下意见。\n一、甲\n（一）乙。丙。\n1.丁。戊。\n2.己。\n（二）庚。\n3.辛。\n（三）壬。\n4.癸。\n二、子\n丑。\n附件1\n壬表\n癸。\n'

test('a part stands on the page that owns it, behind an anchor where others stand there too', () => {
  const { plan, parts } = runStages(WITH_SECTIONS)
  const own = { ...plan, id: 'jia' }
  expect(parts.map(({ id }) => [id, ownPage(own, id), partPath(own, id)])).toEqual([
    ['title', '/jia/', '/jia/#title'],
    ['preamble', '/jia/', '/jia/#preamble'],
    ['chapter-1', '/jia/chapter-1/', '/jia/chapter-1/'],
    ['section-1-1', '/jia/chapter-1/', '/jia/chapter-1/#section-1-1'],
    ['task-1', '/jia/1/', '/jia/1/'],
    ['task-2', '/jia/2/', '/jia/2/'],
    ['section-1-2', '/jia/chapter-1/', '/jia/chapter-1/#section-1-2'],
    ['task-3', '/jia/3/', '/jia/3/'],
    ['section-1-3', '/jia/chapter-1/', '/jia/chapter-1/#section-1-3'],
    ['task-4', '/jia/4/', '/jia/4/'],
    ['chapter-2', '/jia/chapter-2/', '/jia/chapter-2/'],
    ['attachment-1', '/jia/attachment-1/', '/jia/attachment-1/'],
  ])
})

test.each([
  ['/henan-2020/24/', 'henan-2020', 'task-24'],
  ['/plans/jia/d2-1/', 'jia', 'task-d2-1'],
  ['https://plans.example/jia/chapter-5/', 'jia', 'chapter-5'],
])('%s is the page of a unit', (address, plan, part) => {
  expect(readUnitPath(address)).toEqual({ plan, part })
})

test.each(['/jia/', '/jia/full/', '/jia/24', '/jia/24.txt', '/jia/attachment-1/', ''])(
  '%j is the page of no unit',
  (address) => {
    expect(readUnitPath(address)).toBeNull()
  },
)

test.each([
  ['index.html', '/'],
  ['jia/24/index.html', '/jia/24/'],
  ['404.html', '/404.html'],
  ['jia/my-index.html', '/jia/my-index.html'],
])('the file %s is served as %s', (file, page) => {
  expect(pageOfFile(file)).toBe(page)
})
