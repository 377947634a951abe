import { describe, expect, test } from 'vitest'
import { runPipeline } from '../../../src/pipeline.ts'
import { paragraphsOf, toSource } from '../../support/stages.ts'

const planOf = (text: string) => runPipeline({ source: toSource(text), settings: null }).plan
const labelsOf = (text: string) => planOf(text).tasks.map(({ label }) => label)
const codesOf = (text: string) =>
  planOf(text).diagnostics.flatMap(({ severity, code }) => (severity === 'info' ? [] : [code]))

/** A line as wide as the page, in the middle of a sentence; a paragraph of four of them, and its last line. */
const FULL = '各单位要按照职责分工抓好落实，定期报送进展情况并及时通报有'
const PAGE = [...Array.from({ length: 24 }, () => FULL), '关部门。'].join('\n')
/** The words of a page that ends in mid-sentence, the next page with a number in front. */
const pageBefore = (number: string) => `${Array.from({ length: 24 }, () => FULL).join('\n')}\n${number}`

describe('numbers of pages', () => {
  const bare = ['题名', '一、甲', ...['1', '2', '3'].map(pageBefore), '关部门。', '4', '二、乙'].join('\n')

  test('that count on from page to page are left out, with that of a page that holds next to nothing', () => {
    expect(paragraphsOf(bare).join('')).not.toMatch(/\d/u)
    expect(codesOf(bare)).not.toContain('page-mark-doubtful')
  })

  test('in Latin letters before the first', () => {
    const front = ['I', 'I I'].map(pageBefore).join('\n')
    expect(paragraphsOf(`题名\n${front}\n关部门。\n一、甲\n乙。`).join('')).not.toContain('I')
  })

  test('in front of words, and of the numbers of headings', () => {
    const glued = ['1', '2', '3', '4', '5', '6'].map(pageBefore)
    const text = `题名\n一、甲\n${glued.join('关部门。\n')}二、乙\n${PAGE}\n7三、丙\n${PAGE}`
    expect(labelsOf(text)).toEqual(['一、', '二、', '三、'])
    expect(paragraphsOf(text).join('')).not.toMatch(/\d/u)
  })

  test('are none where so few stand in front of words', () => {
    const text = `题名\n一、甲\n${['1', '2'].map(pageBefore).join('关部门。\n')}关部门。`
    expect(paragraphsOf(text).join('').match(/\d/gu)).toEqual(['1', '2'])
  })

  test('are none in a table, which has one cell a line', () => {
    const rows = ['1', '2', '3', '4'].flatMap((number) => [number, '甲项目', '按进度推进，完成率达到九成'])
    const text = ['题名', '一、甲', '乙。', '附件1', '项目表', '序号', '名称', '目标', ...rows].join('\n')
    expect(paragraphsOf(text).filter((line) => /^\d$/u.test(line))).toEqual(['1', '2', '3', '4'])
    expect(codesOf(text)).not.toContain('page-mark-doubtful')
  })

  test('that may be some are told in one message', () => {
    const text = '题名\n一、甲\n乙。\n7\n二、丙\n丁。\n9\n三、戊\n己。'
    const messages = planOf(text).diagnostics.filter(({ code }) => code === 'page-mark-doubtful')
    expect(messages.map(({ line, message }) => [line, message])).toEqual([
      [4, '单独一行的数字可能是页码，没有去掉，共 2 处，在第 4、7 行'],
    ])
  })
})

describe('lines that a page wraps', () => {
  const page = (lines: string) => paragraphsOf(`题名\n${PAGE}\n${lines}\n${PAGE}`).slice(2, -1)

  test.each([
    [
      '第二章\n管理\n第一条 甲。',
      ['第二章管理', '第一条甲。'],
      'the number of a chapter stands on a line of its own',
    ],
    ['第二章\n总\n则\n第一条 甲。', ['第二章总则', '第一条甲。'], 'and each character of its name'],
    ['甲根据《乙法》、\n《丙办法》制定。', ['甲根据《乙法》、《丙办法》制定。'], 'before a title'],
    ['甲（以下简称“乙”）\n，是指丙。', ['甲（以下简称“乙”），是指丙。'], 'before a comma'],
    [`${FULL}统\n一、可靠的数据。`, [`${FULL}统一、可靠的数据。`], 'within a word that looks like a number'],
    [`${FULL}第\n（二）款的规定。`, [`${FULL}第（二）款的规定。`], 'within a reference'],
  ])('%j: %j: %s', (lines, expected) => {
    expect(page(lines)).toEqual(expected)
  })

  test('what is in brackets behind a sentence ends a paragraph, however long it is', () => {
    const lines = [
      '对从事研发的企业，给予支持。（对接部门：区科信局；联系人：赵某；联系电话：12345678）',
      '对从事研发的团队，予以推荐。（对接部门：区科信局；联系人：孙某；联系电话：87654321）',
    ]
    expect(paragraphsOf(`题名\n${lines.join('\n')}`).slice(1)).toEqual(lines)
  })

  test('a heading goes on in a short line, and not in its text', () => {
    const heads = ['一、甲乙丙丁', '二、甲乙丙丁', '三、甲乙丙丁', '四、甲乙丙丁']
    const wide = '五、完善城乡基层治理体系，全面提升公共服务的质量和效率水平'
    const text = [...heads, wide, '之都']
      .flatMap((line) => (line === wide ? [line] : [line, PAGE]))
      .join('\n')
    const [, , , , last] = planOf(`题名\n${text}`).tasks
    expect(last?.title).toBe('完善城乡基层治理体系，全面提升公共服务的质量和效率水平之都')
    const bare = planOf(`题名\n${[...heads, wide].flatMap((line) => [line, PAGE]).join('\n')}`).tasks[4]
    expect(bare?.title).toBe('完善城乡基层治理体系，全面提升公共服务的质量和效率水平')
  })
})

describe('a table of contents', () => {
  const BODY = '一、甲任务\n乙。\n二、丙任务\n丁。\n三、戊任务\n己。'

  test.each([
    ['一、甲任务...1\n二、丙任务...2\n三、戊任务...3', 'by leaders, without a heading above'],
    ['一、甲任务\n二、丙任务\n三、戊任务', 'by the headings that come again'],
    ['目录\n一、甲任务......1\nI\n二、丙任务......2\n三、戊任务......3', 'with page marks among them'],
  ])('%j is told %s', (contents) => {
    expect(labelsOf(`题名\n${contents}\n${BODY}`)).toEqual(['一、', '二、', '三、'])
  })

  test('is none where other headings come', () => {
    expect(labelsOf(`题名\n一、甲\n二、丙\n三、戊\n四、庚\n辛。`)).toEqual(['一、', '二、', '三、', '四、'])
  })

  test('that nothing tells is said to be unsure', () => {
    expect(codesOf(`题名\n目录\n一、子\n二、丑\n三、寅\n${BODY}`)).toContain('contents-unsure')
    expect(codesOf(`题名\n目录\n一、甲任务\n二、丙任务\n三、戊任务\n${BODY}`)).not.toContain(
      'contents-unsure',
    )
  })
})

describe('numbers that are of no sequence', () => {
  test.each([
    ['（一）甲\n注：1.乙。\n2.丙。\n1.丁。\n2.戊。', ['1.', '2.'], 'in notes'],
    ['（一）甲\n专栏1　乙工程\n1.丙。\n说明。\n2.丁。\n1.戊。', ['1.'], 'in a box'],
    ['（一）甲\n序号\n名称\n1\n1.乙\n2\n2.丙', [], 'in the cells of a table'],
  ])('%j: %j: %s', (text, expected) => {
    const [task] = planOf(`题名\n一、子\n${text}\n（二）丑`).tasks
    expect(task?.items.map(({ label }) => label)).toEqual(expected)
  })
})

describe('numbers below others', () => {
  test('1.1 stands below 一、', () => {
    const plan = planOf('题名\n一、甲\n1.1 乙\n1.1.1 丙。\n1.2 丁\n二、戊\n2.1 己\n2.2 庚')
    expect(plan.chapters.map(({ label }) => label)).toEqual(['一、', '二、'])
    expect(plan.tasks.map(({ label }) => label)).toEqual(['1.1', '1.2', '2.1', '2.2'])
  })

  test('总则 may be a chapter without a number', () => {
    const plan = planOf(
      '题名\n总    则\n第一节　甲\n乙。\n第一章　丙\n第一节　丁\n戊。\n第二章　己\n第一节　庚',
    )
    expect(plan.chapters.map(({ id, title }) => [id, title])).toEqual([
      ['0', '总则'],
      ['1', '丙'],
      ['2', '己'],
    ])
    expect(plan.tasks.map(({ id }) => id)).toEqual(['0-1', '1-1', '2-1'])
  })
})

describe('attachments', () => {
  test.each([
    ['附件：《计划》指标解释\n一、甲。\n二、乙。', 'whose headings begin anew below its mark'],
    ['附表：1.任务表\n2.项目表\n附表1　任务表\n序号\n附表2　项目表\n序号', 'that the list above names'],
  ])('%j: %s', (attachments) => {
    const plan = planOf(`某计划\n一、子\n丑。\n二、寅\n卯。\n${attachments}`)
    expect(plan.tasks.map(({ label }) => label)).toEqual(['一、', '二、'])
    expect(plan.extras.map(({ kind }) => kind)).toContain('attachment')
  })
})
