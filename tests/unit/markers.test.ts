import { describe, expect, test } from 'vitest'
import { DATE_LINE, DOCUMENT_NUMBER_LINE, NOTICE_TITLE_LINE, readMarker } from '../../src/chinese/markers.ts'
import { formatNumeral } from '../../src/chinese/numerals.ts'

const NUMBERS = Array.from({ length: 9999 }, (_, index) => index + 1)

describe('every task marker from （一） to （九千九百九十九）', () => {
  test.each([
    ['full-width', (numeral: string) => `（${numeral}）`],
    ['half-width', (numeral: string) => `(${numeral})`],
    ['mixed', (numeral: string) => `（${numeral})`],
  ])('%s', (_, write) => {
    const read = NUMBERS.map((n) => readMarker(`${write(formatNumeral(n))}加强行政执法监督。`))
    expect(read.map((marker) => [marker?.kind, marker?.number])).toEqual(NUMBERS.map((n) => ['task', n]))
    expect(read.map((marker) => marker?.label)).toEqual(NUMBERS.map((n) => write(formatNumeral(n))))
  })
})

test('every chapter marker from 一、 to 九千九百九十九、', () => {
  const read = NUMBERS.map((n) => readMarker(`${formatNumeral(n)}、建立机制`))
  expect(read.map((marker) => [marker?.kind, marker?.number])).toEqual(NUMBERS.map((n) => ['chapter', n]))
})

test('every circled number from ① to ⑳', () => {
  const read = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'].map((character) => readMarker(`${character}制定计划`))
  expect(read.map((marker) => marker?.number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
})

test.each([
  ['一、依法全面履行政府职能', 'chapter', '一、', 1, 2, 'GB/T 9704 first level'],
  ['十、 完善机制', 'chapter', '十、', 10, 3, 'a blank after the mark belongs to it'],
  ['（二十四）加强监督', 'task', '（二十四）', 24, 5, 'GB/T 9704 second level'],
  ['(十四) 认真做好', 'task', '(十四)', 14, 5, 'half-width brackets, as the plan has them'],
  ['（ 三 ）加强', 'task', '（ 三 ）', 3, 5, 'blanks within the brackets'],
  ['（三）\u3000加强', 'task', '（三）', 3, 4, 'an ideographic space after it'],
  ['(三）加强', 'task', '(三）', 3, 3, 'brackets of two widths'],
  ['1.制定计划', 'item-1', '1.', 1, 2, 'GB/T 9704 third level'],
  ['12．制定计划', 'item-1', '12．', 12, 3, 'a full-width point'],
  ['3、制定计划', 'item-1', '3、', 3, 2, 'a pause mark for the point'],
  ['1. 制定计划', 'item-1', '1.', 1, 3, 'a blank after the point'],
  ['（1）制定计划', 'item-2', '（1）', 1, 3, 'GB/T 9704 fourth level'],
  ['(12)制定计划', 'item-2', '(12)', 12, 4, 'half-width brackets'],
  ['⑳制定计划', 'item-3', '⑳', 20, 1, 'a circled number'],
  ['（一）', 'task', '（一）', 1, 3, 'a marker alone on its line'],
  // False friends that no reader can tell from a heading without the rest of the document:
  // they are taken for one, and the sequence check then reports the number.
  ['三、四线城市棚户区改造', 'chapter', '三、', 3, 2, 'knowingly: looks the same as 三、四项工作'],
  ['一、二审程序', 'chapter', '一、', 1, 2, 'knowingly: looks the same as 一、二级指标'],
  ['（二）期工程', 'task', '（二）', 2, 3, 'knowingly: looks the same as （二）期限'],
])('“%s” opens with a %s %s', (line, kind, label, number, length) => {
  expect(readMarker(line)).toEqual({ kind, label, number, length })
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
  ['一 、加强', 'a blank before the pause mark'],
  ['一,加强', 'a comma'],
  ['百、', 'no numeral'],
  ['万、', 'not a numeral character'],
  [' 一、', 'a blank before it: lines come without blanks at their edges'],
  ['甲一、', 'a marker in mid-line'],
  ['1)制定', 'a style that GB/T 9704 does not know'],
  ['㈠加强', 'a parenthesized ideograph, which GB/T 9704 does not use'],
  ['', 'nothing'],
])('“%s” opens with no marker: %s', (line) => {
  expect(readMarker(line)).toBeNull()
})

describe('lines of a covering notice', () => {
  test.each([
    ['豫法政〔2020〕1号', true, 'as in the plan'],
    ['国办发[2020]12345号', true, 'square brackets for hexagonal ones'],
    ['豫法政〔2020〕第1号', false, '第 is wrong by GB/T 9704 §7.2.5'],
    ['豫法政〔2020〕1号文件', false, 'words after it'],
    ['〔2020〕1号', false, 'no office'],
  ])('%s is a document number: %s', (line, expected) => {
    expect(DOCUMENT_NUMBER_LINE.test(line)).toBe(expected)
  })

  test.each([
    ['2020年4月17日', true, 'as in the plan'],
    ['2020 年 4 月 17 日', true, 'blanks around the numbers'],
    ['2020年4月', false, 'no day'],
    ['二〇二〇年四月十七日', false, 'GB/T 9704 §7.3.5.4 wants digits'],
    ['2020年4月17日印发', false, 'words after it'],
  ])('%s is a date: %s', (line, expected) => {
    expect(DATE_LINE.test(line)).toBe(expected)
  })

  test.each([
    ['关于印发河南省2020年度法治政府建设工作安排的通知', true, 'a notice'],
    ['某某关于某事的批复', true, 'a reply'],
    ['关于工作安排', false, 'no kind of document'],
    ['工作通知', false, 'no 关于'],
  ])('%s is the title of a notice: %s', (line, expected) => {
    expect(NOTICE_TITLE_LINE.test(line)).toBe(expected)
  })
})
