import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeLibrary } from '../../../scripts/bench/library/make-library.ts'
import { readLibrary } from '../../../scripts/build/read-library.ts'
import { openStore } from '../../../scripts/build/unit-store.ts'
import { loadRegistry } from '../../../src/registry/load-registry.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()

test('a row of a list that no plan cites makes the site anew, whose readers have it, and no plan', async () => {
  await makeLibrary(folder, { plans: 2 })
  const content = join(folder, 'content')
  const read = (to: string) => {
    const code = { office: 'office', pages: 'pages' }
    const library = readLibrary(
      content,
      join(folder, to),
      openStore(join(folder, 'store')),
      code,
      loadRegistry(content).registry,
    )
    if (!library) throw new Error('not read')
    return library
  }
  const before = read('before')
  expect(read('again').site).toBe(before.site)
  writeFileSync(join(content, 'registry', 'own.csv'), '标题,出处\n甲市没有人引用的办法,甲市政府网\n')
  const after = read('after')
  expect(after.site).not.toBe(before.site)
  expect(after.plans.map(({ key }) => key)).toEqual(before.plans.map(({ key }) => key))
})
