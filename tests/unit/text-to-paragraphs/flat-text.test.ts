import { describe, expect, test } from 'vitest'
import { isWebsiteLine } from '../../../src/chinese/website-forms.ts'
import { toPublished, toSource } from '../../support/stages.ts'

/** Words of no interest that make a line long enough to hold a document. */
const LONG = '各单位要按照职责分工抓好落实，定期报送进展情况，确保各项工作按期完成。'.repeat(10)
/** A document of one line, in which `words` stand behind `LONG`; its paragraphs behind those. */
const paragraphsOf = (words: string) => {
  const head = `题名 一、甲 ${LONG} 二、乙 ${LONG} 三、丙 ${LONG} `
  const lines = toPublished(toSource(head + words)).text.text.split('\n')
  return lines.slice(lines.lastIndexOf(LONG) + 1)
}

describe('a blank in a text that was flattened to one line', () => {
  test.each([
    ['四、加强监督 各单位要抓好落实。', ['四、加强监督', '各单位要抓好落实。'], 'ends a title'],
    [
      '四、加强监督，压实责任 各单位要抓好落实。',
      ['四、加强监督，压实责任', '各单位要抓好落实。'],
      'with a comma',
    ],
    ['四、培训5 万人次，做到应训尽训。', ['四、培训5万人次，做到应训尽训。'], 'but not within a sentence'],
    ['四、落实“稳增长 促改革，惠民生”要求', ['四、落实“稳增长 促改革，惠民生”要求'], 'nor within quotation'],
    ['四、甲 （一）乙', ['四、甲', '（一）乙'], 'parts numbers'],
    ['1. 建立台账，逐笔登记。', ['1.建立台账，逐笔登记。'], 'does not part a number from its words'],
    [
      '责任单位：市司法局 各单位要每月报告情况。',
      ['责任单位：市司法局', '各单位要每月报告情况。'],
      'ends units',
    ],
    ['责任单位：市司法局 市财政局', ['责任单位：市司法局 市财政局'], 'but does not part them'],
    ['电　话：1234 传　真：5678', ['电　话：1234', '传　真：5678'], 'parts labels, not their characters'],
    ['按照 《甲 乙办法》 办理。', ['按照 《甲 乙办法》 办理。'], 'within a title is its own'],
    [
      '甲局 乙局 2020年1月2 日 （此件公开发布）',
      ['甲局', '乙局', '2020年1月2日', '（此件公开发布）'],
      'parts',
    ],
    ['特此通知。 【 打印本页】 【 关闭窗口】', ['特此通知。', '【 打印本页】 【 关闭窗口】'], 'in brackets'],
    ['坚持“一户一策” ，落实到人。', ['坚持“一户一策” ，落实到人。'], 'before a comma'],
  ])('%s: %j: %s', (words, expected) => {
    expect(paragraphsOf(words)).toEqual(expected)
  })

  test('an indent ends whatever stands before it', () => {
    expect(paragraphsOf('电话：12345678 　　甲市司法局 　　2020年1月2日')).toEqual([
      '电话：12345678',
      '甲市司法局',
      '2020年1月2日',
    ])
  })

  test('in mid-sentence, too, but a wide gap in a title that is cited ends nothing', () => {
    expect(paragraphsOf('按要求，抓好落实 　　各单位要报告。')).toEqual([
      '按要求，抓好落实',
      '各单位要报告。',
    ])
    expect(paragraphsOf('按《甲办法  乙办法》办理')).toEqual(['按《甲办法  乙办法》办理'])
  })

  test('indents alone tell that a line holds a document', () => {
    const text = `题名 　　${LONG} 　　${LONG} 　　甲局 　　2020年1月2日`
    expect(toPublished(toSource(text)).text.text).toBe(
      ['题名', LONG, LONG, '甲局', '2020年1月2日'].join('\n'),
    )
  })

  test('of a text of several lines, blanks behind sentences part nothing', () => {
    const line = LONG.replaceAll('。各', '。 各')
    expect(toPublished(toSource(`题名\n${line}\n${line}\n${line}`)).text.text.split('\n')).toHaveLength(4)
    expect(toPublished(toSource(`题名 ${line}`)).text.text.split('\n').length).toBeGreaterThan(4)
  })
})

describe('the name of a body that takes two lines', () => {
  const joined = (first: string, second: string, date = '2020年1月2日') =>
    toPublished(toSource(`题名\n一、甲。\n${first}\n${second}\n${date}`)).text.text.split('\n').length === 4

  test.each([
    ['甲市重大突发事件联防联控', '工作领导小组', true, 'the rest of a name'],
    ['共青团甲市委经济技术开发区', '工作委员会', true, 'a committee'],
    ['甲市推进政府职能转变协调', '办公室', true, 'a bare office'],
    ['甲市残疾人联合会理事会', '乙市司法局', false, 'a body of its own'],
    ['法治政府建设工作要点', '工作委员会', false, 'a title'],
    ['特此通知请遵照执行', '工作领导小组', false, 'the end of the text'],
    ['甲市司法局', '工作领导小组', false, 'a name that is whole'],
    ['请各单位抓好落实。', '工作领导小组', false, 'a sentence'],
  ])('%s / %s: %s: %s', (first, second, expected) => {
    expect(joined(first, second)).toBe(expected)
  })

  test('nothing is joined without a date below', () => {
    expect(joined('甲市重大突发事件联防联控', '工作领导小组', '另行通知')).toBe(false)
  })
})

describe('a title that a page shows twice', () => {
  test.each([
    ['甲市关于促进就业的若干措施\n甲市关于促进就业的若干措施', 2, 'is not one of two lines'],
    ['关于印发甲市\n关于印发甲市\n就业方案的通知', 2, 'is cropped the first time'],
    ['关于印发甲市\n就业方案的通知', 1, 'while one over two lines is one'],
    ['甲市政府办公厅文件\n——————————\n甲市关于就业的通知', 3, 'nor does it begin with a rule'],
  ])('%j: %i: %s', (head, lines) => {
    expect(toPublished(toSource(`${head}\n一、甲。`)).text.text.split('\n')).toHaveLength(lines + 1)
  })
})

describe('a heading with commas above its text', () => {
  const REST = `\n${LONG}\n二、乙。\n${LONG}`
  const second = (text: string) => toPublished(toSource(text)).text.text.split('\n')[1]

  test.each([
    [`题名\n一、落实责任，确保质量${REST}`, '一、落实责任，确保质量', 'is whole'],
    [`题名\n一、落实责任，确保质量\n${REST}`, '一、落实责任，确保质量', 'with an empty line between, too'],
    [`题名\n一、落实责任，确保质量，${REST}`, `一、落实责任，确保质量，${LONG}`, 'goes on behind a comma'],
    [`题名\n一、落实责任；确保质量${REST}`, `一、落实责任；确保质量${LONG}`, 'is none with other marks'],
    [
      `题名\n一、落实责任，确保质量\n- 2 -\n${LONG}\n二、乙。\n${LONG}`,
      `一、落实责任，确保质量${LONG}`,
      'may go on over a page mark',
    ],
    ['题名\n一、落实责任，确保质\n量达标。\n二、乙。\n', '一、落实责任，确保质量达标。', 'may fill its line'],
  ])('%j: %j: %s', (text, expected) => {
    expect(second(text)).toBe(expected)
  })
})

describe('lines of a page', () => {
  test.each([
    ['首页 > 政务公开 > 政策文件', true, 'where the page is'],
    ['您现在所在的位置：首页', true, 'in words'],
    ['有 效 性：有效', true, 'a label set apart'],
    ['[发文字号] 甲政办〔2021〕12号', true, 'a label in square brackets'],
    ['【 打印本页 】【关闭窗口】', true, 'tools'],
    ['无障碍 | 简体 | 繁体', true, 'versions'],
    ['甲县人民政府 2019年12月3日 星期二', true, 'today'],
    ['扫一扫在手机打开当前页', true, 'a code'],
    ['位置：甲区乙路', false, 'a place'],
    ['时间：2020年5月至6月', false, 'a time'],
    ['打印本页的收费标准另行规定', false, 'words about printing'],
    ['全年目标 > 去年', false, 'a comparison'],
    ['无障碍环境建设', false, 'words that begin alike'],
    ['请输入您要搜索的关键字', true, 'a search box'],
    ['【原文下载】', true, 'an offer'],
    ['f )https://example.org/a.html', true, 'the address below a printed page'],
    ['网址：https://example.org/a.html', false, 'an address with words'],
    ['甲市农村文化礼堂建设办法.doc', true, 'a file'],
    ['甲办法，见附件.doc', false, 'words about a file'],
  ])('%s: %s: %s', (line, expected) => {
    expect(isWebsiteLine(line)).toBe(expected)
  })
})

describe('what does not belong to a title', () => {
  const lines = (text: string) => toPublished(toSource(text)).text.text.split('\n')
  const NOTICE = '甲县司法局关于印发普法计划的通知'

  test.each([
    [`有效\n${NOTICE}\n一、乙。`, ['有效', NOTICE, '一、乙。'], 'a word above one that names its issuer'],
    ['甲县司法局\n关于印发普法计划的\n通 知\n一、乙。', [NOTICE, '一、乙。'], 'but its last word, set apart'],
    [
      '现印发《甲县普法计划》。\n2020年4月 日\n甲县普法计划\n一、乙。',
      ['现印发《甲县普法计划》。', '2020年4月 日', '甲县普法计划', '一、乙。'],
      'a date without its day',
    ],
    ['主动公开\n• 甲县普法计划\n一、乙。', ['主动公开', '• 甲县普法计划', '一、乙。'], 'an entry of a list'],
    ['朗读\n甲县普法计划\n一、乙。', ['朗读', '甲县普法计划', '一、乙。'], 'a button'],
    [
      '甲省人民政府令\n甲省执法办法\n一、乙。',
      ['甲省人民政府令', '甲省执法办法', '一、乙。'],
      'the head of an order',
    ],
  ])('%j: %j: %s', (text, expected) => {
    expect(lines(text)).toEqual(expected)
  })

  test('the mark behind brackets is written full-width with them', () => {
    expect(lines('区政府各部门(单位):\n一、乙。')[0]).toBe('区政府各部门（单位）：')
    expect(lines('f(x): y')[0]).toBe('f(x): y')
  })

  test('a number may stand apart from its mark', () => {
    expect(lines('题名\n一 、 甲\n1 . 乙。\n2 . 丙。')).toEqual(['题名', '一、甲', '1.乙。', '2.丙。'])
  })
})

describe('the issuers of a text that was flattened to one line', () => {
  const BODY = `各县教育局： 为做好工作，现通知如下： 一、甲 ${LONG} 二、乙 ${LONG} 三、丙 ${LONG}`
  const firstOf = (head: string) => toPublished(toSource(`${head} ${BODY}`)).text.text.split('\n')[0]

  test.each([
    ['甲省教育厅 甲省财政厅 甲省公安厅关于乙的通知', '甲省教育厅 甲省财政厅 甲省公安厅关于乙的通知', 'joint'],
    ['甲省教育厅 甲省财政厅 甲省公安厅 关于乙的通知', '甲省教育厅', 'lines of their own above the title'],
    ['甲市人民政府　乙银行甲市分行关于乙的通知', '甲市人民政府　乙银行甲市分行关于乙的通知', 'set apart'],
    ['甲市人民政府 甲市教育局关于乙的通知', '甲市人民政府', 'the name of the website'],
  ])('%s begins with %s: %s', (head, line) => {
    expect(firstOf(head)).toBe(line)
  })
})
