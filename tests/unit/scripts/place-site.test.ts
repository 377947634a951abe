import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  findSettled,
  isSettled,
  keepSettled,
  placeUnits,
  replaceSite,
  settle,
  takeLeft,
} from '../../../scripts/build/place-site.ts'
import { createFileWriter } from '../../../scripts/build/unit-files.ts'
import { openStore, type Unit } from '../../../scripts/build/unit-store.ts'
import { listFiles } from '../../../src/disk/list-files.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
let home = ''
let left = ''
let place = ''
beforeEach(() => {
  home = mkdtempSync(join(folder, 'place-'))
  left = join(home, 'left')
  place = join(home, 'dist')
})

function unitOf(key: string, files: Readonly<Record<string, string>>): Unit {
  const unit = openStore(join(home, 'store')).begin('reading', key)
  for (const [path, text] of Object.entries(files)) unit.write(path, text)
  return unit.keep({})
}

/** Put a site in its place as a build does, with a file that is of no unit. */
function build(...units: readonly Unit[]): void {
  const aside = mkdtempSync(join(home, 'aside-'))
  takeLeft(left, aside)
  placeUnits(units, aside)
  writeFileSync(join(aside, 'list'), listFiles(aside).join(' '))
  replaceSite(place, aside, left)
}

const numberOf = (file: string) => statSync(file).ino
const textOf = (file: string) => readFileSync(join(place, file), 'utf8')

test('the site before the last is what the next is made of, and nothing of it is left that is not wanted', () => {
  const [one, two] = [
    unitOf('1', { 'a/x': '1', 'a/y': '1' }),
    unitOf('2', { 'b/x': '2', 'b/c/y': '2', d: '2' }),
  ]
  build(one, two)
  build(one, two)
  const folderBefore = numberOf(join(left, 'a'))
  writeFileSync(join(left, 'a', 'own'), 'of nobody')
  // What was a folder is a file, and the reverse.
  const other = unitOf('3', { b: '3', 'd/e': '3' })
  build(one, other)
  expect(numberOf(join(place, 'a'))).toBe(folderBefore)
  expect(listFiles(place)).toEqual(['a/x', 'a/y', 'b', 'd/e', 'list'])
  expect([textOf('b'), textOf('d/e'), textOf('list')]).toEqual(['3', '3', 'a/x a/y b d/e'])
})

test('a file that somebody has put in the place of one of the site does not stay', () => {
  const unit = unitOf('1', { x: 'made' })
  build(unit)
  build(unit)
  // As an editor saves: another file by the same name.
  writeFileSync(join(home, 'saved'), 'mine')
  renameSync(join(home, 'saved'), join(left, 'x'))
  build(unit)
  expect(textOf('x')).toBe('made')
  expect(readFileSync(join(unit.folder, 'x'), 'utf8')).toBe('made')
})

test('what a link in the place of the site leads to is left as it is', () => {
  const unit = unitOf('1', { x: '1' })
  build(unit)
  renameSync(place, join(home, 'elsewhere'))
  writeFileSync(join(home, 'elsewhere', 'own'), 'of somebody')
  symlinkSync(join(home, 'elsewhere'), place)
  build(unit)
  build(unit)
  expect(listFiles(join(home, 'elsewhere'))).toEqual(['list', 'own', 'x'])
  expect(listFiles(place)).toEqual(['list', 'x'])
})

test('without a site before, an empty folder will do', () => {
  build(unitOf('1', { 'a/x': '1' }))
  expect(listFiles(place)).toEqual(['a/x', 'list'])
})

describe('a folder that a build left', () => {
  const site = () => join(home, 'site')
  const made = () => [unitOf('1', { 'a/x': '1', 'a/b/y': '1', z: '1' }), unitOf('2', { 'a/w': '2' })]

  function leave() {
    const units = made()
    mkdirSync(site())
    expect(placeUnits(units, site())).toBe(true)
    const { files, write } = createFileWriter(site(), false)
    write('a/list', 'x y w')
    const settled = settle(site(), units, files[0] as (typeof files)[0])
    // A disk tells times a few milliseconds apart.
    const later = Date.now() + 20
    while (Date.now() < later);
    return { units, settled, isLeft: () => isSettled(site(), settled, units) }
  }

  test('is known, of the same site, whatever the site is called now', () => {
    const { units, settled } = leave()
    const store = openStore(join(home, 'store'))
    keepSettled(store, site(), [['a', settled]])
    renameSync(site(), join(home, 'moved'))
    const [[name, found] = []] = [...findSettled(store, join(home, 'moved'))]
    expect(name).toBe('a')
    expect(found && isSettled(join(home, 'moved'), found, units)).toBe(true)
    mkdirSync(site())
    expect(findSettled(store, site()).size).toBe(0)
    expect(findSettled(openStore(join(home, 'store'), Date.now() + 1), join(home, 'moved')).size).toBe(0)
  })

  test.each<[string, (at: string) => void]>([
    [
      'a file is another',
      (at) => {
        copyFileSync(join(at, 'b/y'), join(at, 'new'))
        renameSync(join(at, 'new'), join(at, 'b/y'))
      },
    ],
    ['a file is gone', (at) => rmSync(join(at, 'x'))],
    ['a file is one more', (at) => writeFileSync(join(at, 'b/own'), '')],
    ['a folder is gone', (at) => rmSync(join(at, 'b'), { recursive: true })],
    ['the list says something else', (at) => writeFileSync(join(at, 'list'), 'x y')],
  ])('is not as it was where %s', (_, change) => {
    const { isLeft } = leave()
    expect(isLeft()).toBe(true)
    change(join(site(), 'a'))
    expect(isLeft()).toBe(false)
  })

  test('is not of units that were made again', () => {
    const { settled, units } = leave()
    const now = Date.now()
    while (Date.now() === now);
    expect(isSettled(site(), settled, [...units.slice(1), ...units.slice(0, 1)])).toBe(false)
    expect(isSettled(site(), settled, made())).toBe(false)
  })

  test('is not looked into, and what else its units have is put in place', () => {
    const { units } = leave()
    writeFileSync(join(site(), 'a', 'own'), 'of somebody')
    rmSync(join(site(), 'z'))
    placeUnits(units, site(), new Set(['a']))
    expect(listFiles(site())).toEqual(['a/b/y', 'a/list', 'a/own', 'a/w', 'a/x', 'z'])
    placeUnits(units, site())
    expect(listFiles(site())).toEqual(['a/b/y', 'a/w', 'a/x', 'z'])
  })
})

test('a file of the same bytes and time that is not the unit’s own is put in its place again', () => {
  const unit = unitOf('1', { x: 'made' })
  build(unit)
  build(unit)
  const { mtime } = statSync(join(left, 'x'))
  copyFileSync(join(left, 'x'), join(home, 'copy'))
  utimesSync(join(home, 'copy'), mtime, mtime)
  renameSync(join(home, 'copy'), join(left, 'x'))
  build(unit)
  expect(numberOf(join(place, 'x'))).toBe(numberOf(join(unit.folder, 'x')))
})
