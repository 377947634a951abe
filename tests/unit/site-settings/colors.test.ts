import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { COLORS, colorsToCss, type HexColor, type Theme } from '../../../src/model/color-tokens.ts'
import { contrast } from '../../../src/site-settings/check-colors.ts'
import { loadSiteSettings } from '../../../src/site-settings/load-site-settings.ts'

let content: string
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'gangmu-colors-'))
})
afterEach(() => rmSync(content, { recursive: true, force: true }))

function load(yaml: string) {
  writeFileSync(join(content, 'site.yaml'), yaml)
  const { settings, files } = loadSiteSettings(content)
  const messages = files.flatMap((file) =>
    file.messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`),
  )
  return { colors: settings.colors, messages }
}

// Ratios that WebAIM's checker gives, and W3C's techniques G17 and G18 by their formula.
test.each<[HexColor, HexColor, number]>([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#767676', '#ffffff', 4.54],
  ['#595959', '#ffffff', 7.0],
  ['#0000ff', '#ffffff', 8.59],
  ['#ff0000', '#ffffff', 4.0],
  ['#00ff00', '#000000', 15.3],
])('%s on %s has a contrast of %f, either way', (one, other, ratio) => {
  expect(Math.round(contrast(one, other) * 100) / 100).toBe(ratio)
  expect(contrast(other, one)).toBe(contrast(one, other))
})

describe('the colours of the program', () => {
  const pairs = (Object.keys(COLORS) as Theme[]).flatMap((theme) =>
    (['ink', 'ink-2', 'seal'] as const).flatMap((ink) =>
      (['paper', 'sheet', 'seal-wash'] as const).map((paper) => [theme, ink, paper] as const),
    ),
  )

  test.each(pairs)('%s: %s on %s can be read by everybody', (theme, ink, paper) => {
    expect(contrast(COLORS[theme][ink], COLORS[theme][paper])).toBeGreaterThanOrEqual(7)
  })

  test('stay where a publisher sets no others', () => {
    expect(load('name: 某站\n')).toEqual({ colors: { light: {}, dark: {} }, messages: [] })
  })
})

describe('colours of one’s own', () => {
  test('take the place of those that they name, in their theme alone', () => {
    const { colors, messages } = load('colors:\n  light: { seal: "#14477D" }\n')
    expect([colors, messages]).toEqual([{ light: { seal: '#14477d' }, dark: {} }, []])
    const [light = '', ...dark] = colorsToCss(colors).split('\n')
    expect(light).toContain('--seal: #14477d;')
    expect(light).toContain(`--ink: ${COLORS.light.ink};`)
    expect(dark.join('\n')).toContain(`--seal: ${COLORS.dark.seal};`)
    expect(dark.join('\n')).not.toContain('#14477d')
  })

  test('that cannot be read are told with the pair, its ratio rounded down, and the line', () => {
    // 1.05 / 0.2345: grey of 119 has a luminance of 0.1845. The papers are darker than white.
    const { messages } = load('name: 某站\ncolors:\n  light:\n    ink-2: "#777777"\n')
    expect(messages).toEqual([
      expect.stringMatching(
        /^4:5 color-contrast colors\.light 里 ink-2 的字在 paper 的底上，对比度只有 4\.2\d/u,
      ),
      '4:5 color-contrast colors.light 里 ink-2 的字在 sheet 的底上，对比度只有 4.47',
      expect.stringMatching(
        /^4:5 color-contrast colors\.light 里 ink-2 的字在 seal-wash 的底上，对比度只有 3\.\d\d/u,
      ),
    ])
  })

  test('of a ground are told for all words that stand on it', () => {
    const { messages } = load('colors:\n  dark:\n    sheet: "#7f7f7f"\n')
    expect(messages.map((message) => /^3:5 .* 里 (?<ink>\S+) 的字在 sheet /u.exec(message)?.[1])).toEqual([
      'ink',
      'ink-2',
      'seal',
    ])
  })

  test.each<[string, string, string]>([
    [
      'a short form',
      'colors:\n  light:\n    seal: "#14a"\n',
      '3:5 settings-invalid colors light seal：应写作',
    ],
    ['a name', 'colors:\n  light:\n    seal: navy\n', '3:5 settings-invalid colors light seal：应写作'],
    ['a comment', 'colors:\n  light:\n    seal: #14477d\n', '3:'],
    ['with transparency', 'colors:\n  dark:\n    ink: "#14477dff"\n', '3:5 settings-invalid'],
    ['a rule of a style', 'colors:\n  dark:\n    ink: "#14477d;}"\n', '3:5 settings-invalid'],
    [
      'an unknown token',
      'colors:\n  light:\n    ink: "#000000"\n    link: "#000000"\n',
      '4:5 settings-invalid',
    ],
    ['an unknown theme', 'colors:\n  sepia: {}\n', '2:3 settings-invalid'],
  ])('%s is told with its line', (_, yaml, message) => {
    const { colors, messages } = load(yaml)
    expect(messages).toEqual([expect.stringContaining(message)])
    expect(messages[0]?.startsWith(message)).toBe(true)
    expect(colors).toEqual({ light: {}, dark: {} })
  })
})
