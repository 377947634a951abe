import { describe, expect, test } from 'vitest'
import { readPages } from '../support/built-site.ts'

const pages = readPages()
const html = (path: string) => pages.get(path) ?? ''
const meta = (path: string) =>
  Object.fromEntries(
    [...html(path).matchAll(/<meta (?:name|property)="(?<name>[^"]+)" content="(?<content>[^"]*)"/gu)].map(
      ({ groups }) => [groups?.name, groups?.content],
    ),
  )
const jsonLd = (path: string) => {
  const [, json = '{"@graph":[]}'] =
    /<script type="application\/ld\+json">(?<json>.*?)<\/script>/su.exec(html(path)) ?? []
  return (JSON.parse(json) as { '@graph': Record<string, unknown>[] })['@graph']
}
const legislation = (path: string) => jsonLd(path).find((item) => item['@type'] === 'Legislation')

describe('tags of 《政府网站发展指引》', () => {
  test('the front page has those of the site only', () => {
    expect(meta('/')).toMatchObject({ SiteName: '纲目' })
    expect(Object.keys(meta('/')).filter((name) => /^(?:Column|Article)/u.test(name))).toEqual([])
  })

  test('a column has its four', () => {
    expect(meta('/regulations/')).toMatchObject({ ColumnName: '法规文件', ColumnType: '政策文件' })
    expect(meta('/regulations/').ColumnDescription).toMatch(/文件/u)
    expect(meta('/regulations/')).not.toHaveProperty('ArticleTitle')
  })

  test('a task is an article, from the body that issued it', () => {
    expect(meta('/henan-2020/24/')).toMatchObject({
      ColumnName: '河南省2020年度法治政府建设工作安排',
      ContentSource: '河南省法治政府建设领导小组',
      Url: '/henan-2020/24/',
    })
    expect(meta('/henan-2020/24/').ArticleTitle).toMatch(/^（二十四）加强行政执法监督/u)
    expect(meta('/henan-2020/24/').Keywords).toContain('豫法政〔2020〕1号')
  })

  test('what nobody has set is on no page', () => {
    for (const [path, text] of pages)
      expect(text, path).not.toMatch(/name="(?:SiteIDCode|PubDate)"|ICP备|公网安备|标识码：/u)
  })
})

describe('schema.org', () => {
  test('the plan is a republication for the year, with ten parts', () => {
    const plan = legislation('/henan-2020/') as Record<string, { legislationLegalValue?: string } & unknown[]>
    expect(plan).toMatchObject({
      legislationIdentifier: '豫法政〔2020〕1号',
      legislationDate: '2020-04-17',
      temporalCoverage: '2020-01-01/2020-12-31',
      legislationPassedBy: { name: '河南省法治政府建设领导小组' },
      encoding: { legislationLegalValue: 'https://schema.org/UnofficialLegalValue' },
    })
    expect(plan.hasPart).toHaveLength(10)
  })

  test('task 14 is part of chapter 2 and cites a regulation', () => {
    expect(legislation('/henan-2020/14/')).toMatchObject({
      isPartOf: { '@id': '/henan-2020/chapter-2/' },
      citation: [{ '@id': '/regulations/filing-regulation/', name: '法规规章备案条例' }],
    })
  })

  test('breadcrumbs lead from the plan to the task', () => {
    const trail = jsonLd('/henan-2020/14/').find((item) => item['@type'] === 'BreadcrumbList')
    expect(trail?.itemListElement).toMatchObject([
      { position: 1, item: '/henan-2020/' },
      { position: 2, item: '/henan-2020/chapter-2/' },
      { position: 3, item: '/henan-2020/14/' },
    ])
  })
})

test('every page of the plan has the plan’s picture for sharing', () => {
  for (const path of ['/henan-2020/', '/henan-2020/24/', '/regulations/'])
    expect(meta(path)['og:image'], path).toBe('/henan-2020/share.png')
})
