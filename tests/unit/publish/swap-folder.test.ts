import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { describeUnsafeTarget, swapFolder } from '../../../src/publish/swap-folder.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangmu-swap-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (...steps: string[]) => join(folder, ...steps)
function make(name: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(at(name))
  for (const [file, text] of Object.entries(files)) writeFileSync(at(name, file), text)
  return at(name)
}

test('a finished folder takes the place of the one before', () => {
  const place = make('dist', { old: '' })
  const old = swapFolder(place, make('new', { index: 'new' }))
  expect(readFileSync(join(place, 'index'), 'utf8')).toBe('new')
  expect([existsSync(join(place, 'old')), existsSync(at('new')), readdirSync(old ?? '')]).toEqual([
    false,
    false,
    ['old'],
  ])
  expect(swapFolder(at('nowhere'), place)).toBeNull()
})

test('when there is nothing to put there, what was there stays', () => {
  const place = make('dist', { old: 'old' })
  expect(() => swapFolder(place, at('nothing'))).toThrow('ENOENT')
  expect(readFileSync(join(place, 'old'), 'utf8')).toBe('old')
})

test('a site is put nowhere but in an empty folder or in the place of a site', () => {
  const project = make('project', {})
  expect(describeUnsafeTarget(at('project', 'dist'), project)).toBeNull()
  expect(describeUnsafeTarget(make('empty', {}), project)).toBeNull()
  expect(describeUnsafeTarget(make('site', { 'index.html': '', SHA256SUMS: '' }), project)).toBeNull()
  expect(describeUnsafeTarget(make('docs', { 'a.md': '' }), project)).toContain('别的文件')
  expect(describeUnsafeTarget(at('docs', 'a.md'), project)).toContain('不是文件夹')
  expect(describeUnsafeTarget(project, project)).toContain('项目所在')
  expect(describeUnsafeTarget(folder, project)).toContain('项目所在')
})
