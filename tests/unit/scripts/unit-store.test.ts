import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import { folderKey } from '../../../scripts/build/code-key.ts'
import {
  giveUnit,
  keyOf,
  openStore,
  placeUnit,
  pruneStore,
  readForeignUnit,
  readMore,
} from '../../../scripts/build/unit-store.ts'
import { listFiles } from '../../../src/disk/list-files.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
let home = ''
beforeEach(() => {
  home = mkdtempSync(join(folder, 'store-'))
})

function keepOne(key = 'aa11') {
  const unit = openStore(home).begin('plan', key)
  unit.write('x-2020/index.html', '甲'.repeat(2_000))
  unit.write('x-2020/a.png', Uint8Array.of(1, 2, 3))
  return unit.keep({ name: '甲' }, { anchors: ['a'] })
}

test('files of the unit before that have not changed are taken over, with their copies', () => {
  const before = keepOne()
  const site = join(home, 'site')
  placeUnit(before, site)
  const unit = openStore(home).begin('plan', 'aa12', before)
  expect(unit.write('x-2020/index.html', '甲'.repeat(2_000))).toBe(true)
  expect(unit.write('x-2020/a.png', Uint8Array.of(1, 2, 4))).toBe(false)
  expect(unit.write('x-2020/b.html', '甲'.repeat(2_000))).toBe(false)
  expect(unit.take('x-2020/c.html')).toBe(false)
  const { folder: made, files } = unit.keep({})
  expect(files.map(({ path }) => path)).toEqual(
    ['index.html', 'index.html.br', 'index.html.gz', 'a.png', 'b.html', 'b.html.br', 'b.html.gz'].map(
      (name) => `x-2020/${name}`,
    ),
  )
  const isShared = (name: string) => statSync(join(made, name)).ino === statSync(join(site, name)).ino
  expect(isShared('x-2020/index.html.gz')).toBe(true)
  expect(isShared('x-2020/a.png')).toBe(false)
  expect(readFileSync(join(made, 'x-2020/a.png'))).toEqual(Buffer.of(1, 2, 4))
  expect(readFileSync(join(site, 'x-2020/a.png'))).toEqual(Buffer.of(1, 2, 3))
  expect(openStore(home).find('plan', 'aa12')).not.toBeNull()
  expect(openStore(home).find('plan', 'aa11')).toBeNull()
})

test('files of the unit before that are not wanted any more go, with their folders', () => {
  const before = keepOne()
  const unit = openStore(home).begin('plan', 'aa12', before)
  // What was a folder is a file.
  unit.write('x-2020', '乙')
  expect(listFiles(unit.keep({}).folder)).toEqual(['unit.json', 'x-2020'])
  const deep = openStore(home).begin('plan', 'bb11')
  for (const path of ['a/b/c/1', 'a/b/2', 'a/b/3', 'a/4/5']) deep.write(path, '丙')
  const next = openStore(home).begin('plan', 'bb12', deep.keep({}))
  expect(next.take('a/4/5')).toBe(true)
  const { folder: made } = next.keep({})
  expect(listFiles(made)).toEqual(['a/4/5', 'unit.json'])
  expect(readdirSync(join(made, 'a'))).toEqual(['4'])
})

test('of two builds that go on from one unit the later one is told to come again', () => {
  const before = keepOne()
  const [one, other] = ['aa12', 'aa13'].map((key) => openStore(home).begin('plan', key, before))
  one?.keep({})
  expect(() => other?.keep({})).toThrow('另一次构建正在用同一个缓存')
  expect(openStore(home).find('plan', 'aa12')).not.toBeNull()
})

test('the unit before is as it was until the new one is kept', () => {
  const before = keepOne()
  const unit = openStore(home).begin('plan', 'aa12', before)
  unit.write('x-2020/a.png', Uint8Array.of(9))
  expect(openStore(home).find('plan', 'aa11')?.files).toEqual(before.files)
})

describe('a unit', () => {
  test('is found by its key, with its facts, files and compressed copies', () => {
    keepOne()
    const unit = openStore(home).find<{ name: string }>('plan', 'aa11')
    expect(unit?.facts).toEqual({ name: '甲' })
    expect(unit?.files.map(({ path }) => path)).toEqual([
      'x-2020/index.html',
      'x-2020/index.html.br',
      'x-2020/index.html.gz',
      'x-2020/a.png',
    ])
    const read = (name: string) => readFileSync(join(unit?.folder ?? '', name))
    expect(brotliDecompressSync(read('x-2020/index.html.br'))).toEqual(read('x-2020/index.html'))
    expect(gunzipSync(read('x-2020/index.html.gz'))).toEqual(read('x-2020/index.html'))
    expect(unit && readMore(unit, 'anchors')).toEqual(['a'])
  })

  test('of another key or kind is none, and neither is one from before all was made again', () => {
    keepOne()
    expect(openStore(home).find('plan', 'aa12')).toBeNull()
    expect(openStore(home).find('site', 'aa11')).toBeNull()
    const later = Date.now() + 1
    while (Date.now() < later);
    expect(openStore(home, later).find('plan', 'aa11')).toBeNull()
    keepOne()
    expect(openStore(home, later).find('plan', 'aa11')).not.toBeNull()
  })

  test('that was never finished is none', () => {
    openStore(home).begin('plan', 'aa11').write('x-2020/index.html', '甲')
    expect(openStore(home).find('plan', 'aa11')).toBeNull()
  })

  test.each<[string, (file: string) => void]>([
    ['a file cut short', (file) => writeFileSync(file, '')],
    [
      'a file changed by as many bytes',
      (file) => {
        const bytes = readFileSync(file)
        const before = statSync(file).mtimeMs
        do writeFileSync(file, bytes.fill(65))
        while (statSync(file).mtimeMs === before)
      },
    ],
    ['a file gone', (file) => rmSync(file)],
  ])('with %s is made again, be it served or not', (_, spoil) => {
    for (const file of ['x-2020/index.html', 'more-anchors']) {
      const { folder: place } = keepOne()
      spoil(join(place, file))
      expect(openStore(home).find('plan', 'aa11')).toBeNull()
    }
  })

  test('whose facts were written by halves is made again', () => {
    const { folder: place } = keepOne()
    appendFileSync(join(place, 'unit.json'), '{')
    expect(openStore(home).find('plan', 'aa11')).toBeNull()
  })

  test('that is written again takes the place of the one before', () => {
    keepOne()
    const unit = openStore(home).begin('plan', 'aa11')
    unit.write('x-2020/b.png', Uint8Array.of(4))
    unit.keep({ name: '乙' })
    expect(
      openStore(home)
        .find('plan', 'aa11')
        ?.files.map(({ path }) => path),
    ).toEqual(['x-2020/b.png'])
  })
})

test('a site gets the files of a unit, and shares them with it', () => {
  const unit = keepOne()
  placeUnit(unit, join(home, 'site'))
  expect(readdirSync(join(home, 'site/x-2020')).sort()).toEqual([
    'a.png',
    'index.html',
    'index.html.br',
    'index.html.gz',
  ])
  expect(statSync(join(home, 'site/x-2020/a.png')).ino).toBe(statSync(join(unit.folder, 'x-2020/a.png')).ino)
})

test('a unit that came from elsewhere is compared with its hashes', () => {
  const other = join(home, 'other')
  giveUnit(keepOne(), 'plan', 'aa11', other)
  const unit = readForeignUnit(other, 'plan', 'aa11')
  expect(unit?.facts).toEqual({ name: '甲' })
  expect(unit && readMore(unit, 'anchors')).toEqual(['a'])
  for (const [file, other] of [
    ['x-2020/a.png', Uint8Array.of(1, 2, 4)],
    ['more-anchors', '["b"]'],
  ] as const) {
    const elsewhere = join(home, `elsewhere-${file.slice(0, 4)}`)
    giveUnit(keepOne(), 'plan', 'aa11', elsewhere)
    const place = join(readForeignUnit(elsewhere, 'plan', 'aa11')?.folder ?? '', file)
    rmSync(place)
    writeFileSync(place, other)
    expect(readForeignUnit(elsewhere, 'plan', 'aa11')).toBeNull()
  }
})

test('what no build has used for days is removed, and what one left half-made', () => {
  const { folder: place } = keepOne()
  openStore(home).begin('plan', 'bb22')
  const hours = (count: number) => Date.now() + count * 3_600_000
  pruneStore(home, hours(70))
  expect(openStore(home).find('plan', 'aa11')).not.toBeNull()
  expect(readdirSync(join(home, 'plan/bb'))).toHaveLength(1)
  pruneStore(home, hours(74))
  expect(existsSync(place)).toBe(false)
  expect(readdirSync(join(home, 'plan/bb'))).toEqual([])
})

test('a key tells where one part ends and the next begins', () => {
  expect(keyOf('ab', 'c')).not.toBe(keyOf('a', 'bc'))
  expect(keyOf('ab', 'c')).toBe(keyOf('ab', 'c'))
  // What is hashed before it is written is hashed as it is read.
  expect(keyOf('甲')).toBe(keyOf(Buffer.from('甲')))
})

test('a folder that is not there is as one without files', () => {
  expect(folderKey(join(home, 'registry'))).toBe(folderKey(home))
  writeFileSync(join(home, 'terms.yaml'), '[]')
  expect(folderKey(join(home, 'registry'))).not.toBe(folderKey(home))
})
