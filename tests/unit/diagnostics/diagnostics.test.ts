import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { FILES } from '../../../src/diagnostics/catalog/files.ts'
import { ORIGINALS } from '../../../src/diagnostics/catalog/originals.ts'
import { PROOF } from '../../../src/diagnostics/catalog/proof.ts'
import { REGISTRY } from '../../../src/diagnostics/catalog/registry.ts'
import { SETTINGS } from '../../../src/diagnostics/catalog/settings.ts'
import { SITE } from '../../../src/diagnostics/catalog/site.ts'
import { STRUCTURE } from '../../../src/diagnostics/catalog/structure.ts'
import { TEXT } from '../../../src/diagnostics/catalog/text.ts'
import { CATALOG, fill } from '../../../src/diagnostics/catalog.ts'
import type { Finding } from '../../../src/diagnostics/finding.ts'
import { hasErrors, report, severityOf } from '../../../src/diagnostics/report.ts'
import { chooseReporter } from '../../../src/diagnostics/reporters/choose-reporter.ts'
import { reportToGithub } from '../../../src/diagnostics/reporters/github.ts'
import { reportToJson } from '../../../src/diagnostics/reporters/json.ts'
import { reportToTerminal } from '../../../src/diagnostics/reporters/terminal.ts'
import { checkBrackets } from '../../../src/paragraphs-to-blocks/check-brackets.ts'

/** Opens a colour code of a terminal. */
const ESCAPE = '\u001b'

const SOURCE = { path: 'content/plans/x/source.txt', text: '甲\n乙（丙\n丁and戊' }
const bracket: Finding = { code: 'bracket-unbalanced', at: { start: 3, end: 4 }, values: { mark: '（' } }
const latin: Finding = { code: 'stray-latin', at: { start: 7, end: 10 }, values: { word: 'and' } }
const missing: Finding = { code: 'source-missing', at: null, values: { file: 'x' } }
/** What to do, with the line of `plan.yaml` that settles it. */
const advice = (code: keyof typeof CATALOG, line: number) => fill(CATALOG[code].advice, { code, line })
const reported = report([latin, bracket, missing], { source: SOURCE })

describe('the catalog', () => {
  test.each(Object.entries(CATALOG))(
    '%s is told in Chinese, with what was expected and what to do',
    (_, entry) => {
      for (const sentence of [entry.expected, entry.advice])
        expect(sentence).toMatch(/\p{Script=Han}|^\{\w+\}$/u)
      expect(entry.message).toMatch(/\p{Script=Han}|^\{\w+\}$/u)
      expect(['error', 'warning', 'info']).toContain(entry.severity)
    },
  )

  test('no code stands in two of its parts', () => {
    const parts = [FILES, ORIGINALS, TEXT, STRUCTURE, SETTINGS, REGISTRY, SITE, PROOF].flatMap((part) =>
      Object.keys(part),
    )
    expect(parts.filter((code, index) => parts.indexOf(code) !== index)).toEqual([])
    expect(parts).toHaveLength(Object.keys(CATALOG).length)
  })

  test('every code is one that an address can hold', () => {
    for (const code of Object.keys(CATALOG)) expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/u)
  })

  test('places are filled once, and only where there is a value', () => {
    expect(fill('{a}和{b}', { a: '{b}' })).toBe('{b}和{b}')
    expect(fill('{n} 处', { n: 0 })).toBe('0 处')
    expect(fill('{a}', { a: '$&' })).toBe('$&')
  })
})

test('what to do names the very line of plan.yaml that settles it', () => {
  const [file] = report([latin], { source: SOURCE })
  expect(file?.messages[0]?.note).toContain('accepted: [{ code: stray-latin, line: 3, reason: 已对照原件 }]')
})

describe('report', () => {
  test('puts messages in the order of the text, those without a place first', () => {
    expect(reported.flatMap(({ messages }) => messages.map(String))).toEqual([
      expect.stringContaining('找不到文件 x'),
      expect.stringMatching(/:2:2-2:3: “（”没有与之配对的符号/u),
      expect.stringMatching(/:3:2-3:5: 中文里夹有拉丁字母的词“and”/u),
    ])
  })

  test('an accepted message becomes information and says why; one that is no longer there is told', () => {
    const accepted = [
      { code: 'stray-latin', line: 3, reason: '原件如此' },
      { code: 'stray-latin', line: 9, reason: '原件如此' },
    ]
    const files = report([latin], { source: SOURCE, accepted, settings: { path: 'plan.yaml', text: '' } })
    const told = files.flatMap(({ messages }) => messages.map((m) => [m.ruleId, severityOf(m), m.reason]))
    expect(told).toEqual([
      ['stray-latin', 'info', '中文里夹有拉丁字母的词“and”（已核对：原件如此）'],
      ['accepted-unused', 'warning', 'accepted 中的 stray-latin（第 9 行）没有对应的诊断'],
    ])
  })

  test('a message has the answers to it, and none any more where it is accepted', () => {
    const accepted = [{ code: 'stray-latin', line: 3, reason: '原件如此' }]
    const [open, settled] = [[], accepted].map(
      (each) => report([latin], { source: SOURCE, accepted: each })[0],
    )
    expect(open?.messages[0]?.choices).toEqual([
      {
        label: '原件确实如此',
        patch: { accepted: [{ code: 'stray-latin', line: 3, reason: '{asked}' }] },
        asks: { label: '理由', type: 'text', initial: '已对照原件' },
      },
    ])
    expect(settled?.messages[0]?.choices).toEqual([])
  })

  test.each([
    ['甲\n　　丙，丁', true],
    ['甲\n乙。　丙，丁', false],
  ])('in %j, an answer about the line of 丙: %s', (text, isGiven) => {
    const at = { start: text.indexOf('丙'), end: text.indexOf('丁') }
    const [file] = report([{ code: 'marker-level', at, values: {} }], { source: { path: 'x', text } })
    expect(file?.messages[0]?.choices?.some(({ patch }) => 'shape' in patch)).toBe(isGiven)
  })

  test('of one code a thousand are listed, and the first tells how many are not', () => {
    const files = report(Array(1500).fill(latin), { source: SOURCE })
    expect(files[0]?.messages).toHaveLength(1000)
    expect(files[0]?.messages[0]?.reason).toMatch(/（只列出 1000 处，另有 500 处）$/u)
  })

  test('a thousand accepted messages do not hide the one that is not', () => {
    const findings = [
      ...Array(1500).fill({ ...missing, at: { start: 0, end: 1 } }),
      { ...missing, at: { start: 3, end: 4 } },
    ]
    const accepted = [{ code: 'source-missing', line: 1, reason: '原件如此' }]
    expect(hasErrors(report(findings, { source: SOURCE, accepted }))).toBe(true)
  })

  test('only an error keeps a plan from being published', () => {
    expect(hasErrors(reported)).toBe(true)
    expect(hasErrors(report([latin, bracket], { source: SOURCE }))).toBe(false)
  })
})

describe('reporters', () => {
  test('the terminal’s is plain text where there is no colour', () => {
    expect(reportToTerminal(reported, false)).toBe(
      [
        'content/plans/x/source.txt 错误 找不到文件 x source-missing',
        '  应为：一个可以读取的文本文件',
        '  办法：检查路径和文件名的拼写。',
        'content/plans/x/source.txt:2:2 警告 “（”没有与之配对的符号 bracket-unbalanced',
        '  应为：同一段里成对的《》“”（）等符号',
        `  办法：${advice('bracket-unbalanced', 2)}`,
        'content/plans/x/source.txt:3:2 警告 中文里夹有拉丁字母的词“and” stray-latin',
        '  应为：中文词，或缩略语、网址、邮箱',
        `  办法：${advice('stray-latin', 3)}`,
        '共：错误 1，警告 2',
      ].join('\n'),
    )
  })

  test('the terminal’s colours say nothing that the words do not', () => {
    const coloured = reportToTerminal(reported, true)
    expect(coloured).toContain(`${ESCAPE}[`)
    expect(coloured.replace(new RegExp(`${ESCAPE}\\[\\d+m`, 'gu'), '')).toBe(
      reportToTerminal(reported, false),
    )
  })

  test('the terminal’s tells the errors first, whatever their place', () => {
    const text = reportToTerminal(
      report([latin, { ...missing, at: { start: 9, end: 10 } }], { source: SOURCE }),
      false,
    )
    expect(text.indexOf(' 错误 ')).toBeLessThan(text.indexOf(' 警告 '))
    expect(text.indexOf(' 错误 ')).toBeGreaterThan(-1)
  })

  test('the terminal’s shows three of a code one by one', () => {
    const text = reportToTerminal(report(Array(3).fill(latin), { source: SOURCE }), false)
    expect(text.match(/^content.*:3:2 警告 .* stray-latin$/gmu)).toHaveLength(3)
    expect(text).toMatch(/\n共：警告 3$/u)
  })

  test('the terminal’s tells once what recurs: how often, the first three places, what to do, and where to see all', () => {
    const others = Array.from({ length: 5 }, () => bracket)
    const findings = [...others, { ...bracket, at: { start: 0, end: 1 } }, latin]
    expect(reportToTerminal(report(findings, { source: SOURCE }), false)).toBe(
      [
        'content/plans/x/source.txt 警告 6 处 bracket-unbalanced',
        '  1:1 “（”没有与之配对的符号',
        '  2:2 “（”没有与之配对的符号',
        '  2:2 “（”没有与之配对的符号',
        '  ……另有 3 处',
        '  应为：同一段里成对的《》“”（）等符号',
        `  办法（第一处）：${advice('bracket-unbalanced', 1)}`,
        'content/plans/x/source.txt:3:2 警告 中文里夹有拉丁字母的词“and” stray-latin',
        '  应为：中文词，或缩略语、网址、邮箱',
        `  办法：${advice('stray-latin', 3)}`,
        '共：警告 7',
        '没有逐处列出的，加 --reporter json 可以全部看到；发布以后在 /编号/diagnostics/。',
      ].join('\n'),
    )
  })

  test('the terminal’s names the file of each place where there are several', () => {
    const files = ['a', 'b'].flatMap((path) => report([latin, latin], { source: { ...SOURCE, path } }))
    expect(reportToTerminal(files, false)).toMatch(
      /^警告 4 处 stray-latin\n {2}a:3:2 .*\n {2}a:3:2 .*\n {2}b:3:2 /u,
    )
  })

  test('the terminal’s shows twenty errors of one code and counts the rest', () => {
    const text = reportToTerminal(report(Array(25).fill(missing), { source: SOURCE }), false)
    expect(text.match(/ 错误 /gu)).toHaveLength(20)
    expect(text).toMatch(/另有 5 处 source-missing\n共：错误 25\n没有逐处列出的/u)
  })

  test('GitHub’s escapes what its commands are made of', () => {
    const file = new VFile({ path: 'a,b:c%.txt' })
    file.message('100%\r\n::error::', { place: { line: 2, column: 3 }, ruleId: 'r', source: 'gangmu' })
    expect(reportToGithub([file])).toBe(
      '::warning file=a%2Cb%3Ac%25.txt,line=2,col=3,title=r::100%25%0D%0A::error::',
    )
  })

  test('GitHub’s marks the line, and says what to do', () => {
    expect(reportToGithub(reported).split('\n')[1]).toBe(
      '::warning file=content/plans/x/source.txt,line=2,col=2,title=bracket-unbalanced::“（”没有与之配对的符号' +
        `%0A应为：同一段里成对的《》“”（）等符号%0A办法：${advice('bracket-unbalanced', 2)}`,
    )
  })

  test('JSON’s is one array, with null where there is no place', () => {
    expect(JSON.parse(reportToJson(reported))).toMatchObject([
      { file: SOURCE.path, code: 'source-missing', severity: 'error', line: null, column: null },
      { file: SOURCE.path, code: 'bracket-unbalanced', severity: 'warning', line: 2, column: 2 },
      { file: SOURCE.path, code: 'stray-latin', severity: 'warning', line: 3, column: 2 },
    ])
    expect(reportToJson([])).toBe('[]')
  })

  test.each([
    ['github', {}, false, /^::error/u],
    ['json', { GITHUB_ACTIONS: 'true' }, true, /^\[/u],
    [undefined, { GITHUB_ACTIONS: 'true' }, false, /^::error/u],
    [undefined, {}, false, /^content/u],
    [undefined, { NO_COLOR: '' }, true, /^content/u],
    [undefined, {}, true, new RegExp(`^${ESCAPE}`, 'u')],
  ] as const)('asked for %s in %j, terminal %s', (name, environment, isTerminal, expected) => {
    expect(chooseReporter(name, environment, isTerminal)(reported)).toMatch(expected)
  })
})

describe('brackets', () => {
  test.each([
    ['《甲》“乙”（丙）〔丁〕【戊】‘己’〈庚〉「辛」『壬』', '', 'every pair'],
    ['《甲〈乙〉》', '', 'pairs within pairs'],
    ['《甲', '《0', 'no partner'],
    ['甲》', '》1', 'no partner'],
    ['》《', '》0 《1', 'partners the wrong way round'],
    ['（《甲）》', '《1 》4', 'pairs that cross: the inner one loses'],
    ['（（甲）', '（0', 'the inner one has the partner'],
    ['““甲”', '“0', 'the same for quotation marks'],
    ['Xi’an', '', 'an apostrophe'],
    ['甲’', '’1', 'no apostrophe'],
    ['(甲', '', 'half-width brackets are not checked: 1) is usual'],
  ])('%s: %s (%s)', (text, expected) => {
    expect(
      checkBrackets(text)
        .map(({ mark, offset }) => `${mark}${offset}`)
        .join(' '),
    ).toBe(expected)
  })

  test('ten thousand of them nest', () => {
    expect(checkBrackets('（'.repeat(10_000) + '）'.repeat(10_000))).toEqual([])
    expect(checkBrackets('（'.repeat(10_000))).toHaveLength(10_000)
  })
})
