import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles } from '../../../src/disk/list-files.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

test('lists files below a folder, links to files and folders among them, sorted', () => {
  const folder = temporaryFolder()
  for (const name of ['一', '一/二', '别处']) mkdirSync(join(folder, name))
  for (const file of ['一/b.txt', '一/二/a.txt', '一/a.txt', '别处/c.txt'])
    writeFileSync(join(folder, file), '')
  symlinkSync('../别处', join(folder, '一/link'))
  symlinkSync('../别处/c.txt', join(folder, '一/d.txt'))
  symlinkSync('nowhere', join(folder, '一/broken'))
  expect(listFiles(join(folder, '一'))).toEqual(['a.txt', 'b.txt', 'd.txt', 'link/c.txt', '二/a.txt'])
})

test('a folder that is linked to within itself is listed once', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, '一'))
  writeFileSync(join(folder, '一/a.txt'), '')
  symlinkSync('..', join(folder, '一/up'))
  symlinkSync('loop', join(folder, '一/loop'))
  expect(listFiles(folder)).toEqual(['一/a.txt'])
})
