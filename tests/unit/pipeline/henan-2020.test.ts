import { describe, expect, test } from 'vitest'
import { planSchema } from '../../../src/model/plan.ts'
import { henanSource, loadHenan } from '../../support/henan.ts'

const { plan, parts, published, mdx } = loadHenan()
const task = (id: string) => {
  const found = plan.tasks.find((entry) => entry.id === id)
  if (!found) throw new Error(`no task ${id}`)
  return found
}

describe('the source', () => {
  test('is the one that was received', () => {
    expect(plan.source).toEqual({
      file: 'source.txt',
      sha256: '0b2567da7bc61fc795bf5f3d628f29409d3cec19619e70136fad8d5e76f65155',
      encoding: 'utf-8',
      lines: 148,
      characters: 7635,
    })
  })
})

describe('the notice', () => {
  test('says who issued what, when, and to whom', () => {
    expect(plan.title).toBe('河南省2020年度法治政府建设工作安排')
    expect(plan.issuer).toBe('河南省法治政府建设领导小组')
    expect(plan.documentNumber).toBe('豫法政〔2020〕1号')
    expect(plan.issuedDate).toBe('2020-04-17')
    expect(plan.addressees).toEqual([
      '各省辖市人民政府',
      '济源示范区管委会',
      '各省直管县（市）人民政府',
      '省直有关部门',
    ])
  })

  test('is six paragraphs, from the letterhead to the date', () => {
    expect(plan.notice?.source).toEqual({ startLine: 3, endLine: 13 })
    expect(plan.notice?.text.split('\n')).toEqual([
      '河南省法治政府建设领导小组文件',
      '豫法政〔2020〕1号',
      '河南省法治政府建设领导小组关于印发河南省2020年度法治政府建设工作安排的通知',
      '各省辖市人民政府、济源示范区管委会、各省直管县（市）人民政府，省直有关部门：',
      '现将《河南省2020年度法治政府建设工作安排》印发给你们，请结合实际，认真贯彻执行。',
      '2020年4月17日',
    ])
    expect(parts[0]?.blocks.map(({ role }) => role)).toEqual([
      ...['letterhead', 'document-number', 'notice-title', 'addressees', 'paragraph', 'date'],
    ])
  })

  test('is followed by a preamble', () => {
    expect(plan.preamble?.text).toMatch(/^2020年，全省法治政府建设坚持.*现就做好2020年度.*安排如下：$/u)
    expect(plan.preamble?.source).toEqual({ startLine: 17, endLine: 17 })
  })
})

describe('chapters and tasks', () => {
  test.each([
    [1, '一、', '依法全面履行政府职能', 19, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    [2, '二、', '加强政府立法及行政规范性文件管理', 45, [11, 12, 13, 14]],
    [3, '三、', '建立健全依法决策机制', 57, [15, 16, 17]],
    [4, '四、', '深入推进服务型行政执法建设', 65, [18, 19, 20]],
    [5, '五、', '全面落实行政执法责任制', 75, [21, 22, 23, 24]],
    [6, '六、', '强化对行政权力的制约和监督', 87, [25, 26, 27]],
    [7, '七、', '全面推进政务公开', 97, [28, 29, 30, 31]],
    [8, '八、', '依法有效化解社会矛盾纠纷', 109, [32, 33, 34, 35, 36]],
    [9, '九、', '提升政府工作人员依法行政能力', 125, [37, 38, 39]],
    [10, '十、', '完善法治政府建设落实机制', 133, [40, 41, 42, 43, 44]],
  ])('chapter %i is %s%s', (number, label, title, line, tasks) => {
    expect(plan.chapters[number - 1]).toMatchObject({
      ...{ id: `${number}`, number, label, title, text: title, tasks: tasks.map(String) },
      source: { startLine: line, endLine: line },
    })
    for (const id of tasks) expect(task(`${id}`).chapter).toBe(number)
  })

  test('there are 10 chapters and 44 tasks, and numbers run on', () => {
    expect(plan.chapters).toHaveLength(10)
    expect(plan.tasks.map(({ number }) => number)).toEqual(
      Array.from({ length: 44 }, (_, index) => index + 1),
    )
    expect(plan.tasks.every(({ items }) => items.length === 0)).toBe(true)
  })

  test.each([
    ['1', '（一）', '为推动经济高质量发展提供法治保障', 21, 21],
    ['6', '（六）', '持续提升政务服务水平', 31, 33],
    ['10', '（十）', '强化生态环境保护', 41, 43],
    ['18', '（十八）', '加强规范化建设', 67, 69],
    ['19', '（十九）', '深化行政指导', 71, 71],
    ['24', '（二十四）', '加强行政执法监督', 85, 85],
    ['27', '（二十七）', '自觉接受党内监督、人大监督、民主监督、社会监督和舆论监督', 95, 95],
    ['42', '（四十二）', '持续强化“1211”法治政府建设推进机制', 139, 141],
    ['44', '（四十四）', '加强法治政府建设保障机制', 145, 145],
  ])('task %s is %s%s', (id, label, title, startLine, endLine) => {
    expect(task(id)).toMatchObject({ label, title, source: { startLine, endLine } })
    expect(task(id).text.startsWith(`${title}。`)).toBe(true)
  })

  test('the closing is no part of task 44', () => {
    expect(plan.closing?.text).toBe(
      '本安排中所列工作将作为2020年度全省依法行政考核主要内容，省法治政府建设领导小组各成员单位要依据职责和所承担的' +
        '法治政府建设任务分工，做好本年度工作任务的牵头推动和落实。',
    )
    expect(plan.closing?.source).toEqual({ startLine: 147, endLine: 147 })
    expect(task('44').text).toMatch(/与其职责任务相适应。$/u)
    expect(task('44').text).not.toContain('\n')
  })
})

describe('page breaks', () => {
  test.each([
    ['6', '建设省大数据中心，完善“一张网', 32],
    ['10', '实行严格的生态环境保护制度', 42],
    ['13', '业务人员的能力和水平。', 52],
    ['18', '年度工作重点；立足总结提升', 68],
    ['21', '确认并公告本级行政执法主体', 78],
    ['25', '对土地征收、基础建设投资', 90],
    ['28', '行政决策公众参与机制', 100],
    ['32', '充分利用调解手段，注重行政复议实质性化解', 112],
    ['36', '公共法律服务网络平台、实体平台', 122],
    ['42', '7月底前选择部分省辖市', 140],
  ])('task %s goes on as %s', (id, words, line) => {
    expect(task(id).text).toContain(words)
    expect(task(id).text).not.toContain('\n')
    expect(task(id).source).toEqual({ startLine: line - 1, endLine: line + 1 })
  })
})

describe('edits', () => {
  /** Counted in the source by eye: see each line's reason. */
  test.each([
    ['paragraph-break', 64, '63 paragraphs: 62 gaps, and blank lines at both ends'],
    ['page-break', 10, 'tasks 6, 10, 13, 18, 21, 25, 28, 32, 36 and 42'],
    ['marker', 25, 'half-width brackets at tasks 1–18, 22–25 and 40–42'],
    ['title-space', 2, 'the title of the notice is set in three lines'],
    ['half-width-punctuation', 17, '3, 5, 4, 2 and 1 commas in tasks 14–18, and 乡(镇) in task 17'],
    ['han-digit-space', 7, '2 in the title, 3 in the preamble, 2 in the closing'],
  ])('%s: %i', (rule, count) => {
    expect(plan.normalizations.filter((edit) => edit.rule === rule)).toHaveLength(count)
  })

  test('there are no others', () => {
    expect(plan.normalizations).toHaveLength(64 + 10 + 25 + 2 + 17 + 7)
    expect(published.edits).toHaveLength(plan.normalizations.length + 1)
  })

  test('the one correction is in task 42', () => {
    expect(plan.corrections).toEqual(
      [
        {
          ...{
            before: ' and ',
            after: '和',
            line: 141,
            column: henanSource.split('\n')[140]?.indexOf(' and '),
          },
          ...{ start: henanSource.indexOf(' and '), end: henanSource.indexOf(' and ') + 5 },
          reason: '中文句中误入英文单词 and，据上下文应为“和”。',
        },
      ].map((entry) => ({ ...entry, column: (entry.column ?? 0) + 1 })),
    )
    expect(task('42').text).toContain('省级法治政府建设示范地区和项目，对第二批')
  })

  test('the one note is in task 43, whose words stay as they are', () => {
    expect(plan.notes).toMatchObject([{ text: '典型案例（事）例', line: 143 }])
    expect(task('43').text).toContain('梳理研究正反面典型案例（事）例，强化')
  })
})

describe('the result', () => {
  test('has one message: the stray word, corrected', () => {
    expect(plan.diagnostics.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['stray-latin-corrected', 'info', 141],
    ])
  })

  test('holds every Han character of the source, in order', () => {
    const han = (text: string) => text.match(/\p{Script=Han}/gu)?.join('')
    expect(han(published.text)).toBe(han(henanSource.replace(' and ', '和')))
  })

  test('is accepted by its schema', () => {
    expect(planSchema.parse(plan)).toEqual(plan)
  })

  test('is 58 files: 44 tasks, 10 chapters, and the notice, title, preamble and closing', () => {
    expect([...mdx.keys()].map((path) => path.split('/')[0])).toEqual([
      ...['parts', 'parts', 'parts'],
      ...plan.chapters.flatMap(({ tasks }) => ['chapters', ...tasks.map(() => 'tasks')]),
      'parts',
    ])
    expect(mdx.size).toBe(58)
  })
})
