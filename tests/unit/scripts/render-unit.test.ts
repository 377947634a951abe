import { expect, test } from 'vitest'
import { readPage, renderInto } from '../../../scripts/build/render-unit.ts'

const bytesOf = (text: string) => new TextEncoder().encode(`<main id="${text}">${text}</main>`)
const page = (file: string, cacheKey: string | undefined, text: string) => {
  const rendered: string[] = []
  const render = async () => {
    rendered.push(file)
    return bytesOf(text)
  }
  return { file, cacheKey, render, rendered }
}
/** A unit made before had these files, and nothing else is the same. */
const unitWith = (...files: readonly string[]) => {
  const written: string[] = []
  return {
    written,
    write: (path: string) => {
      written.push(path)
      return false
    },
    take: (path: string) => files.includes(path),
  }
}

test('a page with the key that it had is not rendered again, and says what it said', async () => {
  const before = readPage(bytesOf('before'))
  const known = { texts: new Map([['/a/', before]]), keys: { 'a/index.html': '1', 'a/tasks.csv': '1' } }
  const pages = [page('a/index.html', '1', 'now'), page('a/tasks.csv', '1', 'now')]
  const unit = unitWith('a/index.html', 'a/tasks.csv')
  const { texts, keys, taken } = await renderInto(unit, pages, known)
  expect(pages.flatMap(({ rendered }) => rendered)).toEqual([])
  expect(unit.written).toEqual([])
  expect(texts).toEqual(new Map([['/a/', before]]))
  expect([...taken]).toEqual(['/a/'])
  expect(keys).toEqual(known.keys)
})

test.each([
  ['of another key', { 'a/index.html': '1' }, '2', ['a/index.html']],
  ['that had no key', {}, '1', ['a/index.html']],
  ['that says no key', { 'a/index.html': '1' }, undefined, ['a/index.html']],
  ['that was not there', { 'a/index.html': '1' }, '1', []],
])('a page %s is rendered', async (_, keys, cacheKey, files) => {
  const known = { texts: new Map([['/a/', readPage(bytesOf('before'))]]), keys }
  const unit = unitWith(...files)
  const { texts, taken } = await renderInto(unit, [page('a/index.html', cacheKey, 'now')], known)
  expect(unit.written).toEqual(['a/index.html'])
  expect(texts.get('/a/')).toEqual(readPage(bytesOf('now')))
  expect([...taken]).toEqual([])
})
