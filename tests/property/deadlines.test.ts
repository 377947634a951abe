import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDeadlines } from '../../src/plan-to-layers/deadlines/find-deadlines.ts'
import '../support/seed.ts'

/** Pieces of times, in any order, and words that they stand among. */
const PIECES = (
  '2020年 2021年 二〇二二年 今年 明年 去年 年 1月 2月 十二月 13月 1日 30日 31日 底 末 初 上旬 季度 三季度 第三、四季度 上半年 全年 前 以前 内 ' +
  '起 至 到 — 、 每 每年 每月 两 3 三 个月 个工作日 天 周 一周期 自 受理 之日起 后 “十四五” 期间 截至 有效期 期限 不超过 ， 。 \n 完成 的 已 甲'
).split(' ')
const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((words) => words.join(''))
const text = fc.oneof(pieces, fc.string({ unit: 'grapheme' }))
const context = fc.record({
  year: fc.constantFrom(null, 2019, 2020, 2021),
  date: fc.constantFrom(null, '2020-02-29', '2021-12-31'),
})

test('any text gives times in order, of its own words, of which none ends before it begins', () => {
  fc.assert(
    fc.property(text, context, (words, given) => {
      let end = 0
      for (const time of findDeadlines(words, given)) {
        expect(time.start).toBeGreaterThanOrEqual(end)
        expect(time.end).toBeGreaterThan(time.start)
        expect(words.slice(time.start, time.end)).toBe(time.text)
        for (const day of [time.from, time.to]) expect(day === null || isDay(day)).toBe(true)
        if (time.from !== null && time.to !== null) expect(time.from <= time.to).toBe(true)
        expect(time.from ?? time.to ?? time.repeats ?? time.within).toBeTruthy()
        end = time.end
      }
    }),
    { numRuns: 5000 },
  )
})

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
