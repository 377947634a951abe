import { describe, expect, test } from 'vitest'
import type { PlanShape } from '../../../src/model/plan-settings.ts'
import { planOf, warningsOf } from '../../support/stages.ts'

const formOf = (text: string) => {
  const [document] = planOf(text).documents
  return [document?.form.chapters, ...(document?.form.sections ?? []), document?.form.tasks]
}
const RUNS_ON = [
  '题名',
  '一、甲',
  '（一）乙',
  '1.丙。',
  '2.丁。',
  '（二）戊',
  '3.己。',
  '（三）庚',
  '4.辛。',
].join('\n')
/** The same with more headings that have no points: it is less sure that those are the tasks. */
const RUNS_ON_BELOW_SOME = `${RUNS_ON}\n二、壬\n（一）癸。\n（二）子。`

test('a blank behind 第九条 tells that it is a heading, whatever follows', () => {
  const plan = planOf(
    '题名\n第一条　为了管理，制定本办法。\n第二条　所有项目适用本办法。\n第四条所列项目除外。\n第三条　项目单位报告。\n第四条　中央项目另行规定。',
  )
  expect(plan.tasks.map(({ label, text }) => [label, text])).toEqual([
    ['第一条', '为了管理，制定本办法。'],
    ['第二条', '所有项目适用本办法。\n第四条所列项目除外。'],
    ['第三条', '项目单位报告。'],
    ['第四条', '中央项目另行规定。'],
  ])
})

test('numbers that part a sentence are items, not tasks', () => {
  const list =
    '题名\n一、甲\n要说明：\n1.子；\n2.丑；\n3.寅；\n4.卯；\n5.辰。\n二、乙\n乙文。\n三、丙\n丙文。'
  expect(formOf(list)).toEqual([null, '一、'])
  expect(warningsOf(list)).toEqual([])
  expect(formOf(list.replaceAll('；', '。'))).toEqual(['一、', '1.'])
})

describe('numbers of two and three parts', () => {
  const OUTLINE = '题名\n1　总则\n1.1　目的\n甲。\n1.2　原则\n乙。\n2　措施\n2.1　预警\n丙。'
  const labels = (text: string) => planOf(text).tasks.map(({ id, label }) => `${id} ${label}`)

  test('are chapters and tasks, found by their numbers', () => {
    expect(formOf(OUTLINE)).toEqual(['1', '1.1'])
    expect(labels(OUTLINE)).toEqual(['1-1 1.1', '1-2 1.2', '2-1 2.1'])
    expect(planOf(OUTLINE).chapters.map(({ title }) => title)).toEqual(['总则', '措施'])
    expect(warningsOf(OUTLINE)).toEqual([])
  })

  test('also without a blank, or with a point behind the first', () => {
    expect(labels(OUTLINE.replaceAll('　', ''))).toEqual(['1-1 1.1', '1-2 1.2', '2-1 2.1'])
    expect(labels(OUTLINE.replace('1　总', '1.总').replace('2　措', '2.措'))).toEqual([
      '1-1 1.1',
      '1-2 1.2',
      '2-1 2.1',
    ])
  })

  test('are called by their forms where a reading is unsure, and settled by them', () => {
    const few = `${OUTLINE}\n3　附则\n丁。\n4　解释\n戊。\n5　施行\n己。\n6　其他\n庚。\n6.1　辛\n壬。\n7　末\n癸。`
    const told = planOf(few).diagnostics.find(({ code }) => code === 'shape-unsure')
    expect(told?.message).toMatch(/^任务按“1\.1”来读，也可能是“1”/u)
    expect(warningsOf(few, { tasks: '1' })).toEqual([])
    expect(planOf(few, { tasks: '1' }).tasks.map(({ label }) => label)).toEqual([...'1234567'])
  })

  test('that are missing are told', () => {
    expect(warningsOf(OUTLINE.replace('1.2　', '1.3　'))).toEqual(['number-missing'])
  })

  test('are amounts where they do not count on from each other', () => {
    const amounts = OUTLINE.replace('丙。', '丙。\n2.5亿元到位。\n3个点开放。\n9.2级以上。\n9级地震')
    expect(labels(amounts)).toEqual(['1-1 1.1', '1-2 1.2', '2-1 2.1'])
    expect(planOf(amounts).chapters.map(({ label }) => label)).toEqual(['1', '2'])
    expect(labels('题名\n一、甲\n1.1倍增长。\n1.2倍以上。\n二、乙\n丙。')).toEqual(['1 一、', '2 二、'])
  })
})

describe('what ends a text without any task', () => {
  test.each([
    ['甲函\n乙县：\n同意。\n丙局\n2020年1月2日\n（此件公开发布）', '丙局\n2020年1月2日\n（此件公开发布）'],
    ['甲函\n乙县：\n同意。\n附件：1.丁\n2.戊\n丙局\n2020年1月2日', '附件：1.丁\n2.戊\n丙局\n2020年1月2日'],
    [
      '甲函\n乙县：\n同意。\n附件1.丁方案\n2.戊\n丙局\n2020年1月2日',
      '附件1.丁方案\n2.戊\n丙局\n2020年1月2日',
    ],
    ['甲函\n乙县：\n同意。', undefined],
  ])('%j', (text, closing) => {
    const plan = planOf(text)
    expect([plan.preamble?.text.split('\n')[1], plan.closing?.text]).toEqual(['同意。', closing])
  })
})

test('the bodies and the date below a title belong to it', () => {
  const plan = planOf(
    '甲意见\n乙部　丙办公室\n（二〇〇五年一月十日）\n为丁，提出意见：\n一、戊。己。\n二、庚。辛。',
  )
  expect([plan.title, plan.preamble?.text, plan.issuedDate]).toEqual([
    '甲意见',
    '为丁，提出意见：',
    '2005-01-10',
  ])
})

describe('enclosures listed without a colon', () => {
  const ANSWER = '甲批复\n乙省：\n现批复如下：\n一、丙。\n二、丁。'
  const SIGNED = '国务院\n2006年12月30日'

  test.each(['附件1.戊表\n2.己图', '附件1．戊方案\n2．己方案', '附1、戊\n2、己\n3、庚'])('%j', (list) => {
    const plan = planOf(`${ANSWER}\n${list}\n${SIGNED}`)
    expect(plan.tasks.map(({ label }) => label)).toEqual(['一、', '二、'])
    expect(plan.closing?.text).toBe(`${list}\n${SIGNED}`)
  })

  test('are no plan that their notice issues', () => {
    const list = '附件1.甲方案\n2.乙方案'
    const plan = planOf(
      `戊局关于印发甲方案等的通知\n各科室：\n现印发给你们。\n${list}\n戊局\n2020年1月2日\n甲方案\n一、丙。\n二、丁。`,
    )
    expect([plan.title, plan.notice?.text.includes(list)]).toEqual(['甲方案', true])
  })

  test('are none where the next line does not count on: the title of an attachment', () => {
    const plan = planOf(`${ANSWER}\n${SIGNED}\n附件1.戊表\n己，庚。`)
    expect(plan.extras.map(({ kind, text }) => [kind, text])).toEqual([
      ['attachment', '附件1.戊表\n己，庚。'],
    ])
  })
})

describe('the words that close a letter', () => {
  test.each(['现将有关材料报送您。', '感谢您的关心。', '专此函复。'])('%s', (words) => {
    const plan = planOf(
      `甲函\n乙委员：\n现答复如下：\n一、丙。丁。\n戊。\n二、己。庚。\n${words}\n辛局\n2020年1月2日`,
    )
    expect([plan.tasks.at(-1)?.text, plan.closing?.text]).toEqual([
      '己。庚。',
      `${words}\n辛局\n2020年1月2日`,
    ])
  })
})

describe('a note below the date', () => {
  test.each(['（本文有删减）', '（联系人：张某某，电话略）', '（此件公开发布）'])(
    '%s ends the text',
    (note) => {
      const plan = planOf(`题名\n一、甲。乙。\n二、丙。丁。\n戊局\n2020年1月2日\n${note}`)
      expect([plan.closing?.text, plan.extras]).toEqual([`戊局\n2020年1月2日\n${note}`, []])
    },
  )
})

describe('how a document is numbered', () => {
  test.each([
    ['题名\n一、甲\n（一）乙。\n（二）丙。\n二、丁\n（三）戊。', ['一、', '（一）'], 'GB/T 9704'],
    ['题名\n一、甲\n1.乙。\n2.丙。\n二、丁\n3.戊。', ['一、', '1.'], 'points below commas'],
    ['题名\n一、甲，乙。丙。\n二、丁，戊。己。', [null, '一、'], 'bare commas'],
    ['题名\n1、甲。\n2、乙。', [null, '1、'], 'bare points'],
    ['题名\n（一）甲。\n（二）乙。', [null, '（一）'], 'bare brackets'],
    ['题名\n第一章 甲\n第一条 乙。\n第二条 丙。\n第二章 丁\n第三条 戊。', ['第一章', '第一条'], 'articles'],
    [
      '题名\n第一章 甲\n第一节 乙\n第一条 丙。\n第二节 丁\n第二条 戊。\n第二章 己\n第三条 庚。',
      ['第一章', '第一节', '第一条'],
      'sections',
    ],
    [
      '题名\n第一章 甲\n一、乙。\n二、丙。\n第二章 丁\n三、戊。\n（一）己；\n（二）庚。',
      ['第一章', '一、'],
      'rules',
    ],
    [RUNS_ON, ['一、', '（一）', '1.'], 'points that run on below brackets'],
    [
      '题名\n一、甲\n（一）乙。\n1.丙。\n2.丁。\n（二）戊。\n1.己。',
      ['一、', '（一）'],
      'points that restart are items',
    ],
    [
      '题名\n一、甲\n乙。\n二、丙\n（一）丁。\n（二）戊。\n（三）己。\n三、庚\n辛。',
      ['一、', '（一）'],
      'one chapter has all tasks',
    ],
    [
      '题名\n一、甲。乙，丙。\n二、丁。戊，己：\n1.庚；\n2.辛。\n三、壬。癸，子。',
      [null, '一、'],
      'a list in one of the tasks',
    ],
  ])('%j: %j: %s', (text, expected) => {
    expect(formOf(text)).toEqual(expected)
  })
})

describe('what the publisher declares', () => {
  test('the kind of the tasks, which settles the doubt', () => {
    expect(warningsOf(RUNS_ON)).toEqual([])
    expect(warningsOf(RUNS_ON_BELOW_SOME)).toEqual(['shape-unsure'])
    expect(warningsOf(RUNS_ON_BELOW_SOME, { tasks: '1.' })).toEqual([])
    const plan = planOf(RUNS_ON, { tasks: '（一）' })
    expect(plan.tasks.map(({ label, items }) => [label, items.map((item) => item.label)])).toEqual([
      ['（一）', ['1.', '2.']],
      ['（二）', ['3.']],
      ['（三）', ['4.']],
    ])
  })

  test('the line of the title', () => {
    const text = '某某网站\n某某栏目\n甲安排怎么办\n一、乙\n（一）丙。'
    expect(planOf(text).title).toBe('某某网站')
    expect(planOf(text, { title: 3 }).title).toBe('甲安排怎么办')
  })

  test('the line of the closing', () => {
    const text = '题名\n（一）甲。\n乙。\n（二）丙。\n丁。'
    expect(planOf(text).closing).toBeNull()
    expect(planOf(text, { closing: 5 }).closing?.text).toBe('丁。')
  })

  test('lines that are plain text', () => {
    const text = '题名\n（一）甲，乙\n8\n丙。\n三、四线城市\n（二）丁。'
    expect(planOf(text).tasks.map((task) => task.text)).toEqual(['甲，乙丙。\n三、四线城市', '丁。'])
    const kept = planOf(text, { text: [3, 4, 5] }).tasks
    expect(kept.map((task) => task.text)).toEqual(['甲，乙8丙。\n三、四线城市', '丁。'])
    expect(warningsOf(text)).toEqual(['marker-doubtful'])
    expect(warningsOf(text, { text: [5] })).toEqual([])
  })

  test('a message quotes whole characters, also where one is two code units', () => {
    const { diagnostics } = planOf('题名\n（一）甲。\n三、四线城市子丑寅卯辰巳午未申𠮷乙。\n（二）丁。')
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '“三、四线城市子丑寅卯辰巳午未申𠮷……”以“三、”开头，序号接不上前文，读作普通的文字',
    ])
  })

  test('whether the first of several units leads', () => {
    const text = '题名\n（一）甲。（责任单位：乙局、丙局）'
    const roles = (shape?: PlanShape) => planOf(text, shape).tasks[0]?.organizations.map(({ role }) => role)
    expect(roles()).toEqual(['lead', 'lead'])
    expect(roles({ firstUnitLeads: true })).toEqual(['lead', 'support'])
    expect(roles({ firstUnitLeads: false })).toEqual(['lead', 'lead'])
    expect(warningsOf(text)).toEqual(['units-lead-unsure'])
    expect(warningsOf(text, { firstUnitLeads: false })).toEqual([])
  })

  test('whether later tasks have the units that 下同 gives them', () => {
    const text = '题名\n（一）甲。（乙局负责，下同）\n（二）丙。\n（三）丁。（戊局负责）\n（四）己。'
    const units = (shape?: PlanShape) =>
      planOf(text, shape).tasks.map(({ inheritedUnits }) => inheritedUnits.map((unit) => unit.text))
    expect(units()).toEqual([[], ['乙局'], [], []])
    expect(units({ inheritUnits: false })).toEqual([[], [], [], []])
    const told = (shape?: PlanShape) =>
      planOf(text, shape).diagnostics.filter(({ code }) => code === 'units-inherited').length
    expect([told(), told({ inheritUnits: false })]).toEqual([1, 0])
  })

  test.each(['（乙市统计局、乙市税务局）', '［乙市统计局］', '［乙市统计局指导］'])(
    'units on the last line are the last task’s: %s',
    (line) => {
      const plan = planOf(`题名\n（一）甲。\n（二）丙。\n${line}`)
      expect(plan.closing).toBeNull()
      expect(plan.tasks[1]?.organizations[0]?.text).toBe('乙市统计局')
    },
  )

  test('下同 ends with its chapter', () => {
    const plan = planOf('题名\n一、甲\n（一）乙。（丙局负责，下同）\n二、丁\n（二）戊。\n（三）己。')
    expect(plan.tasks.flatMap(({ inheritedUnits }) => inheritedUnits)).toEqual([])
  })

  test('the year that times count from', () => {
    const [task] = planOf('2021年工作要点\n（一）甲。6月底前完成。\n2020年12月30日').tasks
    expect(task?.deadlines.map(({ to }) => to)).toEqual(['2021-06-30'])
  })
})

describe('several documents in one file', () => {
  const NOTICE = '关于印发《甲方案》的通知\n现将《甲方案》印发给你们。\n乙局\n2020年1月2日\n'

  test('a notice with headings of its own, and the plan attached', () => {
    const plan = planOf(
      `关于印发《甲方案》的通知\n现通知如下。\n一、子。\n二、丑。\n乙局\n2020年1月2日\n附件\n甲方案\n一、丙\n（一）丁。`,
    )
    expect([plan.title, plan.issuedDate, plan.tasks.map(({ id }) => id)]).toEqual([
      '甲方案',
      '2020-01-02',
      ['1'],
    ])
    expect(plan.notice?.text).toContain('二、丑。')
  })

  test('an attachment has its own part and adds no tasks', () => {
    const plan = planOf(`${NOTICE}甲方案\n一、丙\n（一）丁。\n附件1\n分工表\n（一）甲\t乙局\n（二）丙\t丁局`)
    expect(plan.tasks).toHaveLength(1)
    expect(plan.extras.map(({ id, kind, title }) => [id, kind, title])).toEqual([
      ['attachment-1', 'attachment', '分工表'],
    ])
    expect(plan.extras[0]?.text).toBe('附件1\n分工表\n（一）甲\t乙局\n（二）丙\t丁局')
  })

  test('a list of attachments is no attachment', () => {
    const plan = planOf('题名\n一、甲\n（一）乙。\n附件：\n1.分工表\n2.责任清单\n丙局\n2020年1月2日')
    expect([plan.extras, plan.issuedDate, plan.issuer]).toEqual([[], '2020-01-02', '丙局'])
    expect(plan.tasks.map(({ items }) => items)).toEqual([[]])
  })

  test('a table keeps its empty cells, at the start of a row as well', () => {
    const plan = planOf('题名\n（一）甲。\n序号\t任务\t单位\n1\t\t乙局\n\t丙\t丁局')
    expect(plan.tasks[0]?.text).toBe('甲。\n序号\t任务\t单位\n1\t\t乙局\n\t丙\t丁局')
  })

  describe('an attachment that is numbered as a plan is', () => {
    const PLAN = '一、甲\n（一）乙。\n（二）丙。'
    const NOTICE =
      '关于印发《甲方案》和《丁办法》的通知\n现将《甲方案》和《丁办法》印发给你们。\n乙局\n2020年1月2日'
    const head = (second: string) => `${NOTICE}\n附件1\n甲方案\n${PLAN}\n附件2\n${second}\n${PLAN}`
    const read = (text: string, shape?: PlanShape) => {
      const { documents, extras } = planOf(text, shape)
      const attachments = extras.filter(({ kind }) => kind === 'attachment')
      return [
        documents.map(({ title }) => title),
        attachments.map(({ title }) => title),
        warningsOf(text, shape),
      ]
    }

    test('is a further plan where the notice names it', () => {
      expect(read(head('丁办法'))).toEqual([['甲方案', '丁办法'], [], ['document-further']])
    })

    test('also behind a mark with a colon', () => {
      const text = head('丁办法').replace('附件2', '附件2：')
      expect(read(text)).toEqual([['甲方案', '丁办法'], [], ['document-further']])
    })

    test.each(['附件2：', '附件2　', '附件二 '])(
      'also with its title in the line of its mark: %s',
      (mark) => {
        const text = head('丁办法').replace('附件1\n', '附件1：').replace('附件2\n', mark)
        expect(read(text)).toEqual([['甲方案', '丁办法'], [], ['document-further']])
      },
    )

    test('stays one with its title in the line of its mark, and words about it are words', () => {
      const text = head('戊制度').replace('附件2\n', '附件2：')
      expect(read(text)).toEqual([['甲方案'], ['戊制度'], ['attachment-numbered']])
      expect(planOf('题名\n一、甲\n附件1所列任务\n二、乙\n附件1中的措施').extras).toEqual([])
    })

    test('stays one, with a warning, where the notice does not name it', () => {
      expect(read(head('戊制度'))).toEqual([['甲方案'], ['戊制度'], ['attachment-numbered']])
    })

    test('stays one where its title is that of no plan, or where it is only a list', () => {
      expect(read(head('戊报告'))).toEqual([['甲方案'], ['戊报告'], []])
      expect(read(`${NOTICE}\n附件1\n甲方案\n${PLAN}\n附件2\n丁办法\n1.己\n2.庚`)).toEqual([
        ['甲方案'],
        ['丁办法'],
        [],
      ])
    })

    test('is what its publisher says', () => {
      expect(read(head('戊制度'), { documents: [10] })).toEqual([['甲方案', '戊制度'], [], []])
      expect(read(head('戊制度'), { attachments: [10] })).toEqual([['甲方案'], ['戊制度'], []])
      expect(read(head('丁办法'), { attachments: [10] })).toEqual([['甲方案'], ['丁办法'], []])
    })
  })

  describe('where only one of them is as its publisher says of the file', () => {
    const BRACKETS = '甲市方案\n一、甲\n（一）乙。\n（二）丙。\n二、丁\n（三）戊。'
    const POINTS = '乙县方案\n一、甲\n1.乙。\n2.丙。\n二、丁\n3.戊。'
    const tasksOf = (text: string, shape: PlanShape) =>
      planOf(text, shape).documents.map(({ form, tasks }) => `${form.tasks} ${tasks.length}`)

    test('the other keeps its own numbers', () => {
      expect(tasksOf(`${BRACKETS}\n${POINTS}`, { tasks: '1.' })).toEqual(['（一） 3', '1. 3'])
      const table = '丙县方案\n一、己\n序号\t任务\t时限\n1\t庚\t5月\n2\t辛\t6月\n二、壬\n癸。'
      expect(tasksOf(`${BRACKETS}\n${table}`, { tasks: '表格', documents: [7] })).toEqual(['（一） 3', '1 2'])
    })

    test('the closing is that of the document in which it begins', () => {
      const text = `${BRACKETS}\n子。\n${POINTS.replaceAll('。', '。\n丑。')}`
      expect(warningsOf(text, { closing: 7 })).toEqual(['document-further'])
      const { tasks, closing } = planOf(text, { closing: 7 })
      expect([closing?.text, tasks.at(-1)?.text]).toEqual(['子。', '戊。\n丑。'])
    })
  })

  test('too many documents are an error', () => {
    const one = '甲方案\n一、乙\n（一）丙。\n二、丁\n（二）戊。\n'
    expect(warningsOf(one.repeat(25))).toContain('documents-too-many')
    expect(warningsOf(one.repeat(3))).toEqual(['document-further', 'document-further'])
  })
})

describe('what stands below items', () => {
  const NOTICE = '题名\n一、甲，乙\n二、丁，戊。己。\n三、庚，辛\n四、请落实。'
  test.each([
    [`${NOTICE}\n（一）咨询\n1.甲。\n2.乙。\n3.丙。\n（二）监督`, [null, '一、'], 'is no task'],
    [
      '题名\n一、甲\n（一）乙\n1.丙。\n二、丁\n1.戊。\n2.己。\n三、庚\n1.辛。',
      ['一、', '1.'],
      'unless it heads',
    ],
  ])('%j: %j: %s', (text, expected) => {
    expect(formOf(text)).toEqual(expected)
  })
})

describe('the closing', () => {
  const closing = (text: string) => planOf(`题名\n${text}`).closing?.text ?? null
  const TITLED = '一、甲\n乙。\n二、丙\n丁。\n三、戊\n己。'
  const WITH_UNITS =
    '一、甲。乙。\n丙。（市财政局负责）\n二、丁。戊。\n己。（市司法局负责）\n三、辛。（责任单位：市公安局）'

  test.each<[string, string | null, string]>([
    [`${TITLED}\n庚。`, '庚。', 'what the last of tasks with one paragraph each has more'],
    [`${TITLED}`, null, 'not its one paragraph'],
    [`一、甲\n乙。\n丑。\n二、丙\n丁。\n三、戊\n己。\n庚。`, null, 'not where another has as many'],
    [`${WITH_UNITS}\n庚。`, '庚。', 'what stands behind the units of the last'],
    [`${WITH_UNITS.replaceAll(/（[^）]*）/gu, '')}\n庚。`, null, 'not where no units are named'],
    [`${TITLED}\n本政策自印发之日起施行。`, '本政策自印发之日起施行。', 'how a policy speaks of itself'],
    ['（一）甲。\n乙。\n（二）丙。\n丁。\n联系人：戊。\n市司法局', '联系人：戊。\n市司法局', 'whom to ask'],
    ['一、甲\n（一）乙。丙。\n二、附则\n本预案自印发之日起施行。', null, 'not all that 附则 has'],
    ['一、甲\n乙，丙。', null, 'not the only words below a bare title'],
    ['一、甲\n乙，丙。\n丁，戊。', '丁，戊。', 'what a bare title has more'],
    ['（一）甲。丙。\n（二）乙\n丁，戊。', null, 'not where the others run on in their line'],
    ['（一）甲\n（二）乙\n丁，戊。', '丁，戊。', 'what bare titles do not have'],
    ['（一）甲。\n（二）乙。\n打印本页 关闭窗口', '打印本页 关闭窗口', 'what a page offers'],
  ])('%j: %s: %s', (text, expected) => {
    expect(closing(text)).toBe(expected)
  })

  test('says where it could be the last task’s, until that is settled', () => {
    expect(warningsOf(`题名\n${TITLED}\n庚。`)).toEqual(['closing-unsure'])
    expect(warningsOf(`题名\n${TITLED}\n庚。`, { closing: 8 })).toEqual([])
    expect(warningsOf(`题名\n${TITLED}\n本方案自印发之日起施行。`)).toEqual([])
  })
})

describe('a number with digits right behind it', () => {
  const labelsOf = (lines: string) =>
    planOf(`题名\n${lines.replaceAll('|', '\n')}`).tasks.map(({ label, title }) => `${label}${title}`)

  test.each([
    ['1.甲。|2.乙。|3.121人才工程。|4.丁。', '1.甲 2.乙 3.121人才工程 4.丁'],
    ['1.甲。|2.12345热线。接诉即办。|3.丙。', '1.甲 2.12345热线 3.丙'],
    ['1.甲。|2.30分钟便民圈。|3.丙。', '1.甲 2.30分钟便民圈 3.丙'],
    ['1.甲|2.5G基站建设|3.丙', '1.甲 2.5G基站建设 3.丙'],
    ['9.甲。|10.乙。|11．24小时自助区。|12.丁。', '9.甲 10.乙 11．24小时自助区 12.丁'],
    ['1.甲。|2、100个示范点。|3、丙。', '1.甲 2、100个示范点 3、丙'],
    ['1.121人才工程。|2.乙。|3.丙。', '1.121人才工程 2.乙 3.丙'],
    ['1.甲。|2.4050人员就业。|3.15分钟生活圈。|4.丁。', '1.甲 2.4050人员就业 3.15分钟生活圈 4.丁'],
    ['一、甲|1.乙。|2.丙。|二、丁|3.5G应用。|4.戊。', '1.乙 2.丙 3.5G应用 4.戊'],
    ['1.甲。|文。|2.110接处警。', '1.甲 2.110接处警'],
    ['1.甲。|2.3.5亿元。|3.丙。', '1.甲 3.丙'],
    ['1.甲。|2.5亿元用于乙。|2.丙。|3.丁。', '1.甲 2.丙 3.丁'],
    ['1.甲。|2.5亿元用于乙。', '1.甲'],
    ['1.甲。|2.125万吨用于乙。', '1.甲'],
    ['1.甲。|2.1乙。|2.2丙。|3.丁。', '1.甲 3.丁'],
    ['1.甲。|1.1乙。|2.丙。', '1.甲 2.丙'],
    ['1.甲。|2.乙。|3.丙。|3.15期间检查。|4.丁。', '1.甲 2.乙 3.丙 4.丁'],
    ['1.甲。|2.15—20日检查。|3.丁。', '1.甲 3.丁'],
    ['1.甲。|二、乙|2.5亿元用于丙。|1.丁。', '1.甲 1.丁'],
    ['1.甲。|（一）乙|1.5亿元用于丙。|（二）丁|1.戊。', '（一）乙 （二）丁'],
    ['1.甲，修改为：“1.乙。|2.5亿元用于丙。|3.丁。”|2.戊。', '1.甲，修改为：“1.乙。 2.戊'],
    ['1.甲。|序号\t任务|2.5\t乙|3.6\t丙|3.丁。', '1.甲 3.丁'],
    ['1.1甲|1.2乙|2.丙。', '2.丙'],
  ])('%s', (lines, labels) => {
    expect(labelsOf(lines)).toEqual(labels.split(' '))
  })

  test('is told where it would be in its turn and nothing else says that it is one', () => {
    const told = (lines: string, shape?: PlanShape) =>
      warningsOf(`题名\n${lines.replaceAll('|', '\n')}`, shape)
    expect(told('1.甲。|2.5G应用。')).toEqual(['marker-doubtful'])
    expect(told('1.甲。|2.5G应用。', { text: [3] })).toEqual([])
    expect(told('1.甲。|2.5亿元用于乙。|2.丙。')).toEqual([])
    expect(told('1.甲。|4.5亿元用于乙。')).toEqual([])
  })
})
