import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadSiteSettings } from '../../../src/site-settings/load-site-settings.ts'
import { PICTURE } from '../../support/documents/picture.ts'

let content: string
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), "gangmu 标志's "))
})
afterEach(() => rmSync(content, { recursive: true, force: true }))

function load(file: string, bytes: string | Uint8Array | null) {
  writeFileSync(join(content, 'site.yaml'), `name: 某站\nlogo: ${file}\n`)
  if (bytes !== null) writeFileSync(join(content, file), bytes)
  const { logo, files } = loadSiteSettings(content)
  const messages = files.flatMap((each) =>
    each.messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`),
  )
  return { logo, messages }
}

const svg = (inside: string, attributes = 'viewBox="0 0 30 20"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`
const SHAPES = `<defs><linearGradient id="a"/></defs><path d="M0 0h30v20z" fill="url(#a)"/><use href="#a"/>`

describe('a picture that may be published is taken byte for byte', () => {
  test.each<[string, string, string | Uint8Array, number]>([
    ['a PNG', '标志 1.png', PICTURE, 96 / 80],
    ['a PNG whatever it is called', 'logo', PICTURE, 96 / 80],
    ['an SVG', 'logo.svg', svg(SHAPES), 1.5],
    [
      'an SVG of an editor',
      'logo.svg',
      `\uFEFF<?xml version="1.0"?>\n<!-- 甲 -->\n${svg(SHAPES, 'viewBox="0,0, 40 , 20"')}`,
      2,
    ],
    ['an SVG with a picture in it', 'logo.svg', svg('<image xlink:href="data:image/png;base64,AA"/>'), 1.5],
  ])('%s', (_, file, bytes, aspect) => {
    const { logo, messages } = load(file, bytes)
    expect(messages).toEqual([])
    expect(logo?.aspect).toBe(aspect)
    expect(logo?.path).toBe(typeof bytes === 'string' ? '/logo.svg' : '/logo.png')
    expect(Buffer.from(logo?.bytes ?? [])).toEqual(Buffer.from(bytes))
  })
})

describe('what may not be is told at its line, and there is none', () => {
  const refused = (file: string, bytes: string | Uint8Array | null, why: string) => {
    const { logo, messages } = load(file, bytes)
    expect(messages).toEqual([`2:1 logo-unfit ${file} 不能用作标志：${why}`])
    expect(logo).toBeNull()
  }
  const active = (what: string) => `SVG 里有 ${what}，打开它的人会运行别人的代码，或者被别的网站知道`

  test.each<[string, string]>([
    [svg('<script>alert(1)</script>'), '<script>'],
    [svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'), '<script>'],
    [svg('<style>*{fill:red}</style>'), '<style>'],
    [svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">甲</p></foreignObject>'), '<foreignObject>'],
    [svg('<a href="#"><set attributeName="href" to="javascript:alert(1)"/></a>'), '<set>'],
    [svg('<path onclick="alert(1)"/>'), 'onclick'],
    [svg('', 'viewBox="0 0 1 1" onload="alert(1)"'), 'onload'],
    [svg('<a href="javascript:alert(1)"/>'), 'href'],
    [svg('<use xlink:href="https://jia.example/a.svg#b"/>'), 'xlink:href'],
    [svg('<image href="logo.png"/>'), 'href'],
    [svg('<path style="fill: url( https://jia.example/a )"/>'), 'style'],
    [svg(`<path fill="URL('//jia.example/a')"/>`), 'fill'],
    [`<!DOCTYPE svg [<!ENTITY a "甲">]>${svg('&lt;')}`, 'DOCTYPE'],
    [`<?xml-stylesheet href="https://jia.example/a.css"?>${svg('')}`, '<?xml-stylesheet?>'],
  ])('%s', (text, what) => {
    refused('logo.svg', text, active(what))
  })

  test.each<[string, string | Uint8Array]>([
    ['words', '甲'],
    ['nothing', ''],
    ['a page with an SVG in it', `<html xmlns="http://www.w3.org/1999/xhtml">${svg('')}</html>`],
    ['an SVG of no namespace, which browsers show as text', '<svg viewBox="0 0 1 1"/>'],
    ['half an SVG', svg(SHAPES).slice(0, -3)],
    ['a JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46])],
    ['the first bytes of a PNG', PICTURE.subarray(0, 8)],
    ['half a PNG', PICTURE.subarray(0, PICTURE.length / 2)],
    ['a PNG of no height', PICTURE.map((byte, at) => (at >= 20 && at < 24 ? 0 : byte))],
  ])('%s', (_, bytes) => {
    refused('logo.x', bytes, '不是 PNG，也不是完整的 SVG')
  })

  test.each([
    '',
    'width="30" height="20"',
    'viewBox="0 0 30"',
    'viewBox="0 0 0 20"',
    'viewBox="0 0 a b"',
    'viewBox="0 0 1 0"',
    'viewBox="0 0 1e999 1"',
  ])('an SVG with %j', (attributes) => {
    refused('logo.svg', svg(SHAPES, attributes), 'SVG 没有写 viewBox，不知道宽和高')
  })

  test('one that is not there, or is a folder', () => {
    refused('logo.svg', null, '找不到，或者读不出来')
    mkdirSync(join(content, 'folder'))
    refused('folder', null, '找不到，或者读不出来')
  })

  test('one that is too large', () => {
    refused('logo.svg', svg('<g/>'.repeat(25_000)), '超过 100 KB')
    const bytes = svg('')
    expect(load('logo.svg', svg(' '.repeat(100_000 - bytes.length))).messages).toEqual([])
  })
})
