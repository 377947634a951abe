import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CONTENT_VERSION, loadSiteSettings } from '../../../src/site-settings/load-site-settings.ts'

let content: string
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'gangmu-version-'))
})
afterEach(() => rmSync(content, { recursive: true, force: true }))

function load(yaml: string | null) {
  if (yaml !== null) writeFileSync(join(content, 'site.yaml'), yaml)
  const { settings, files } = loadSiteSettings(content)
  const messages = files.flatMap((each) =>
    each.messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`),
  )
  return { version: settings.contentVersion, messages }
}

test.each<[string, string | null, number]>([
  ['no file', null, 1],
  ['a file of program 0.1, which has no version', 'name: 某站\n', 1],
  ['the first', 'contentVersion: 1\n', 1],
  ['the one of today', `contentVersion: ${CONTENT_VERSION}\n`, CONTENT_VERSION],
])('%s is read', (_, yaml, version) => {
  expect(load(yaml)).toEqual({ version, messages: [] })
})

test('one that a newer program wrote is refused, with what to do', () => {
  const newer = CONTENT_VERSION + 1
  expect(load(`name: 某站\ncontentVersion: ${newer}\n`).messages).toEqual([
    `2:1 content-newer content/ 的版本是 ${newer}，这个程序只认得到 ${CONTENT_VERSION} 为止`,
  ])
})

test.each(['0', '1.5', '"2"', '2.0.0', '-1'])('%s is no version', (version) => {
  expect(load(`contentVersion: ${version}\n`).messages).toEqual([
    expect.stringMatching(/^1:1 settings-invalid contentVersion：/u),
  ])
})

test('pages that program 0.1 kept there are told, with the way on', () => {
  mkdirSync(join(content, 'about/diagnostics'), { recursive: true })
  const path = join(content, 'about/diagnostics')
  expect(load('name: 某站\n').messages).toEqual([
    expect.stringContaining(`content-outdated ${path} 是较早版本的程序所带的网页`),
  ])
})
