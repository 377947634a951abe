import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  compareGenerated,
  isUpToDate,
  writeGenerated,
} from '../../../src/library/plan-folder/generated-files.ts'

/** How many folders may still be moved before the disk fails. */
let moves = Number.POSITIVE_INFINITY

vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof fs>()
  const renameSync: typeof fs.renameSync = (from, to) => {
    moves -= 1
    if (moves === -1) throw new Error('the disk failed')
    real.renameSync(from, to)
  }
  return { ...real, renameSync }
})

const OLD = new Map([
  ['chapters/1.mdx', '旧部分\n'],
  ['tasks/1.mdx', '旧任务\n'],
  ['tasks/2.mdx', '旧任务二\n'],
  ['parts/notice.mdx', '旧通知\n'],
])
const NEW = new Map([
  ['chapters/1.mdx', '旧部分\n'],
  ['tasks/1.mdx', '新任务\n'],
  ['tasks/3.mdx', '新任务三\n'],
])

let folder: string
beforeEach(() => {
  moves = Number.POSITIVE_INFINITY
  folder = fs.mkdtempSync(join(tmpdir(), 'gangmu-generated-'))
  fs.writeFileSync(join(folder, 'source.txt'), '原文')
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

/** Every file below the folder, hidden ones included, with its text. */
function read(): Readonly<Record<string, string>> {
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), fs.readFileSync(path, 'utf8')]),
  )
}

const asRead = (files: ReadonlyMap<string, string>) => ({
  ...Object.fromEntries(files),
  'source.txt': '原文',
})

describe('writeGenerated', () => {
  test('writes what is wanted and removes what is not', () => {
    expect(writeGenerated(folder, OLD).missing).toEqual([...OLD.keys()])
    expect(read()).toEqual(asRead(OLD))
    writeGenerated(folder, NEW)
    expect(read()).toEqual(asRead(NEW))
  })

  test('leaves nothing else behind', () => {
    writeGenerated(folder, OLD)
    expect(fs.readdirSync(folder).sort()).toEqual(['chapters', 'parts', 'source.txt', 'tasks'])
  })

  test('touches nothing when nothing differs', () => {
    writeGenerated(folder, OLD)
    const before = fs.statSync(join(folder, 'tasks/1.mdx'))
    expect(isUpToDate(writeGenerated(folder, OLD))).toBe(true)
    const after = fs.statSync(join(folder, 'tasks/1.mdx'))
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs])
    expect(read()).toEqual(asRead(OLD))
  })

  test('leaves the old files when a write fails', () => {
    writeGenerated(folder, OLD)
    const impossible = new Map([...NEW, ['tasks/1.mdx/below-a-file.mdx', '']])
    expect(() => writeGenerated(folder, impossible)).toThrow()
    expect(read()).toEqual(asRead(OLD))
  })

  // Three folders are moved out and two are moved in: the disk may fail at any of the five.
  test.each([0, 1, 2, 3, 4])('puts the old files back when the disk fails after %i moves', (count) => {
    writeGenerated(folder, OLD)
    moves = count
    expect(() => writeGenerated(folder, NEW)).toThrow('the disk failed')
    expect(read()).toEqual(asRead(OLD))
  })
})

describe('compareGenerated', () => {
  test('lists what is missing, what was changed, and what is left over', () => {
    writeGenerated(folder, OLD)
    fs.rmSync(join(folder, 'chapters/1.mdx'))
    fs.writeFileSync(join(folder, 'tasks/2.mdx'), '改过')
    fs.mkdirSync(join(folder, 'tasks/more'))
    fs.writeFileSync(join(folder, 'tasks/more/4.mdx'), '多余')
    expect(compareGenerated(folder, OLD)).toEqual({
      missing: ['chapters/1.mdx'],
      changed: ['tasks/2.mdx'],
      extra: ['tasks/more/4.mdx'],
    })
  })

  test('a line end more is a change', () => {
    writeGenerated(folder, OLD)
    fs.appendFileSync(join(folder, 'tasks/2.mdx'), '\n')
    expect(compareGenerated(folder, OLD).changed).toEqual(['tasks/2.mdx'])
  })

  test('a folder without generated files misses all of them', () => {
    expect(compareGenerated(folder, OLD)).toEqual({ missing: [...OLD.keys()], changed: [], extra: [] })
  })
})
