import { mkdtempSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { placeUnits, replaceSite, takeLeft } from '../../../scripts/build/place-site.ts'
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
