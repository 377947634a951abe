import { describe, expect, test } from 'vitest'
import { paragraphsOf, runStages } from '../../support/stages.ts'

/** Words of no interest that make a line long enough to hold a document. */
const LONG = '各单位要按照职责分工抓好落实，定期报送进展情况，确保各项工作按期完成。'.repeat(10)
const TITLE = '甲市教育局关于做好乙项工作的通知'
const ADDRESSEES = '各县教育局，市直各学校：'

describe('the head of a document that is glued in one line', () => {
  const headOf = (head: string) => paragraphsOf(`${head}为做好乙项工作，现通知如下。${LONG}`).slice(0, -1)

  test.each([
    ['甲市教育局文件', '甲教〔2020〕1号', TITLE, ADDRESSEES],
    ['甲市教育局', '甲市财政局文件', '甲教〔2020〕1号', TITLE, ADDRESSEES],
    ['甲市教育局', '甲教函〔2020〕1号', TITLE, ADDRESSEES],
    ['内部资料甲公司部门文件', '甲乙〔2020] 12号', TITLE, ADDRESSEES],
    ['甲市教育局等级特急·明电', '甲教发电〔2020〕1号', '甲机发5号', TITLE, ADDRESSEES],
    ['甲市教育局公文稿纸', '甲市教育局', TITLE, ADDRESSEES],
    [TITLE, '甲教〔2020〕1号', ADDRESSEES],
    ['甲教〔2020〕1号', '关于转发《乙市关于做好丙项工作的意见》的通知', ADDRESSEES],
    [TITLE, '国营甲农场、乙林场、丙盐滩：'],
    [TITLE],
    ['甲市2020年乙项工作方案'],
    ['甲市教育局关于深化“三个三”举措推动乙项工作发展的实施方案'],
    [
      '甲电力有限公司文件',
      '甲电〔2020〕1号',
      '签发人：张某某',
      '甲电力有限公司关于2020年工作情况的报告',
      '甲省人民政府：',
    ],
    ['甲市教育局关于会签《乙项工作的若干措施》的函', ADDRESSEES],
    ['甲市教育局关于征求《乙项工作的若干措施》意见建议的函', ADDRESSEES],
    ['守初心 担使命为甲市发展提供坚强保障', '在甲市2020年乙项工作会议上的报告（2020年2月16日）'],
  ])('%s', (...parts) => {
    expect(headOf(parts.join(''))).toEqual(parts)
  })

  test.each([
    `按照《乙市关于做好丙项工作的通知》（乙教〔2020〕1号）要求，${LONG}`,
    `甲市教育局办公室认真落实乙教〔2020〕1号精神，${LONG}`,
  ])('%s: a number that is cited parts nothing', (text) => {
    expect(paragraphsOf(text)).toHaveLength(1)
  })

  test.each([
    ['各省、自治区、直辖市及计划单列市财政厅（局）：'],
    ['各省、自治区、直辖市、计划单列市财政厅（局），新疆生产建设兵团财政局：'],
    ['各市计划生育委员会，各县规划局：'],
    ['各市标准化管理部门、各县市场监督管理局：'],
    ['各市卫生健康委、各方案编制单位：'],
    ['工信部信管〔2025〕180号'],
    ['工信部联科〔2024〕12号'],
    ['工信厅科函〔2024〕8号'],
    ['县委办发〔2024〕5号'],
    ['文旅部产业发〔2024〕8号'],
  ])('%s is one part', (line) => {
    expect(paragraphsOf(`${line}\n一、甲。`)[0]).toBe(line)
  })

  test.each([
    ['财政部', '财预〔2020〕1号'],
    ['甲市财政局', '甲财预〔2020〕1号'],
  ])('%s is not of the number %s', (...parts) => {
    expect(paragraphsOf(`${parts.join('')}\n一、甲。`).slice(0, 2)).toEqual(parts)
  })

  test('a label of a page with its value is none', () => {
    expect(paragraphsOf('来源：甲市日报\n题名\n一、甲。')).toHaveLength(3)
  })

  test('is looked for in short lines, too', () => {
    const head = [
      '甲市教育局文件甲教〔2020〕1号',
      `${TITLE}${ADDRESSEES}`,
      '现将有关事项通知如下：',
      '一、甲。',
    ]
    expect(paragraphsOf(head.join('\n')).slice(0, 4)).toEqual([
      '甲市教育局文件',
      '甲教〔2020〕1号',
      TITLE,
      ADDRESSEES,
    ])
  })
})

describe('the end of a document that is glued in one line', () => {
  const HEAD = `${TITLE}${ADDRESSEES}现将《甲市乙项工作方案（2021-2025年）》印发给你们。${LONG}`
  const endOf = (...parts: readonly string[]) => {
    const lines = paragraphsOf(`${HEAD}${parts.join('')}`)
    return lines.slice(lines.findIndex((line) => line.endsWith(LONG)) + 1)
  }

  test.each([
    [['甲市教育局', '2020年3月1日', '（此件公开发布）'], 'publicity'],
    [['甲市教育局', '甲市财政局', '2020年3月1日'], 'two bodies'],
    [
      [
        '甲市教育局',
        '2020年3月1日',
        '（此件发各县（市、区），不得翻印。）',
        '甲市教育局办公室2020年3月2日印发',
      ],
      'the imprint',
    ],
    [
      ['联系人：张某某，电话略', '附件：1.任务分工表', '2.责任清单', '甲市教育局', '2020年3月1日'],
      'enclosures',
    ],
    [['附件：1任务分工表', '2责任清单', '信息公开属性：主动公开'], 'enclosures without points'],
    [
      [
        '甲市教育局',
        '2020年3月1日',
        '甲市乙项工作方案（2021一2025年）（送审稿）',
        '为做好乙项工作，制定本方案。',
      ],
      'the title that the notice names, with another dash',
    ],
    [['甲市教育局', '2020年3月1日', '《甲市乙项工作方案（2021-2025年）》', '为做好工作。'], 'in 《》'],
    [
      [
        '附件：1.任务分工表',
        '2.责任清单',
        '甲市教育局',
        '2020年3月1日',
        '附件1',
        '任务分工表',
        '甲局负责',
        '附件2',
        '责任清单',
        '乙局负责',
      ],
      'attachments',
    ],
    [['附件', '丙项技术方案', '一、整治原则。', '二、技术要求。'], 'one whose title its form tells'],
    [['本方案自2020年3月1日起施行。'], 'when it takes effect'],
    [['特此报告。', '甲市教育局', '2020年3月1日', '（联系人：张某某，联系电话：略）'], 'a parting, a note'],
    [['各县教育局、市直各学校要及时报送情况。', '联系人：张某某'], 'the addressees are asked for something'],
    [['同志们，让我们携手前进！'], 'an audience'],
    [['附件：1.任务分工表', '2.责任清单', '丙县财政局', '2020年3月1日'], 'who signs behind the last entry'],
    [['附件：任务分工表', '丙县财政局', '2020年11月2日'], 'no entry of a list is the day of a date'],
    [['甲市教育局', '2020年3月1日', '甲市财政局文件会签稿现送贵局。'], 'another head'],
    [['附件', '丙项演示要求', '1.甲乙。', '2.丙丁。'], 'an attachment of requirements'],
    [
      ['2020年8月 日', '甲市乙项工作方案（2021-2025年）', '为做好乙项工作，制定本方案。'],
      'a draft without its day',
    ],
  ])('%j: %s', (parts) => {
    expect(endOf(...parts)).toEqual(parts)
  })

  test.each([
    '甲市教育局2020年3月1日前报送总结。',
    '见附件1和附件2。',
    '按照甲市教育局2020年3月1日印发的通知，',
  ])('%s is running text', (words) => {
    expect(paragraphsOf(`一、甲。${words}${LONG}`)).toHaveLength(1)
  })

  test('of a short line the sign-off behind its last sentence is cut', () => {
    expect(paragraphsOf('题名\n一、甲。\n二、乙。甲市教育局2020年3月1日')).toEqual([
      '题名',
      '一、甲。',
      '二、乙。',
      '甲市教育局',
      '2020年3月1日',
    ])
  })
})

describe('numbers in a line', () => {
  const NOTICE = `${TITLE}${ADDRESSEES}现将有关事项通知如下:`
  const numbersOf = (text: string) =>
    paragraphsOf(`${NOTICE}${text}${LONG}`)
      .slice(2)
      .map((line) => line.slice(0, 5))

  test.each([
    [
      '一、甲乙丙。二、丁。三、戊。',
      ['现将有关事', '一、甲乙丙', '二、丁。', '三、戊。各'],
      'the first behind a colon',
    ],
    [
      '一、甲乙.二、丙丁｡三、戊己不断推进.四、庚。',
      ['现将有关事', '一、甲乙.', '二、丙丁｡', '三、戊己不', '四、庚。各'],
      'half-width stops',
    ],
    [
      '一、甲。二、抓好落实三、不断推进。四、戊。',
      ['现将有关事', '一、甲。', '二、抓好落', '三、不断推', '四、戊。各'],
      'no stop before one of them',
    ],
    [
      '一、主题二、对象三、目标四、安排。五、要求。',
      ['现将有关事', '一、主题', '二、对象', '三、目标', '四、安排。', '五、要求。'],
      'none before several',
    ],
    [
      '一、甲乙(一)丙。(二)丁。二、戊己(一)庚。(二)辛。',
      ['现将有关事', '一、甲乙', '（一）丙。', '（二）丁。', '二、戊己', '（一）庚。', '（二）辛。'],
      'glued to headings',
    ],
    [
      '一、甲。三、丙。(一)丁。(二)戊。五、己。',
      ['现将有关事', '一、甲。', '三、丙。', '（一）丁。', '（二）戊。', '五、己。各'],
      'missing ones',
    ],
    [
      '一、甲。(一)乙。(二)丙。1.丁。2.戊。(二)己。(三)庚。二、辛。',
      [
        '现将有关事',
        '一、甲。',
        '（一）乙。',
        '（二）丙。',
        '1.丁。',
        '2.戊。',
        '（二）己。',
        '（三）庚。',
        '二、辛。',
      ],
      'a page missing',
    ],
    [
      '一、甲乙奉献十四五二、丙。(一)时间1月1日(二)地点甲市(三)内容。(四)戊。三、丁。',
      [
        '现将有关事',
        '一、甲乙奉',
        '二、丙。',
        '（一）时间',
        '（二）地点',
        '（三）内容',
        '（四）戊。',
        '三、丁。各',
      ],
      'behind a numeral, a day, a name',
    ],
    [
      '一、甲。(一)乙完成时限：2020年1月1日(二)丙完成时限：2020年2月-12月(三)丁。二、戊。',
      ['现将有关事', '一、甲。', '（一）乙完', '（二）丙完', '（三）丁。', '二、戊。各'],
      'dates behind labels',
    ],
    [
      '一、甲。(一)乙。(二)丙。二、丁。1.戊。2.己。(二)庚。三、辛。',
      [
        '现将有关事',
        '一、甲。',
        '（一）乙。',
        '（二）丙。',
        '二、丁。',
        '1.戊。',
        '2.己。',
        '（二）庚。',
        '三、辛。',
      ],
      'the first missing',
    ],
    [
      '制定如下措施。1.甲乙。2.丙丁。3。强化保障。戊己。4.4年以上。',
      ['现将有关事', '1.甲乙。', '2.丙丁。', '3。强化保', '4.4年以'],
      'nothing above, and an odd mark',
    ],
    [
      '一、甲(见附件1)、乙(见附件2)。1.丙(1)丁。(2)戊。(3)己。二、庚。',
      ['现将有关事', '一、甲（见', '1.丙', '（1）丁。', '（2）戊。', '（3）己。', '二、庚。各'],
      'numbers of attachments before',
    ],
  ])('%s: %j: %s', (text, expected) => {
    expect(
      numbersOf(text).map((line, index) =>
        (expected[index] ?? '').length < 5 ? line.slice(0, expected[index]?.length) : line,
      ),
    ).toEqual(expected)
  })

  test.each([
    '一、甲。第一、二、三产业协调发展。二、丙。',
    '一、甲。用户建立台账（见附件1），逐项登记。二、丙。',
  ])('%s has two headings', (text) => {
    expect(paragraphsOf(`${NOTICE}${text}${LONG}`)).toHaveLength(5)
  })
})

describe('a text that is run together', () => {
  const warnings = (text: string) =>
    runStages(text).plan.diagnostics.flatMap(({ code, message }) =>
      code === 'text-run-together' ? [message] : [],
    )
  const tasks = `一、甲。${LONG}二、乙。${LONG}`

  test.each<[string, string | null, string]>([
    [`${TITLE}${ADDRESSEES}${tasks}`, null, 'is not told where all was found'],
    [tasks, '题名', 'has no title'],
    [`${TITLE}${ADDRESSEES}${LONG}${LONG}`, '没有认出序号', 'has no numbers'],
    [`${TITLE}${ADDRESSEES}${tasks}四、丁。`, '序号有缺漏', 'lacks a number'],
    [`${TITLE}${ADDRESSEES}现通知如下。1.甲。${LONG}2.乙。${LONG}`, null, 'has points only'],
    [`${TITLE}${ADDRESSEES}现通知如下。1.甲。${LONG}2.乙。${LONG}4.丙。`, '序号有缺漏', 'lacks one'],
    [`${TITLE}\n${ADDRESSEES}\n${tasks}${tasks}\n${LONG}${LONG}`, null, 'is none with several lines'],
  ])('%#: %s: %s', (text, words) => {
    const found = warnings(text)
    expect(found).toHaveLength(words === null ? 0 : 1)
    expect(found[0] ?? '').toContain(words ?? '')
  })
})

test('the points of a notice that issues a plan are its own', () => {
  const head = `甲局关于印发《乙项工作安排》的通知${ADDRESSEES}现将《乙项工作安排》印发给你们。1.甲。2.乙。${LONG}`
  const { plan } = runStages(`${head}甲局2020年3月1日乙项工作安排为做好工作。一、丙。${LONG}二、丁。${LONG}`)
  expect([plan.title, plan.tasks.map(({ label }) => label)]).toEqual(['乙项工作安排', ['一、', '二、']])
})

describe('what stands behind a sign-off', () => {
  const titlesOf = (...lines: readonly string[]) =>
    runStages(lines.join('\n')).plan.documents.map(({ title }) => title)
  const LETTER = [
    '甲局关于会签《乙项工作方案（2021-2025年）》的函',
    '各局：',
    '现请会签《乙项工作方案（2021-2025年）》。',
  ]
  const SIGNED = ['甲局', '2020年3月1日']
  const PLAN = ['一、丙。', '二、丁。']

  test.each([
    [
      ['乙项工作方案（2021一2025年）（送审稿）'],
      '乙项工作方案（2021一2025年）（送审稿）',
      'a dash, and a note on its stage',
    ],
    [['《乙项工作方案（2021-2025年）》'], '乙项工作方案（2021-2025年）', 'in 《》'],
    [
      ['附件1', '会签单位名单', '甲局、乙局', '附件2', '乙项工作方案（2021-2025年）'],
      '乙项工作方案（2021-2025年）',
      'an attachment',
    ],
  ])('%j is the plan that a letter names: %s: %s', (head, title) => {
    expect(titlesOf(...LETTER, ...SIGNED, ...head, ...PLAN)).toEqual([title])
  })

  test('a name within another is cited in 〈〉, or <> as keyboards have it', () => {
    const letter = ['甲局关于征求《甲省委办公厅<关于乙项工作的若干措施>》意见建议的函', '请研究提出意见。']
    const title = '甲省委办公厅关于乙项工作的若干措施（征求意见稿）'
    expect(titlesOf(...letter, ...SIGNED, '附件1', '单位名单', '丙局', '附件2', title, ...PLAN)).toEqual([
      title,
    ])
  })

  test('an attachment that a document names and that has chapters is a document', () => {
    const notice = ['甲局关于做好工作的通知', '一、按照《乙项工作指引》（附件1）执行。', '二、按月报送。']
    expect(titlesOf(...notice, ...SIGNED, '附件1', '乙项工作指引', ...PLAN)).toEqual([
      '甲局关于做好工作的通知',
      '乙项工作指引',
    ])
  })

  test('a note on whom it is sent to names no responsible units', () => {
    const { plan } = runStages(
      ['甲局关于做好工作的通知', ...PLAN, ...SIGNED, '（此件发至收文单位本部）'].join('\n'),
    )
    expect(plan.issuedDate).toBe('2020-03-01')
  })
})

test('what a page offers, glued to its last words, is none of them', () => {
  expect(paragraphsOf('题名\n一、甲。（乙局负责）【原文下载】').slice(1)).toEqual([
    '一、甲。（乙局负责）',
    '【原文下载】',
  ])
  expect(paragraphsOf('题名\n一、甲。【注】')).toHaveLength(2)
})

describe('numbers glued behind brackets', () => {
  test('behind those that end a task, whatever they say', () => {
    const text = `题名\n一、子\n（一）甲项工作1.乙任务。${LONG}（完成时限：会前）2.丙任务。${LONG}（完成时限：会后）3.丁任务。`
    expect(paragraphsOf(text).filter((line) => /^\d/u.test(line))).toHaveLength(3)
  })

  test('of an enumeration above, which is over where a part begins, count for nothing', () => {
    const listed = '一、甲项工作。有三点：1.子；2.丑；3.寅，等等，'
    const text = `题名\n${listed}${LONG}二、乙项工作。1.卯。${LONG}2.辰。${LONG}3.巳。${LONG}4.午。${LONG}`
    expect(paragraphsOf(text).filter((line) => /^\d/u.test(line))).toHaveLength(4)
  })
})
