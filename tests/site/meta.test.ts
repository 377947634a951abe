import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SITE_FILES } from '../../src/model/site-paths.ts'
import { loadHenan } from '../support/henan.ts'
import { readPages, SITE } from '../support/sites/built-site.ts'

const { plan } = loadHenan()
const pages = readPages()
const own = [...pages.keys()].filter((path) => /^\/henan-2020\/(?:[\w-]+\/)?$/u.test(path))
const html = (path: string) => pages.get(path) ?? ''

const TAG = /<meta (?:name|property)="(?<name>[^"]+)" content="(?<content>[^"]*)"/gu
const tagsOf = (path: string) =>
  [...html(path).matchAll(TAG)].map(({ groups }) => [groups?.name ?? '', groups?.content ?? ''] as const)
const meta = (path: string) => Object.fromEntries(tagsOf(path))
/** The tags of 《政府网站发展指引》 that a page has. */
const official = (path: string) =>
  tagsOf(path).filter(([name]) => /^(?:Site|Column|Article|Pub|Content|Keywords|Author|Url)/u.test(name))

const jsonLd = (path: string) => {
  const [, json = '{"@graph":[]}'] =
    /<script type="application\/ld\+json">(?<json>.*?)<\/script>/su.exec(html(path)) ?? []
  return (JSON.parse(json) as { '@graph': Record<string, unknown>[] })['@graph']
}
const legislation = (path: string) => jsonLd(path).find((item) => item['@type'] === 'Legislation')
const trailOf = (path: string) => {
  const list = jsonLd(path).find((item) => item['@type'] === 'BreadcrumbList')?.itemListElement ?? []
  return (list as { position: number; name: string; item: string }[]).map(
    ({ position, name, item }) => `${position} ${name} ${item}`,
  )
}

describe('tags of 《政府网站发展指引》', () => {
  test('every page names the site, and says nothing twice', () => {
    for (const path of pages.keys()) {
      if (path.endsWith('-offline.html')) continue
      const names = tagsOf(path).map(([name]) => name)
      expect(names, path).toEqual([...new Set(names)])
      expect(meta(path), path).toMatchObject({ SiteName: '纲目' })
    }
  })

  test('the front page has those of the site only', () => {
    expect(official('/')).toEqual([['SiteName', '纲目']])
  })

  test('a column has its four', () => {
    expect(official('/regulations/')).toEqual([
      ['SiteName', '纲目'],
      ['ColumnName', '法规文件'],
      ['ColumnDescription', '工作安排所引的每一份法规文件：当时是否施行，后来怎样，哪些任务引用了它。'],
      ['ColumnKeywords', '法规文件'],
      ['ColumnType', '政策文件'],
    ])
    expect(meta('/about/')).toMatchObject({ ColumnName: '关于', ColumnType: '概况信息' })
  })

  test('every task is an article, from the body that issued it', () => {
    expect(plan.tasks).toHaveLength(44)
    for (const { id, label, title } of plan.tasks) {
      const above = plan.chapters.find(({ tasks }) => tasks.includes(id))?.title
      expect(meta(`/henan-2020/${id}/`), id).toMatchObject({
        ColumnName: '河南省2020年度法治政府建设工作安排',
        ArticleTitle: `${label}${title} - 河南省2020年度法治政府建设工作安排`,
        ContentSource: '河南省法治政府建设领导小组',
        Keywords: `河南省法治政府建设领导小组,豫法政〔2020〕1号,${above},${title}`,
        Url: `/henan-2020/${id}/`,
      })
    }
  })

  test('what nobody has set is on no page', () => {
    // The workbench as one file holds the readers, which know these words.
    for (const [path, text] of pages)
      if (path !== SITE_FILES.workbenchOffline)
        expect(text, path).not.toMatch(
          /["'](?:SiteIDCode|SiteDomain|PubDate|Author)["']|ICP备|公网安备|标识码：/u,
        )
  })
})

describe('schema.org', () => {
  test('the plan is a republication for the year, with its ten chapters', () => {
    expect(legislation('/henan-2020/')).toMatchObject({
      name: '河南省2020年度法治政府建设工作安排',
      legislationIdentifier: '豫法政〔2020〕1号',
      legislationDate: '2020-04-17',
      temporalCoverage: '2020-01-01/2020-12-31',
      legislationPassedBy: { name: '河南省法治政府建设领导小组' },
      hasPart: Array.from({ length: 10 }, (_, index) => ({ '@id': `/henan-2020/chapter-${index + 1}/` })),
    })
  })

  test('no page claims legal force', () => {
    const claims = own.flatMap((path) => {
      const { legislationLegalValue } = (legislation(path)?.encoding ?? {}) as Record<string, unknown>
      return legislation(path) ? [legislationLegalValue] : []
    })
    expect(claims.length).toBeGreaterThanOrEqual(1 + 10 + 44)
    expect(new Set(claims)).toEqual(new Set(['https://schema.org/UnofficialLegalValue']))
  })

  test('chapters hold their tasks, and tasks stand in their chapters', () => {
    for (const { id, label, title, tasks } of plan.chapters) {
      const chapter = `/henan-2020/chapter-${id}/`
      expect(legislation(chapter), id).toMatchObject({
        name: `${label}${title}`,
        isPartOf: { '@id': '/henan-2020/' },
        hasPart: tasks.map((task) => ({ '@id': `/henan-2020/${task}/` })),
      })
      for (const task of tasks)
        expect(legislation(`/henan-2020/${task}/`), task).toMatchObject({ isPartOf: { '@id': chapter } })
    }
  })

  test('task 14 cites one regulation, and task 24 none', () => {
    expect(legislation('/henan-2020/14/')).toMatchObject({
      name: '（十四）认真做好规章备案及审查工作',
      citation: [{ '@id': '/regulations/filing-regulation/', name: '法规规章备案条例' }],
    })
    expect(legislation('/henan-2020/24/')).not.toHaveProperty('citation')
  })

  test('breadcrumbs lead from the plan to the task', () => {
    expect(trailOf('/henan-2020/14/')).toEqual([
      '1 河南省2020年度法治政府建设工作安排 /henan-2020/',
      '2 二、加强政府立法及行政规范性文件管理 /henan-2020/chapter-2/',
      '3 （十四）认真做好规章备案及审查工作 /henan-2020/14/',
    ])
  })
})

test('every page of the plan has the plan’s picture for sharing, which is there', () => {
  expect(own.length).toBeGreaterThanOrEqual(1 + 10 + 44)
  for (const path of own) expect(meta(path)['og:image'], path).toBe('/henan-2020/share.png')
  expect(existsSync(join(SITE, 'henan-2020/share.png'))).toBe(true)
})
