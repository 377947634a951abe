import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runProgram } from '../../../scripts/programs/run-program.ts'
import { readHostSettings, siteAddress } from '../../../src/model/host-settings.ts'

describe('what is meant is understood', () => {
  test.each([
    ['nothing', {}, null, '/'],
    ['empty values', { SITE_URL: '', BASE_PATH: '' }, null, '/'],
    ['the root', { BASE_PATH: '/' }, null, '/'],
    ['a path without slashes', { BASE_PATH: 'plans' }, null, '/plans/'],
    ['a slash at one end', { BASE_PATH: '/plans' }, null, '/plans/'],
    ['a slash at the other end', { BASE_PATH: 'plans/' }, null, '/plans/'],
    ['two steps', { BASE_PATH: '/plans/fazhi/' }, null, '/plans/fazhi/'],
    ['a host', { SITE_URL: 'https://plans.example' }, 'https://plans.example', '/'],
    ['a host with a slash', { SITE_URL: 'https://plans.example/' }, 'https://plans.example', '/'],
    ['a port on an intranet', { SITE_URL: 'http://10.0.0.8:8080' }, 'http://10.0.0.8:8080', '/'],
  ] as const)('%s', (_, env, site, base) => {
    expect(readHostSettings(env)).toEqual({ site, base })
  })
})

describe('what could be taken in two ways is a fault that says what to do', () => {
  test.each([
    ['two slashes', { BASE_PATH: '//plans/' }, '有连续的斜杠'],
    ['two slashes at the end', { BASE_PATH: '/plans//' }, '有连续的斜杠'],
    ['Chinese characters', { BASE_PATH: '/法治/' }, '含有汉字'],
    ['an address', { BASE_PATH: 'https://plans.example/' }, '有连续的斜杠'],
    ['a step up', { BASE_PATH: '/a/../b/' }, '不能含有 . 或 ..'],
    ['a space', { BASE_PATH: '/my plans/' }, '“my plans”'],
    ['a query', { BASE_PATH: '/plans?x=1' }, '“plans?x=1”'],
    ['a percent sign', { BASE_PATH: '/%e6/' }, '“%e6”'],
    ['a backslash', { BASE_PATH: '\\plans\\' }, '“\\plans\\”'],
    ['no scheme', { SITE_URL: 'plans.example' }, '不是完整的网址'],
    ['another scheme', { SITE_URL: 'ftp://plans.example' }, '应以 https:// 或 http:// 开头'],
    [
      'a path',
      { SITE_URL: 'https://plans.example/plans/' },
      'SITE_URL=https://plans.example BASE_PATH=/plans/',
    ],
    ['a query behind the host', { SITE_URL: 'https://plans.example/?a' }, '不能含有 ? 或 #'],
    ['a user', { SITE_URL: 'https://a@plans.example' }, 'https://…@plans.example：不能含有用户名或密码'],
    ['a password alone', { SITE_URL: 'https://:b@plans.example' }, '不能含有用户名或密码'],
    ['both, for another scheme', { SITE_URL: 'ftp://a:b@plans.example:21' }, 'ftp://…@plans.example'],
  ] as const)('%s', (_, env, message) => {
    expect(readHostSettings(env)).toEqual({ fault: expect.stringContaining(message) })
    expect(readHostSettings(env)).toEqual({ fault: expect.stringMatching(/应为：.+\n {2}办法：/u) })
  })
})

test('a message repeats no password', () => {
  expect(JSON.stringify(readHostSettings({ SITE_URL: 'https://root:geheim@plans.example' }))).not.toContain(
    'geheim',
  )
})

test('a build with a setting that is wrong says so in Chinese, and makes nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-settings-'))
  const env = { ...process.env, BASE_PATH: '/法治/' }
  const args = ['scripts/build.ts', '--out', join(folder, 'dist')]
  const { status, stderr } = runProgram('node', args, { env })
  expect([status, stderr]).toEqual([1, expect.stringContaining('含有汉字')])
  expect(stderr).toContain('没有改动任何文件')
  expect(stderr).not.toMatch(/^\s+at /mu)
  expect(existsSync(join(folder, 'dist'))).toBe(false)
  rmSync(folder, { recursive: true })
})

test('addresses are whole where the host is known', () => {
  expect(siteAddress({ site: 'https://plans.example', base: '/plans/' }, '/henan-2020/24/')).toBe(
    'https://plans.example/plans/henan-2020/24/',
  )
  expect(siteAddress({ site: null, base: '/' }, '/henan-2020/24/')).toBe('/henan-2020/24/')
})
