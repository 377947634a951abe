import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles } from '../../../src/disk/list-files.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

test('lists files below a folder and the folders that it links to, sorted', () => {
  const folder = temporaryFolder()
  for (const name of ['一', '一/二', '别处']) mkdirSync(join(folder, name))
  for (const file of ['一/b.txt', '一/二/a.txt', '一/a.txt', '别处/c.txt'])
    writeFileSync(join(folder, file), '')
  symlinkSync('../别处', join(folder, '一/link'))
  symlinkSync('nowhere', join(folder, '一/broken'))
  expect(listFiles(join(folder, '一'))).toEqual(['a.txt', 'b.txt', 'link/c.txt', '二/a.txt'])
})
