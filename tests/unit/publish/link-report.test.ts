import { expect, test } from 'vitest'
import { formatLinkReport } from '../../../src/publish/format-link-report.ts'

test('a report names first what does not open, with the pages that lead there', () => {
  const report = formatLinkReport([
    { url: 'https://b.example/', ok: true, result: '200', pages: ['/regulations/b/'] },
    { url: 'https://c.example/', ok: false, result: '404', pages: ['/regulations/c/', '/about/'] },
    { url: 'https://a.example/', ok: true, result: '200，转到 https://a.example/zh/', pages: ['/terms/a/'] },
  ])
  expect(report.split('\n').filter((line) => line.startsWith('- '))).toEqual([
    '- 打不开 <https://c.example/>（404）',
    '- 能打开 <https://a.example/>（200，转到 https://a.example/zh/）',
    '- 能打开 <https://b.example/>（200）',
  ])
  expect(report).toContain('共 3 个，打不开 1 个')
  expect(report).toContain('见：/regulations/c/、/about/')
})
