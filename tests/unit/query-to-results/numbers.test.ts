import { describe, expect, test } from 'vitest'
import { libraryToNames } from '../../../src/html-to-search/library-to-names.ts'
import { readNumber } from '../../../src/query-to-results/read-number.ts'
import { readQuery } from '../../../src/query-to-results/read-query.ts'
import { resultsFromNames } from '../../../src/query-to-results/results-from-names.ts'
import { loadHenan } from '../../support/henan.ts'
import { registry } from '../../support/registry.ts'

const names = libraryToNames([loadHenan().plan], registry)
const paths = (typed: string) => resultsFromNames(readQuery(typed), names).exact.map(({ id }) => id)

describe('a number in any spelling', () => {
  test.each([
    ...[
      '24',
      '２４',
      '二十四',
      '（二十四）',
      '(二十四)',
      '(24)',
      '【24】',
      '第24项',
      '第二十四项',
      '第 24 项',
    ],
    ...[
      '任务24',
      '任务二十四',
      '任务（二十四）',
      '24.',
      '24、',
      '24。',
      ' 24 ',
      '第二十四条',
      '第24款',
      '24项',
    ],
    ...['二十四项', '第二十四项任务', '二四', '廿四', '贰拾肆', 'No.24', '#24', '第24', '24）', '事项24'],
  ])('%s is task 24', (typed) => {
    expect(paths(typed)[0]).toBe('/henan-2020/24/')
  })

  test.each([
    ['五', ['/henan-2020/5/', '/henan-2020/chapter-5/']],
    ['5', ['/henan-2020/5/', '/henan-2020/chapter-5/']],
    ['五、', ['/henan-2020/chapter-5/', '/henan-2020/5/']],
    ['第五部分', ['/henan-2020/chapter-5/']],
    ['第5章', ['/henan-2020/chapter-5/']],
    ['部分五', ['/henan-2020/chapter-5/']],
    ['五（二十四）', ['/henan-2020/24/']],
    ['第五部分第24项', ['/henan-2020/24/']],
  ])('%s is %s', (typed, wanted) => {
    expect(paths(typed).slice(0, wanted.length)).toEqual(wanted)
  })

  test.each(['45', '第四十五项', '第十一章', '五（一）'])('%s is no task or chapter', (typed) => {
    expect(paths(typed).filter((path) => /\/\d+\/$|chapter/u.test(path))).toEqual([])
  })

  test.each(['三项制度', '第三方', '100项民生', '二十国集团', '〇', '', '。'])('%s is no number', (typed) => {
    expect(readNumber(typed)).toBeNull()
  })
})

test('where there is no such task the nearest are offered', () => {
  const { exact, near } = resultsFromNames(readQuery('45'), names)
  expect(exact).toEqual([])
  expect(near.map(({ id }) => id)).toEqual(['/henan-2020/44/', '/henan-2020/43/', '/henan-2020/42/'])
})

test('where nothing is called so the likest titles are offered', () => {
  const { near } = resultsFromNames(readQuery('加强行政执法督查'), names)
  expect(near[0]?.id).toBe('/henan-2020/24/')
})

test.each(['豫法政〔2020〕1号', '豫法政[2020]1号', '豫法政（2020）1号', '豫法政2020 1号'])(
  '%s is the plan',
  (typed) => {
    expect(paths(typed)[0]).toBe('/henan-2020/')
  },
)
