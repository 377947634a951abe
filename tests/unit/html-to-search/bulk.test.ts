import { expect, test } from 'vitest'
import { bulkMapping, recordsToBulk } from '../../../src/html-to-search/records-to-bulk.ts'
import type { PlanRecord } from '../../../src/html-to-search/search-record.ts'

const part = (url: string, title: string) => ({
  ...{ type: 'task' as const, url, title, label: '（一）', plan: 'jia', chapter: '一、' },
  ...{ text: `${title}。\n又修。`, departments: ['县交通局'], documents: [] },
})
const PLAN: PlanRecord = {
  ...{ id: 'jia', title: '甲县方案', year: 2020, level: 'county', kind: '方案', place: '甲县' },
  parts: [part('/jia/1/', '修桥'), part('/jia/2/', '铺路')],
}

test('each part is an action line and a document line, and every line ends', () => {
  const [request = '', ...others] = recordsToBulk([PLAN], 'plans')
  expect(others).toEqual([])
  expect(request.endsWith('\n')).toBe(true)
  const lines = request.trimEnd().split('\n')
  expect(lines).toHaveLength(4)
  expect(lines[0]).toBe('{"index":{"_index":"plans","_id":"/jia/1/"}}')
  expect(JSON.parse(lines[3] ?? '')).toEqual({
    ...{ type: 'task', url: '/jia/2/', title: '铺路', label: '（一）', plan: 'jia', chapter: '一、' },
    ...{ text: '铺路。\n又修。', departments: ['县交通局'], documents: [] },
    ...{ planTitle: '甲县方案', year: 2020, level: 'county', kind: '方案', place: '甲县' },
  })
})

test('requests are parted between documents', () => {
  const requests = recordsToBulk([PLAN], 'plans', 500)
  expect(requests.map((request) => request.trimEnd().split('\n').length)).toEqual([2, 2])
})

test('the mapping has every field of a document and none else', () => {
  const [, document = ''] = recordsToBulk([PLAN], 'plans')[0]?.split('\n') ?? []
  expect(Object.keys(bulkMapping().mappings.properties).sort()).toEqual(
    Object.keys(JSON.parse(document)).sort(),
  )
})

test.each([
  // 、 and a blank are left out, Ａ is a, the radical ⻩ is 黄, a dash is a hyphen; 。 and 黄 stay.
  ['、', ''],
  [' ', ''],
  ['\u3000', ''],
  ['Ａ', 'a'],
  ['⻩', '黄'],
  ['—', '-'],
])('the rules fold %s', (character, folded) => {
  const code = (text: string) =>
    [...text].map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
  const { mappings } = bulkMapping().settings.analysis.char_filter.gangmu_fold
  expect(mappings).toContain(`${code(character)} => ${code(folded)}`)
  expect(mappings.filter((rule) => /^(?:\\u3002|\\u9ec4) /u.test(rule))).toEqual([])
})
