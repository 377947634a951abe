import type { OutputChunk } from 'rolldown'
import { beforeAll, expect, test } from 'vitest'
import { bundleReader, weigh } from '../../support/browser/reader-site.ts'

const READERS = [
  'browser/reading-worker',
  'file-to-source/read-form',
  'file-to-source/html/read-html',
  'file-to-source/docx/read-docx',
]
const PIPELINE = ['browser/read-plan', 'registry/registry-file']
const KB = 1024

let chunks: ReadonlyMap<string, OutputChunk>
beforeAll(async () => {
  chunks = await bundleReader()
})

test('a thread that reads texts, pages and Word files is at most 300 KB', () => {
  const readers = weigh(chunks, READERS)
  expect(readers).toBeGreaterThan(100 * KB)
  expect(readers).toBeLessThanOrEqual(300 * KB)
})

test('and the pipeline, with the ledger of what it read, at most 185 KB more', () => {
  const pipeline = weigh(chunks, [...READERS, ...PIPELINE]) - weigh(chunks, READERS)
  expect(pipeline).toBeGreaterThan(100 * KB)
  expect(pipeline).toBeLessThanOrEqual(185 * KB)
})

test('no page loads a parser of JavaScript, and what asks a thread is small', () => {
  const modules = [...chunks.values()].flatMap(({ moduleIds }) => moduleIds)
  expect(modules.filter((id) => id.includes('/acorn'))).toEqual([])
  expect(weigh(chunks, ['browser/reader'])).toBeLessThanOrEqual(2 * KB)
})
