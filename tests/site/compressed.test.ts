import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { listFiles } from '../../src/disk/list-files.ts'
import { SITE } from '../support/sites/built-site.ts'

/** What servers send in a file's stead; the proof of fidelity reads the file itself. */
test.each([
  ['.br', brotliDecompressSync],
  ['.gz', gunzipSync],
] as const)('every compressed copy (%s) is the file that it stands for', (ending, decompress) => {
  const copies = listFiles(SITE).filter((file) => file.endsWith(ending))
  expect(copies.length).toBeGreaterThan(100)
  const different = copies.filter((copy) => {
    const file = readFileSync(join(SITE, copy.slice(0, -ending.length)))
    return !decompress(readFileSync(join(SITE, copy))).equals(file)
  })
  expect(different).toEqual([])
})
