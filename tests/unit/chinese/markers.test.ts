import { describe, expect, test } from 'vitest'
import { isBody } from '../../../src/chinese/body-forms.ts'
import { labelledFacts, readDate } from '../../../src/chinese/formal-forms.ts'
import { markersWithin, readLine } from '../../../src/chinese/line-form.ts'
import { MARKER_KINDS, MARKER_TABLE } from '../../../src/chinese/markers.ts'
import { formatNumeral } from '../../../src/chinese/numerals.ts'
import { foldPunctuation, RULES } from '../../../src/model/edit-rules.ts'

const NUMBERS = Array.from({ length: 9999 }, (_, index) => index + 1)

describe('every task marker from （一） to （九千九百九十九）', () => {
  test.each([
    ['full-width', (numeral: string) => `（${numeral}）`],
    ['half-width', (numeral: string) => `(${numeral})`],
    ['mixed', (numeral: string) => `（${numeral})`],
  ])('%s', (_, write) => {
    const read = NUMBERS.map((n) => readLine(`${write(formatNumeral(n))}加强行政执法监督。`).marker)
    expect(read.map((marker) => [marker?.kind, marker?.number])).toEqual(NUMBERS.map((n) => ['bracket', n]))
    expect(read.map((marker) => marker?.label)).toEqual(NUMBERS.map((n) => write(formatNumeral(n))))
  })
})

test('every chapter marker from 一、 to 九千九百九十九、', () => {
  const read = NUMBERS.map((n) => readLine(`${formatNumeral(n)}、建立机制`).marker)
  expect(read.map((marker) => [marker?.kind, marker?.number])).toEqual(NUMBERS.map((n) => ['comma', n]))
})

test('every circled number from ① to ⑳', () => {
  const read = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'].map((character) => readLine(`${character}制定计划`).marker)
  expect(read.map((marker) => marker?.number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
})

test.each([
  ['一、依法全面履行政府职能', 'comma', '一、', 1, 2, 'GB/T 9704 first level'],
  ['十、 完善机制', 'comma', '十、', 10, 3, 'a blank after the mark belongs to it'],
  ['（二十四）加强监督', 'bracket', '（二十四）', 24, 5, 'GB/T 9704 second level'],
  ['(十四) 认真做好', 'bracket', '(十四)', 14, 5, 'half-width brackets, as the plan has them'],
  ['（ 三 ）加强', 'bracket', '（ 三 ）', 3, 5, 'blanks within the brackets'],
  ['（三）\u3000加强', 'bracket', '（三）', 3, 4, 'an ideographic space after it'],
  ['(三）加强', 'bracket', '(三）', 3, 3, 'brackets of two widths'],
  ['1.制定计划', 'point', '1.', 1, 2, 'GB/T 9704 third level'],
  ['12．制定计划', 'point', '12．', 12, 3, 'a full-width point'],
  ['3、制定计划', 'point', '3、', 3, 2, 'a pause mark for the point'],
  ['1.2019年底前完成', 'point', '1.', 1, 2, 'a year behind the number'],
  ['1. 制定计划', 'point', '1.', 1, 3, 'a blank after the point'],
  ['（1）制定计划', 'digit-bracket', '（1）', 1, 3, 'GB/T 9704 fourth level'],
  ['(12)制定计划', 'digit-bracket', '(12)', 12, 4, 'half-width brackets'],
  ['⑳制定计划', 'circle', '⑳', 20, 1, 'a circled number'],
  ['（一）', 'bracket', '（一）', 1, 3, 'a marker alone on its line'],
  ['第一章\u3000总\u3000则', 'chapter', '第一章', 1, 4, 'a chapter of rules'],
  ['第二节 公众参与', 'section', '第二节', 2, 4, 'a section of rules'],
  ['第十二条 为了规范', 'article', '第十二条', 12, 5, 'an article'],
  ['第三条为了规范', 'article', '第三条', 3, 3, 'an article whose blank was lost'],
  ['第一部分\u3000制度建设', 'volume', '第一部分', 1, 5, 'a part above 一、'],
  ['第一章规划背景', 'chapter', '第一章', 1, 3, 'a title that begins with 规'],
  ['第二章 规范执法', 'chapter', '第二章', 2, 4, 'a title that begins with 规, behind a blank'],
  ['第四章所有权', 'chapter', '第四章', 4, 3, 'a title that begins with 所'],
  ['第一节规则制定', 'section', '第一节', 1, 3, 'a section that begins with 规'],
  ['第三条规范行政执法行为。', 'article', '第三条', 3, 3, 'an article that begins with 规'],
  ['第3章 附则', 'chapter', '第3章', 3, 4, 'an Arabic number'],
  ['一．总则', 'comma', '一．', 1, 2, 'a point for the pause mark'],
  ['１．制定计划', 'point', '１．', 1, 2, 'full-width digits'],
  ['1)制定', 'digit-bracket', '1)', 1, 2, 'half a bracket'],
  ['㈡加强', 'bracket', '㈡', 2, 1, 'a bracketed numeral in one character'],
  // False friends that no reader can tell from a heading without the rest of the document:
  // they are taken for one, and the sequence check then reports the number.
  ['三、四线城市棚户区改造', 'comma', '三、', 3, 2, 'knowingly: looks the same as 三、四项工作'],
  ['一、二审程序', 'comma', '一、', 1, 2, 'knowingly: looks the same as 一、二级指标'],
  ['（二）期工程', 'bracket', '（二）', 2, 3, 'knowingly: looks the same as （二）期限'],
])('“%s” opens with a %s %s', (line, kind, label, number, length) => {
  expect(readLine(line).marker).toEqual({ kind, label, number, length })
})

test.each([
  ['1.5万亩', 'a decimal fraction'],
  ['1．5万亩', 'a decimal fraction with a full-width point'],
  ['1、2号楼', 'a list of numbers'],
  ['2020.4.17', 'a date'],
  ['2020年', 'a year'],
  ['2020、2021年', 'years: four digits are no item'],
  ['（2020）', 'a year in brackets'],
  ['（2020年版）', 'a year in brackets'],
  ['0.制定', 'numbering starts at one'],
  ['（0）制定', 'numbering starts at one'],
  ['（零）制定', 'numbering starts at one'],
  ['（一', 'a bracket without its partner'],
  ['一）', 'a bracket without its partner'],
  ['（一、二）', 'a list in brackets'],
  ['（含三）', 'a word in brackets'],
  ['（市）', 'a word in brackets'],
  ['（一一）', 'no numeral'],
  ['（一百一）', 'no numeral'],
  ['一是加强领导', 'a count without a pause mark'],
  ['一要提高认识', 'a count without a pause mark'],
  ['第一、加强领导', 'an ordinal'],
  ['首先、', 'no numeral'],
  ['一   、加强', 'a gap before the pause mark'],
  ['一,加强', 'a comma'],
  ['百、', 'no numeral'],
  ['万、', 'not a numeral character'],
  [' 一、', 'a blank before it: lines come without blanks at their edges'],
  ['甲一、', 'a marker in mid-line'],
  ['第三条规定的情形', 'running text about an article'],
  ['第三章规定的处罚，由司法行政部门决定；情节严重的，从其规定。', 'running text about a chapter'],
  ['第二章规定', 'running text about a chapter'],
  ['第二章所列情形', 'running text about a chapter'],
  ['第二节规定的程序', 'running text about a section'],
  ['第五条第一款所称情形', 'running text about an article'],
  ['第一，加强领导', 'an ordinal'],
  ['', 'nothing'],
])('“%s” opens with no marker: %s', (line) => {
  expect(readLine(line).marker).toBeNull()
})

describe.each(MARKER_KINDS.map((kind) => MARKER_TABLE[kind]))(
  'the row of $kind',
  ({ kind, samples, others }) => {
    test.each(samples)('%s is one', (line) => {
      expect(readLine(line).marker?.kind).toBe(kind)
    })
    test.each(samples)('%s is one within a line', (line) => {
      const text = `甲乙。${line}`
      const found = markersWithin(text, { start: 0, end: text.length })
      expect(found.map(({ at, marker }) => [at, marker.kind])).toContainEqual([3, kind])
    })
    test.each(samples)('%s may be published without blanks', (line) => {
      const written = `${readLine(line).marker?.label} `
      expect(RULES.marker.allows(written, foldPunctuation(written))).toBe(true)
    })
    test.each(others)('%s is none', (line) => {
      expect(readLine(line).marker?.kind).not.toBe(kind)
    })
  },
)

describe('lines of a covering notice', () => {
  test.each([
    ['豫法政〔2020〕1号', true, 'as in the plan'],
    ['丁政办函（2020）18号', true, 'round brackets'],
    ['豫法政〔2020〕 1 号', true, 'blanks around the number'],
    ['国办发[2020]12345号', true, 'square brackets for hexagonal ones'],
    ['豫法政〔2020〕第1号', true, '第 is wrong by GB/T 9704 §7.2.5, but printed'],
    ['豫法政﹝2020﹞1号', true, 'the small tortoise-shell brackets of some fonts'],
    ['豫法政﹝2020﹞第 12 号', true, 'both'],
    ['豫法政〔2020〕第1', false, 'no 号'],
    ['豫法政〔2020〕1号文件', false, 'words after it'],
    ['〔2020〕1号', false, 'no office'],
  ])('%s is a document number: %s', (line, expected) => {
    expect(readLine(line).role === 'document-number').toBe(expected)
  })

  test.each([
    ['发文字号：豫政办﹝2021﹞3号', '豫政办﹝2021﹞3号'],
    ['文　　号：豫政办〔2021〕第3号　成文日期：2021年2月1日', '豫政办〔2021〕第3号'],
    ['发文字号: 豫政办[2021] 3 号', '豫政办[2021] 3 号'],
    ['索引号：豫政办﹝2021﹞3号', null],
  ])('%s names the number %s', (line, expected) => {
    expect(labelledFacts(line).number).toBe(expected)
  })

  test.each([
    ['2020年4月17日', true, 'as in the plan'],
    ['2020 年 4 月 17 日', true, 'blanks around the numbers'],
    ['2020年4月', false, 'no day'],
    ['二〇二〇年四月十七日', true, 'Chinese numerals, as before 2012'],
    ['（2020年4月17日）', true, 'in brackets below a title'],
    ['（2020年4月17日', false, 'half a pair of brackets'],
    ['2020年4月17日印发', false, 'words after it'],
  ])('%s is a date: %s', (line, expected) => {
    expect(readLine(line).role === 'date').toBe(expected)
  })

  test.each([
    ['2020年4月17日', '2020-04-17'],
    ['二○○四年六月二十六日', '2004-06-26'],
    ['二〇一二年十二月三十一日', '2012-12-31'],
    ['二零一九年十月一日', '2019-10-01'],
    ['（2018年12月5日）', '2018-12-05'],
    ['2023.3.1', '2023-03-01'],
    ['2023-3-1', '2023-03-01'],
    ['2023/12/31', '2023-12-31'],
    ['2023.3-1', null],
    ['1023.3.1', null],
    ['2023.2.30', null],
    ['2023.3', null],
    ['2019年2月30日', null],
    ['2019年13月1日', null],
    ['昨日', null],
  ])('%s is the day %s', (line, expected) => {
    expect(readDate(line)).toBe(expected)
  })

  test.each([
    ['甲市政府办', true],
    ['甲县县委办', true],
    ['甲市市委依法治市办', true],
    ['甲市扶贫办', true],
    ['推行一网通办', false],
    ['马上就办', false],
  ])('%s names a body: %s', (line, expected) => {
    expect(isBody(line)).toBe(expected)
  })

  test.each([
    ['关于印发河南省2020年度法治政府建设工作安排的通知', true, 'a notice'],
    ['某某关于某事的批复', true, 'a reply'],
    ['印发《甲规则》的通知', true, 'without 关于'],
    ['关于工作安排', false, 'no kind of document'],
    ['工作通知', false, 'no 关于'],
  ])('%s is the title of a notice: %s', (line, expected) => {
    expect(readLine(line).title?.isNotice).toBe(expected)
  })
})

describe('marks of attachments', () => {
  test.each([
    ['附件2：责任清单', '责任清单'],
    ['附件2责任清单', '责任清单'],
    ['附件12024年工作方案', '2024年工作方案'],
    ['附件甲市2024年重点工作实施方案', '甲市2024年重点工作实施方案'],
    ['附件1', ''],
  ])('%s has the title “%s”', (line, title) => {
    expect(readLine(line).attachment?.title).toBe(title)
  })

  test.each([
    '附件2所列任务',
    '附件为甲市2024年重点工作实施方案',
    '附件中的甲市2024年工作方案',
    '附近的甲市2024年工作方案',
  ])('%s has none', (line) => {
    expect(readLine(line).attachment?.title ?? '').toBe('')
  })
})
