import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseChecksums } from '../../src/publish/parse-checksums.ts'
import { siteFolder, type TestSiteName } from '../support/sites/test-sites.ts'

const read = (name: TestSiteName, file: string) => readFileSync(join(siteFolder(name), file), 'utf8')

test('two builds of one commit, in other folders and time zones, are byte-identical', () => {
  const first = read('hard', 'SHA256SUMS')
  const second = read('hard-again', 'SHA256SUMS')
  const hashes = parseChecksums(second)
  const differing = [...parseChecksums(first)].filter(([file, hash]) => hashes.get(file) !== hash)
  expect(differing.map(([file]) => file)).toEqual([])
  expect(second).toBe(first)
  expect(hashes.size).toBeGreaterThan(300)
})

test('the record says which commit a site is of, and whether files differ from it', () => {
  const commit = expect.stringMatching(/^[0-9a-f]{40}$/u)
  expect(JSON.parse(read('sub-path', 'build.json'))).toMatchObject({ commit, modified: false })
  // A plan was added to that copy.
  expect(JSON.parse(read('hard', 'build.json'))).toMatchObject({ commit, modified: true })
})
