import { describe, expect, test } from 'vitest'
import { RULES, type RuleId } from '../../../src/model/edit-rules.ts'
import { runStages, toPublished, toSource } from '../../support/stages.ts'

/** Published text for a source, and the rules that were at work. */
function normalize(text: string): { text: string; rules: readonly string[] } {
  const { text: published } = toPublished(toSource(text))
  return { text: published.text, rules: published.edits.map(({ rule }) => rule) }
}

type Row = readonly [input: string, output: string, reason: string]

const CHANGED: Readonly<Record<RuleId, readonly Row[]>> = {
  'byte-order-mark': [['\ufeff甲', '甲', 'it marks an encoding and is no text']],
  'zero-width': [
    ['甲\u200b乙', '甲乙', 'a zero-width space'],
    ['甲\u00ad乙\u2060丙\u200c丁', '甲乙丙丁', 'a soft hyphen, a word joiner, a non-joiner'],
    ['甲。\n\ufeff乙。', '甲。\n乙。', 'a byte-order mark where files were joined'],
    ['\ufeff\u200b甲', '甲', 'behind the byte-order mark'],
    ['甲\u3164\u034f\u180e乙', '甲乙', 'a filler, a grapheme joiner, a Mongolian separator among Han'],
    ['葛\u{e0100}洲坝\ufe00', '葛洲坝', 'variation selectors: the character is the same'],
    ['GD\u00adP', 'GDP', 'within a Latin word'],
    ['甲,\u200b乙', '甲，乙', 'beside a comma that a rule widens'],
    ['(\u200b一\u200b) 甲。', '（一）甲。', 'within a marker that a rule widens'],
    ['2020\u200b 年', '2020年', 'in a gap that a rule closes'],
    ['甲，乙\n\u200b\n丙', '甲，乙丙', 'in an empty line: a page break'],
    [
      '一、甲\n（一）乙。丙。\u200b（二）丁。',
      '一、甲\n（一）乙。丙。\n（二）丁。',
      'before a glued heading',
    ],
    ['２０\u200b２３年', '2023年', 'within a number that another rule narrows'],
  ],
  'control-character': [
    ['甲\0乙', '甲␀乙', 'its picture stands for it'],
    ['甲\u001b乙', '甲␛乙', 'its picture stands for it'],
    ['甲\u007f乙', '甲␡乙', 'its picture stands for it'],
    ['甲\u0080乙', '甲\ufffd乙', 'C1 has no pictures'],
    ['甲\uffff乙', '甲\ufffd乙', 'XML and YAML cannot hold it'],
  ],
  'character-form': [
    ['云溪县⼈⺠政府', '云溪县人民政府', 'radicals of both blocks'],
    ['（⼀）甲。', '（一）甲。', 'a marker'],
    ['(⼀) 甲。', '（一）甲。', 'a marker that a rule widens'],
    ['⼀、 甲', '一、甲', 'a marker with a blank'],
    ['第⼀章 总则', '第一章总则', 'the number of a chapter'],
    ['\uf9ea\ufa5b', '離者', 'compatibility ideographs'],
    ['\u{2f800}\u{2f803}\ufacf', '\u4e3d\u{20122}\u{2284a}', 'whose usual form may be longer or shorter'],
    ['甲\ue5e5乙', '甲\u3000乙', 'the space of old tables'],
  ],
  'full-width-digit': [
    ['２０２３年', '2023年', 'a year'],
    ['２．５％', '2.5％', 'a decimal point between digits; the sign for per cent stays'],
    ['ＰＭ２．５', 'PM2.5', 'letters of one word with digits'],
    ['（１）甲。', '（1）甲。', 'an item'],
    ['１．甲。', '1．甲。', 'the point behind a number is no decimal one'],
    ['甲２０２０ 年', '甲2020年', 'beside a gap that a rule closes'],
  ],
  'year-zero': [
    ...['O', 'o', 'Ｏ', 'ｏ', 'О', 'о', 'Ο', 'ο', '○', '◯', '0', '０'].map(
      (zero): Row => [`二${zero}二三年`, '二〇二三年', 'what stands for 〇'],
    ),
    ['二OO五 年', '二〇〇五 年', 'two of them, and a gap'],
    ['二O二一—二O二五年', '二〇二一—二〇二五年', 'from a year to a year'],
    ['甲政发〔二O二一〕三号', '甲政发〔二〇二一〕三号', 'in a document number'],
    ['二\u200bO⼆三年', '二〇二三年', 'among what other rules change'],
  ],
  'paragraph-break': [
    ['甲。\n\n乙。', '甲。\n乙。', 'a blank line between paragraphs'],
    ['甲。\r\n乙。', '甲。\n乙。', 'Windows line end'],
    ['甲。\r乙。', '甲。\n乙。', 'old Macintosh line end'],
    ['甲。\f乙。', '甲。\n乙。', 'a form feed'],
    ['甲。\u2028乙。', '甲。\n乙。', 'a line separator'],
    ['甲。\u0085乙。', '甲。\n乙。', 'a next line'],
    ['\n\n甲。', '甲。', 'blank lines before everything'],
    ['甲。\n \t\n', '甲。', 'blank lines after everything'],
    ['\u3000\u3000甲。', '甲。', 'an indent'],
    ['\ue5e5\ue5e5甲。', '甲。', 'an indent of old tables'],
    ['甲。 \n\u3000\u3000乙。', '甲。\n乙。', 'blanks at the edges of lines'],
  ],
  'heading-split': [
    ['一、甲 1.乙。\n', '一、甲\n1.乙。', 'an item behind the title of its chapter'],
    [
      '一、甲\n（一）乙。丙。（二）丁。',
      '一、甲\n（一）乙。丙。\n（二）丁。',
      'the next task behind a sentence',
    ],
    ['一、甲\n1.乙。〔责任单位：丙局〕 二、丁', '一、甲\n1.乙。〔责任单位：丙局〕\n二、丁', 'behind units'],
  ],
  'page-mark': [
    ['甲，乙\n— 2 —\n丙。', '甲，乙丙。', 'a page number between dashes'],
    ['甲，乙\n- 2 - 丙。', '甲，乙丙。', 'words of the next page behind it'],
    ['甲。\n第 3 页 共 10 页\n乙。', '甲。\n乙。', 'the page and how many there are'],
    ['甲乙丙，丁\n7\n戊。', '甲乙丙，丁戊。', 'a bare number within a sentence'],
  ],
  'page-break': [
    ['甲，乙大数据中\n\n心，完善', '甲，乙大数据中心，完善', 'a word goes on after a blank line'],
    ['甲，乙\f丙', '甲，乙丙', 'a form feed within a sentence'],
    ['甲，乙 \r\n\r\n丙', '甲，乙丙', 'Windows line ends, and a blank'],
    ['甲，the\n\nlaw', '甲，the law', 'between Latin words the line end stood for a blank'],
  ],
  'line-join': [
    ['甲，乙\n丙', '甲，乙丙', 'a sentence goes on in the next line'],
    ['甲，the\nlaw', '甲，the law', 'between Latin words the line end stood for a blank'],
    ['甲，the\n法', '甲，the法', 'Chinese needs no blank'],
  ],
  marker: [
    ['(一) 甲。', '（一）甲。', 'half-width brackets and a blank'],
    ['（一） 甲。', '（一）甲。', 'a blank'],
    ['（ 一 ）甲。', '（一）甲。', 'blanks within the brackets'],
    ['一、\u3000甲', '一、甲', 'an ideographic space'],
    ['(一）甲。', '（一）甲。', 'one half-width bracket'],
    ['第一章\u3000总则', '第一章总则', 'a chapter'],
    ['1. 甲。', '1.甲。', 'an item'],
    ['(1)甲。', '（1）甲。', 'an item in brackets'],
  ],
  'title-space': [
    ['领导小组 关于印发安排的通知', '领导小组关于印发安排的通知', 'a line break of a displayed title'],
    ['关于印发建设 工作安排的通知', '关于印发建设工作安排的通知', 'a line break of a displayed title'],
    ['工 作 规 则', '工作规则', 'characters that were set apart'],
  ],
  'half-width-punctuation': [
    ['甲,乙', '甲，乙', 'between Han characters'],
    ['甲, 乙', '甲，乙', 'the blank after it goes as well'],
    ['甲 ,乙', '甲，乙', 'the blank before it goes as well'],
    ['甲;乙:丙!丁?', '甲；乙：丙！丁？', 'every mark'],
    ['甲?!', '甲？！', 'two marks at once'],
    ['》,乙', '》，乙', 'after a full-width mark'],
    ['GDP,甲', 'GDP，甲', 'one neighbour is enough'],
    ['乡(镇)政府', '乡（镇）政府', 'a pair of brackets'],
    ['甲(2020)乙', '甲（2020）乙', 'a number in brackets after Han'],
    ['甲(a）', '甲（a）', 'its partner is full-width'],
    ['甲(乙(丙)丁)', '甲（乙（丙）丁）', 'nested pairs'],
    ['甲, \n乙', '甲，乙', 'a comma at the end of a broken line, with a blank after it'],
    ['甲乙，丙 \n ,丁', '甲乙，丙，丁', 'a comma at the start of a broken line, with a blank before it'],
  ],
  'han-digit-space': [
    ['2020 年', '2020年', 'after a digit'],
    ['河南省 2020', '河南省2020', 'before a digit'],
    ['第 1 号', '第1号', 'on both sides'],
    ['2020\u00a0年', '2020年', 'a no-break space'],
  ],
}

describe.each(Object.entries(CHANGED))('%s', (rule, rows) => {
  test.each(rows)('%j → %j: %s', (input, output) => {
    const { text, rules } = normalize(input)
    expect(text).toBe(output)
    expect(rules).toContain(rule)
  })
})

test('blanks that part the cells of a flattened table stay', () => {
  const table = '序号 姓名 电话 1 张某 80001 2 李某 80002'
  expect(normalize(table).text).toBe(table)
  expect(normalize('到2020 年，第 1 季度比第 2 季度多 3 个，比第 4 季度多 5 个。').text).toBe(
    '到2020年，第1季度比第2季度多3个，比第4季度多5个。',
  )
})

test('every rule has rows', () => {
  expect(Object.keys(CHANGED)).toEqual(Object.keys(RULES))
})

test.each<Row>([
  ['甲1,000乙', '甲1,000乙', 'a thousands comma'],
  ['甲1,234,567.89元', '甲1,234,567.89元', 'a number'],
  ['甲3:30乙', '甲3:30乙', 'a time of day'],
  ['甲1:1000乙', '甲1:1000乙', 'a scale'],
  ['甲https://a.example/?q=1,2;3(4):5!乙', '甲https://a.example/?q=1,2;3(4):5!乙', 'an address'],
  ['甲http://a.example:8080/乙', '甲http://a.example:8080/乙', 'an address with a port'],
  ['甲www.example.cn,a乙', '甲www.example.cn,a乙', 'an address without a scheme'],
  ['甲a.b+c@example.org乙', '甲a.b+c@example.org乙', 'an e-mail address'],
  ['Yes, we can!', 'Yes, we can!', 'no Han nearby'],
  ['甲yes, we乙', '甲yes, we乙', 'a comma between Latin words'],
  ['f(x)是函数', 'f(x)是函数', 'a call: a letter before and within'],
  ['按GB(2020)执行', '按GB(2020)执行', 'a code: a letter before and a digit within'],
  ['甲 乙', '甲 乙', 'a blank between Han characters: two names, perhaps'],
  ['甲 GDP 乙', '甲 GDP 乙', 'a blank between Han and Latin'],
  ['2020 4 17', '2020 4 17', 'blanks between numbers'],
  ['甲.乙', '甲.乙', 'a half-width point may be part of a name or of a number'],
  ['“甲”"乙"', '“甲”"乙"', 'straight quotation marks: it is not known which is meant'],
  ['甲-乙~丙/丁', '甲-乙~丙/丁', 'dashes and strokes'],
  ['5~8%', '5~8%', 'a range'],
  ['甲（乙)', '甲（乙）', 'one half-width bracket of a full-width pair does change'],
  ['甲)乙(丙', '甲)乙(丙', 'brackets without a partner'],
  ['1.甲', '1.甲', 'an item is left as it is'],
  ['（1）甲', '（1）甲', 'an item is left as it is'],
  ['می\u200cروم', 'می\u200cروم', 'a non-joiner of the Arabic script'],
  ['ᠮᠣᠩᠭᠣᠯ\u180eᠠ', 'ᠮᠣᠩᠭᠣᠯ\u180eᠠ', 'a vowel separator of the Mongolian script'],
  ['甲👩\u200d👧乙☑\ufe0f丙1\ufe0f\u20e3', '甲👩\u200d👧乙☑\ufe0f丙1\ufe0f\u20e3', 'parts of emoji'],
  ['ＧＤＰ增长', 'ＧＤＰ增长', 'a full-width word without a digit'],
  ['O2O平台', 'O2O平台', 'letters of a word'],
  ['二零二三年', '二零二三年', '零 is a usual spelling'],
  ['2O23年', '2O23年', 'which digit is meant is for the publisher to say'],
  ['⺮⼟', '⺮土', 'a radical that stands for no character'],
  ['甲\uf06c乙', '甲\uf06c乙', 'a character of private use is reported, not replaced'],
  ['甲\u202e乙', '甲\u202e乙', 'a bidirectional control is reported, not removed'],
  ['Xi’an“甲”——乙……', 'Xi’an“甲”——乙……', 'full-width punctuation'],
  ['𠮷, 甲', '𠮷，甲', 'Han beyond the basic plane is Han'],
  ['', '', 'nothing'],
])('%j is published as %j: %s', (input, output) => {
  expect(normalize(input).text).toBe(output)
})

test.each<Row>([
  ['河南省 市县', '河南省 市县', 'not the title of a notice'],
  ['执行。关于印发甲 乙的通知', '执行。关于印发甲 乙的通知', 'running text is no title'],
  ['甲厅 乙厅关于印发丙的通知', '甲厅 乙厅关于印发丙的通知', 'two issuers keep their blank'],
  ['甲。\n乙。', '甲。\n乙。', 'a sentence ended'],
  ['甲，乙：\n丙', '甲，乙：\n丙', 'a clause ended with a colon'],
  ['甲，乙。”\n丙', '甲，乙。”\n丙', 'a sentence ended before a quotation mark'],
  ['标题\n甲，乙', '标题\n甲，乙', 'a heading holds no comma, so nothing goes on from it'],
  ['甲，乙\n（一）丙', '甲，乙\n（一）丙', 'a marker opens a paragraph'],
  ['甲，乙\n二、丙', '甲，乙\n二、丙', 'a marker opens a paragraph'],
  ['甲，乙\n1.丙', '甲，乙\n1.丙', 'a marker opens a paragraph'],
  ['甲，乙\n2020年4月17日', '甲，乙\n2020年4月17日', 'a date stands by itself'],
  ['甲，乙\n豫法政〔2020〕1号', '甲，乙\n豫法政〔2020〕1号', 'a document number stands by itself'],
  [
    '甲，乙。（附件1）\n丙丁。',
    '甲，乙。（附件1）\n丙丁。',
    'a note behind the end of a sentence ends it too',
  ],
  ['甲，乙（附件1）\n丙丁。', '甲，乙（附件1）丙丁。', 'a note within a sentence does not'],
  ['甲，乙\n各市、县人民政府：', '甲，乙\n各市、县人民政府：', 'addressees stand by themselves'],
])('%j keeps its blanks and breaks: %s', (input, output) => {
  expect(normalize(input).text).toBe(output)
})

test.each<[string, string, readonly [line: number, words: string][]]>([
  [
    'headings',
    '# 甲市工作\n\n## 一、目标\n',
    [[1, '有 2 行写着 Markdown 的标记，照原样读成了文字，第一处是“# 甲市工作”']],
  ],
  [
    'numbers in bold behind blanks',
    '甲市工作\n　　**一、目标**\n　　**二、任务**\n（一）办好。\n',
    [[2, '有 2 行写着 Markdown 的标记，照原样读成了文字，第一处是“**一、目标**”']],
  ],
  ['one line that may be the document’s own', '甲市工作\n**注**\n一、办好。\n', []],
  ['names that are masked', '甲市工作\n张**、李**各一户。\n赵**、孙**各一户。\n', []],
  ['numbers behind a hash', '甲市工作\n#1井修好。\n#2井修好。\n', []],
])('Markdown read as text is told: %s', (_, source, messages) => {
  const told = runStages(source).plan.diagnostics.filter(({ code }) => code === 'markdown-unread')
  expect(told.map(({ line, message }) => [line, message])).toEqual(messages)
})
