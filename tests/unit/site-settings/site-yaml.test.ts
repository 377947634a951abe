import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadSiteSettings } from '../../../src/site-settings/load-site-settings.ts'

let content: string
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'gangmu-site-'))
})
afterEach(() => rmSync(content, { recursive: true, force: true }))

function load(yaml: string) {
  writeFileSync(join(content, 'site.yaml'), yaml)
  const { settings, files } = loadSiteSettings(content)
  return {
    settings,
    messages: files.flatMap(({ messages }) => messages.map((m) => `${m.line}:${m.column} ${m.reason}`)),
  }
}

test('without a file nothing is set, and nothing is wrong', () => {
  const { settings, files } = loadSiteSettings(content)
  expect(files).toEqual([])
  expect(settings).toMatchObject({ name: '纲目', siteIdCode: null, icp: null, published: null })
})

test('the project’s own file is right, and has no codes', () => {
  const { settings, files } = loadSiteSettings('content')
  expect(files).toEqual([])
  expect([settings.siteIdCode, settings.icp, settings.publicSecurity]).toEqual([null, null, null])
})

test('a mistyped key is told with its place', () => {
  expect(load('name: 某站\nsiteIdcode: "1"\n').messages).toEqual(['2:1 不认识的键 siteIdcode'])
})

test('a time of publication that is none is told', () => {
  expect(load('published: 2026-11-24\n').messages[0]).toContain('应写作 2026-01-31 09:00')
  expect(load('published: "2026-11-24 09:05"\n').settings.published).toBe('2026-11-24 09:05')
})

test('an address must be one of the web', () => {
  expect(load('repository: javascript:alert(1)\n').messages).toHaveLength(1)
})
