import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseChecksums } from '../../src/publish/checksums.ts'
import { siteFolder, type TestSiteName } from '../support/test-sites.ts'

const read = (name: TestSiteName, file: string) => readFileSync(join(siteFolder(name), file), 'utf8')

test('two builds of one commit, in other folders and time zones, are byte-identical', () => {
  const first = read('hard', 'SHA256SUMS')
  const second = read('hard-again', 'SHA256SUMS')
  const hashes = parseChecksums(second)
  const differing = [...parseChecksums(first)].filter(([file, hash]) => hashes.get(file) !== hash)
  expect(differing.map(([file]) => file)).toEqual([])
  expect(second).toBe(first)
  expect(hashes.size).toBeGreaterThan(300)
  const record = JSON.parse(read('hard', 'build.json'))
  expect(record).toMatchObject({ commit: expect.stringMatching(/^[0-9a-f]{40}$/u), modified: false })
})
