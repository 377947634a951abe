import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadFonts } from '../../../src/site-settings/load-fonts.ts'
import { CRASH, copyContent, run, snapshot } from '../../support/commands.ts'
import { fontNamed, setFontTable } from '../../support/fonts.ts'

let content: string
beforeEach(() => {
  // A path that a careless program trips over.
  content = mkdtempSync(join(tmpdir(), "gangmu 字体's "))
  writeFileSync(join(content, 'site.yaml'), 'name: 某站\nfonts: 我的 fonts/\n')
})
afterEach(() => rmSync(content, { recursive: true, force: true }))

function load(files: Readonly<Record<string, string | Uint8Array>> | null) {
  const folder = join(content, '我的 fonts')
  if (files) mkdirSync(folder)
  for (const [name, bytes] of Object.entries(files ?? {})) writeFileSync(join(folder, name), bytes)
  const { fonts, files: reported } = loadFonts(content)
  return {
    fonts: fonts.map(({ role, family, file }) => [role, family, file]),
    messages: reported.flatMap(({ messages }) =>
      messages.map((each) => `${each.line} ${each.fatal ? '错误' : '警告'} ${each.ruleId}: ${each.reason}`),
    ),
  }
}

test('without the setting there are none', () => {
  writeFileSync(join(content, 'site.yaml'), 'name: 某站\n')
  expect(load(null)).toEqual({ fonts: [], messages: [] })
})

test('each is used where its family is wanted, whatever its file is called; a note beside them is left alone', async () => {
  const [song, title, kai] = await Promise.all([
    fontNamed('FangSong_GB2312', '甲'),
    fontNamed('FZXiaoBiaoSong-B05S', '甲'),
    fontNamed('KaiTi', '甲'),
  ])
  expect(
    load({ 'a.ttf': song, 'b 楷.TTF': kai, 'c.otf': title, '说明.txt': '许可', '._a.ttf': 'Mac' }),
  ).toEqual({
    fonts: [
      ['body', 'FangSong_GB2312', 'a.ttf'],
      ['kai', 'KaiTi', 'b 楷.TTF'],
      ['title', 'FZXiaoBiaoSong-B05S', 'c.otf'],
    ],
    messages: [],
  })
})

test('of two for the same text the one that the standard names is used', async () => {
  const [plain, standard] = await Promise.all([
    fontNamed('FangSong', '甲'),
    fontNamed('FangSong_GB2312', '甲'),
  ])
  expect(load({ 'a.ttf': plain, 'b.ttf': standard }).fonts).toEqual([['body', 'FangSong_GB2312', 'b.ttf']])
})

describe('bad input is told at its line, with what is used instead', () => {
  test('a folder that is not there', () => {
    expect(load(null).messages).toEqual(['2 错误 fonts-folder-missing: 找不到字体文件夹 我的 fonts/'])
  })

  test('a file in place of a folder', () => {
    writeFileSync(join(content, '我的 fonts'), '')
    expect(load(null).messages).toEqual(['2 错误 fonts-folder-missing: 找不到字体文件夹 我的 fonts/'])
  })

  test('and a command that would publish stops there', () => {
    const plans = copyContent()
    appendFileSync(join(plans, 'site.yaml'), 'fonts: fonts/\n')
    const before = snapshot(plans)
    const { code, error } = run('generate', [], plans)
    expect([code, error]).toEqual([1, expect.stringContaining('找不到字体文件夹 fonts/')])
    expect(error).not.toMatch(CRASH)
    expect(snapshot(plans)).toEqual(before)
    rmSync(plans, { recursive: true })
  })

  test('a folder without fonts', () => {
    expect(load({ '说明.txt': '无' }).messages).toEqual([
      '2 错误 fonts-folder-empty: 字体文件夹 我的 fonts/ 里没有字体文件',
    ])
  })

  test('a file that is no font, or half of one', async () => {
    const font = await fontNamed('FangSong', '甲乙丙')
    const { fonts, messages } = load({ 'a.ttf': '不是字体', 'b.ttf': font.subarray(0, 200) })
    expect(fonts).toEqual([])
    expect(messages).toEqual([
      '2 错误 font-unreadable: a.ttf 不是字体文件，或者已经损坏、读不出来',
      '2 错误 font-unreadable: b.ttf 不是字体文件，或者已经损坏、读不出来',
    ])
  })

  test('what is called a font but cannot be opened', async () => {
    mkdirSync(join(content, '我的 fonts/a.ttf'), { recursive: true })
    symlinkSync('b.ttf', join(content, '我的 fonts/b.ttf'))
    symlinkSync('nowhere', join(content, '我的 fonts/c.ttf'))
    const { fonts, messages } = load(null)
    expect(fonts).toEqual([])
    expect(messages).toEqual(
      ['a', 'b', 'c'].map(
        (name) => `2 错误 font-unreadable: ${name}.ttf 不是字体文件，或者已经损坏、读不出来`,
      ),
    )
  })

  test('a font of no use for official documents', async () => {
    expect(load({ 'msyh.ttf': await fontNamed('Microsoft YaHei', '甲') })).toEqual({
      fonts: [],
      messages: ['2 警告 font-unrecognized: 不知道字体 msyh.ttf（Microsoft YaHei）该用在哪里，没有用它'],
    })
  })

  test('a font whose licence forbids embedding', async () => {
    const font = setFontTable(await fontNamed('SimHei', '甲'), 'OS/2', (table) => table.setUint16(8, 2))
    expect(load({ 'simhei.ttf': font })).toEqual({
      fonts: [],
      messages: ['2 警告 font-not-embeddable: 字体 simhei.ttf（SimHei）的许可标记不允许嵌入文档，没有用它'],
    })
  })
})
