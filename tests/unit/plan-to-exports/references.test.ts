import { describe, expect, test } from 'vitest'
import {
  type CitedDocument,
  nameDocument,
  toSentence,
} from '../../../src/plan-to-exports/references/cited-document.ts'
import { toBibtex } from '../../../src/plan-to-exports/references/to-bibtex.ts'
import { toCslJson } from '../../../src/plan-to-exports/references/to-csl-json.ts'
import { toGbt7714 } from '../../../src/plan-to-exports/references/to-gbt7714.ts'
import { loadHenan } from '../../support/henan.ts'
import { runStages } from '../../support/stages.ts'

const { plan } = loadHenan()
const seen = { url: 'https://plans.example/henan-2020/24/', accessed: '2026-11-24' }
const task24 = { ...nameDocument(plan, plan.tasks[23] ?? null), ...seen }
const unknown: CitedDocument = {
  id: 'x',
  issuer: null,
  title: '某市安排',
  documentNumber: null,
  issuedDate: null,
  part: null,
  ...seen,
}

describe('task 24 of the plan', () => {
  test('in a sentence', () => {
    expect(toSentence(task24)).toBe(
      '河南省法治政府建设领导小组：《河南省2020年度法治政府建设工作安排》（豫法政〔2020〕1号）第（二十四）项',
    )
  })

  test('to GB/T 7714—2025, in full-width marks', () => {
    expect(toGbt7714(task24, 2025)).toBe(
      '河南省法治政府建设领导小组. 河南省2020年度法治政府建设工作安排：豫法政〔2020〕1号：第（二十四）项[EB/OL]. ' +
        '（2020-04-17）[2026-11-24]. https://plans.example/henan-2020/24/.',
    )
  })

  test('to GB/T 7714—2015, in half-width marks and as an archive', () => {
    expect(toGbt7714(task24, 2015)).toBe(
      '河南省法治政府建设领导小组. 河南省2020年度法治政府建设工作安排: 豫法政〔2020〕1号: 第（二十四）项[A/OL]. ' +
        '(2020-04-17)[2026-11-24]. https://plans.example/henan-2020/24/.',
    )
  })

  test('as BibTeX', () => {
    expect(toBibtex(task24).split('\n')).toEqual([
      '@misc{henan-2020-24,',
      '  author = {{河南省法治政府建设领导小组}},',
      '  title = {{河南省2020年度法治政府建设工作安排}},',
      '  number = {豫法政〔2020〕1号},',
      '  year = {2020},',
      '  month = {4},',
      '  note = {第（二十四）项},',
      '  url = {https://plans.example/henan-2020/24/},',
      '  urldate = {2026-11-24}',
      '}',
    ])
  })

  test('as CSL-JSON', () => {
    expect(JSON.parse(toCslJson(task24))).toEqual([
      {
        id: 'henan-2020-24',
        type: 'legislation',
        title: '河南省2020年度法治政府建设工作安排',
        author: [{ literal: '河南省法治政府建设领导小组' }],
        number: '豫法政〔2020〕1号',
        section: '第（二十四）项',
        issued: { 'date-parts': [[2020, 4, 17]] },
        accessed: { raw: '2026-11-24' },
        URL: 'https://plans.example/henan-2020/24/',
        language: 'zh-CN',
      },
    ])
  })
})

test('a chapter is cited by its number', () => {
  expect({ ...nameDocument(plan, plan.chapters[4] ?? null), ...seen }).toMatchObject({
    id: 'henan-2020-chapter-5',
    part: '第五部分',
  })
})

test('what is unknown is left out', () => {
  expect(toSentence(unknown)).toBe('《某市安排》')
  expect(toGbt7714(unknown, 2025)).toBe(
    '某市安排[EB/OL]. [2026-11-24]. https://plans.example/henan-2020/24/.',
  )
  expect(toBibtex(unknown)).not.toMatch(/author|number|year|note/u)
  expect(JSON.parse(toCslJson(unknown))[0]).not.toHaveProperty('author')
})

test('marks that mean something to TeX are text', () => {
  expect(toBibtex({ ...unknown, title: '5%_{~}\\' })).toContain(
    'title = {{5\\%\\_\\{\\textasciitilde{}\\}\\textbackslash{}}}',
  )
})

describe('of a file with two documents', () => {
  const { plan: file } = runStages(
    '关于印发《甲方案》和《乙计划》的通知\n现将《甲方案》和《乙计划》印发给你们。\n丙局\n2020年1月2日\n甲方案\n一、丁\n二、戊\n乙计划\n一、己\n二、庚\n附件1\n分工表\n序号\t任务\n1\t辛\n',
  )
  const second = file.tasks.find(({ id }) => id === 'd2-2')

  test('a task is cited as one of its own document', () => {
    expect(toSentence(nameDocument(file, second))).toBe('丙局：《乙计划》第二项')
    expect(toSentence(nameDocument(file))).toBe('丙局：《甲方案》')
  })

  test('an attachment is cited by its own number', () => {
    const unit = { id: 'attachment-1', label: '附件1', title: '分工表' }
    const cited = { ...nameDocument(file, unit), ...seen }
    expect(toSentence(cited)).toBe('丙局：《甲方案》附件1')
    expect(cited.id).toBe('x-attachment-1')
  })
})
