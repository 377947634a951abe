import { appendFileSync, cpSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeLibrary } from '../../../scripts/bench/library/make-library.ts'
import { readLibrary } from '../../../scripts/build/read-library.ts'
import { openStore } from '../../../scripts/build/unit-store.ts'
import { loadRegistry } from '../../../src/registry/load-registry.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
const content = join(folder, 'content')
const [ours = '', other = ''] = await makeLibrary(folder, { plans: 2 })
const planFolder = (id: string) => join(content, 'plans', id)

function read(to: string) {
  const code = { office: 'office', pages: 'pages' }
  const store = openStore(join(folder, 'store'))
  return readLibrary(content, join(folder, to), store, code, loadRegistry(content).registry)
}

test('a row of a list that no plan cites makes the site anew, whose readers have it, and no plan', () => {
  const before = read('before')
  expect(before?.plans).toHaveLength(2)
  expect(read('again')?.site).toBe(before?.site)
  writeFileSync(join(content, 'registry', 'own.csv'), '标题,出处\n甲市没有人引用的办法,甲市政府网\n')
  const after = read('after')
  expect(after?.site).not.toBe(before?.site)
  expect(after?.plans.map(({ key }) => key)).toEqual(before?.plans.map(({ key }) => key))
})

test('what a plan was read as is not taken over under another name, nor where it was published under another id', () => {
  expect(read('before')).not.toBeNull()
  cpSync(planFolder(other), planFolder('copy-2021'), { recursive: true })
  expect(read('doubled')).toBeNull()
  rmSync(planFolder('copy-2021'), { recursive: true })
  renameSync(planFolder(other), planFolder('renamed-2021'))
  expect(read('renamed')).toBeNull()
  renameSync(planFolder('renamed-2021'), planFolder(other))
  const addresses = join(planFolder(other), 'addresses.txt')
  writeFileSync(addresses, `/${other}/1/\n`)
  expect(read('addressed')).not.toBeNull()
  appendFileSync(addresses, '/never-declared-2019/1/\n')
  expect(read('undeclared')).toBeNull()
  rmSync(addresses)
})

test('a plan whose folder is a link is read, and its source, where that is one, whenever it changes', () => {
  const before = read('before')
  renameSync(planFolder(ours), join(folder, 'elsewhere'))
  symlinkSync(join(folder, 'elsewhere'), planFolder(ours))
  const source = join(planFolder(other), 'source.txt')
  renameSync(source, join(folder, 'linked.txt'))
  symlinkSync(join(folder, 'linked.txt'), source)
  expect(read('linked')?.plans.map(({ key }) => key)).toEqual(before?.plans.map(({ key }) => key))
  appendFileSync(join(folder, 'linked.txt'), '\n')
  const keys = read('changed')?.plans.map(({ key }) => key)
  expect(keys?.map((key, index) => key === before?.plans[index]?.key)).toContain(false)
})
