import { describe, expect, test } from 'vitest'
import { findPersonalData } from '../../../src/source-to-text/personal-data/find-personal-data.ts'

/** Numbers are made up; the identity number is the example of GB 11643—1999. */
const found = (text: string) =>
  findPersonalData(text).map(({ start, end, kind, isOffice }) => [
    isOffice ? `办公${kind}` : kind,
    text.slice(start, end),
  ])

describe('what is told', () => {
  test.each([
    ['请致电13812345678。', '电话', '13812345678', 'a mobile number'],
    ['手机：138-1234-5678', '电话', '138-1234-5678', 'with dashes'],
    ['手机：138 12345678', '电话', '138 12345678', 'in two pieces'],
    ['张三 138 1234 5678', '电话', '138 1234 5678', 'with blanks'],
    ['1 张三 13812345678 2 李四', '电话', '13812345678', 'between numbers of rows'],
    ['电话：+86 13812345678', '电话', '+86 13812345678', 'with the code of the country'],
    ['电话１３８１２３４５６７８', '电话', '１３８１２３４５６７８', 'in full width'],
    ['电话138\u200b1234\u200b5678。', '电话', '138\u200b1234\u200b5678', 'with zero-width spaces'],
    ['身份证号11010519491231002X，', '身份号码', '11010519491231002X', 'an identity number'],
    ['110105 19491231 002x', '身份号码', '110105 19491231 002x', 'in groups, with a small x'],
    ['身份证号：410105491231002', '身份号码', '410105491231002', 'one of 15 digits'],
    ['公民身份号码：110105194912310021', '身份号码', '110105194912310021', 'one mistyped, by its label'],
    ['开户行：测试银行 账号：6222 0212 3456 7890 128', '银行账号', '6222 0212 3456 7890 128', 'an account'],
    ['6222021234567890128', '银行账号', '6222021234567890128', 'a card of UnionPay without a label'],
    ['银行账号4222021234567890127、', '银行账号', '4222021234567890127', 'an account without a check digit'],
    ['卡号：6222021234567890127', '银行账号', '6222021234567890127', 'a card mistyped, by its label'],
    ['护照号码：E12345678', '证件号码', 'E12345678', 'a passport'],
    ['车牌豫A12345的车辆', '车牌号', '豫A12345', 'a plate'],
    ['豫AD12345', '车牌号', '豫AD12345', 'a plate of a car of new energy'],
    ['住址：某省某县某乡王庄村', '住址', '某省某县某乡王庄村', 'a village'],
    ['家住某市某区某路8号院3号楼，', '住址', '某市某区某路8号院3号楼', 'a house'],
    ['某某住某小区3号楼2单元501室。', '住址', '某小区3号楼2单元501室', 'a flat, without a label'],
    ['zhang.san@example.com', '邮箱', 'zhang.san@example.com', 'an e-mail address'],
    ['13812345678@example.com', '邮箱', '13812345678@example.com', 'one that begins with a number'],
    ['家庭电话：0371-65901234', '电话', '0371-65901234', 'the landline of a home'],
    ['咨询电话：0371-65901234。', '办公电话', '0371-65901234', 'the landline of an office'],
    ['（0371）65901234', '办公电话', '（0371）65901234', 'with brackets'],
    ['电话：010—65901234', '办公电话', '010—65901234', 'with a long dash'],
    ['联系电话：65901234', '办公电话', '65901234', 'without an area code'],
    ['邮箱：ceshi@henan.gov.cn', '办公邮箱', 'ceshi@henan.gov.cn', 'the mailbox of an office'],
  ])('%j: %s, %j (%s)', (text, kind, words) => {
    expect(found(text)).toEqual([[kind, words]])
  })

  test('each of several', () => {
    expect(found('电话：65901234、65905678，13812345678/13912345678')).toEqual([
      ['办公电话', '65901234'],
      ['办公电话', '65905678'],
      ['电话', '13812345678'],
      ['电话', '13912345678'],
    ])
  })

  test('what the heading of a column says', () => {
    const rows = ['姓名\t联系电话\t证件号\t住址', '张三\t65901234\tE12345678\t某乡王庄村', '李四\t\t\t']
    expect(found(rows.join('\n'))).toEqual([
      ['办公电话', '65901234'],
      ['证件号码', 'E12345678'],
      ['住址', '某乡王庄村'],
    ])
  })

  test('what the cell before says', () => {
    expect(found('账号\t6222021234567890128\n住址\t某乡王庄村')).toEqual([
      ['银行账号', '6222021234567890128'],
      ['住址', '某乡王庄村'],
    ])
  })
})

test.each([
  ['国办发〔2018〕118号', 'a document number'],
  ['统一社会信用代码：91410105MA45ABCD1X', 'a credit code'],
  ['统一社会信用代码：124101051949123107', 'a credit code of digits that could hold a day'],
  ['纳税人识别号 11010519491231002X', 'one that is an identity number by chance'],
  ['项目代码2020-410105-48-03-012345', 'the code of a project'],
  ['投资13812345678元', 'an amount'],
  ['合计13812345678.50', 'an amount with cents'],
  ['0.13812345678', 'a decimal'],
  ['人口 150 2000 3000 4000', 'a row of numbers'],
  ['2020年3月15日至20200331', 'dates'],
  ['ISBN 978-7-01-000001-5', 'an ISBN'],
  ['https://www.gov.cn/zhengce/content_13812345678.htm', 'an address of the web'],
  ['流水号413812345678', 'a longer number'],
  ['12345热线、12306、400-600-1234', 'hotlines'],
  ['电话办结2345678件', 'a count'],
  ['110105194902310026', 'a day that was not'],
  ['110105194912310021', 'a wrong check character and no label'],
  ['410105491231002', '15 digits without a label'],
  ['6222021234567890127', 'a wrong check digit and no label'],
  ['账号的用途见4222021234567890127', 'a long number not right behind a label'],
  ['4222021234567890120', 'a long number of no bank and without a label'],
  ['户籍所在地为我市农村的学生', 'a rule about where people are registered'],
  ['登记住址变更信息；住址：见附件', 'an address that is none'],
  ['地址：某市某路1号', 'the address of an office'],
  ['新A股、京A级、豫S102线', 'letters behind provinces'],
  ['G20、E12345678', 'a code without a label'],
  ['关注@某某发布', 'a name with an at sign'],
])('%s holds nothing personal: %s', (text) => {
  expect(found(text)).toEqual([])
})

test.each([
  ['13812345678', '138****5678'],
  ['11010519491231002X', '1****************X'],
  ['卡号6222021234567890128', '***************0128'],
  ['zhang.san@example.com', 'z***@example.com'],
  ['0371-65901234', '0371******34'],
  ['住址：某乡王庄村八组', '某乡***'],
])('%s is told as %s', (text, masked) => {
  expect(findPersonalData(text).map((each) => each.masked)).toEqual([masked])
})

test.each([
  ['1', 200_000, 0],
  ['\u200b', 200_000, 0],
  ['13812345678\t', 20_000, 20_000],
  ['某区3号楼', 40_000, 0],
  ['a@a.', 50_000, 0],
  ['住址：', 60_000, 0],
  ['电话：138 1234 ', 20_000, 0],
])('many of %j take time in proportion', (words, times, found) => {
  expect(findPersonalData(words.repeat(times))).toHaveLength(found)
})
