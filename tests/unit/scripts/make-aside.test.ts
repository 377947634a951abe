import { existsSync, mkdirSync, readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeAside } from '../../../scripts/build/make-aside.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** Higher than any process of a system is numbered. */
const dead = 99_999_999

test('removes what builds left that were killed days ago, and nothing else', () => {
  const home = temporaryFolder()
  const days = [`building-${dead}-abc`, `building-${process.pid}-abc`, 'building-x', `other-${dead}-abc`]
  for (const name of [...days, `building-${dead}-new`]) mkdirSync(join(home, name))
  const before = Date.now() / 1000 - 2 * 24 * 3600
  for (const name of days) utimesSync(join(home, name), before, before)
  const made = makeAside(join(home, 'building-'))
  expect(existsSync(made)).toBe(true)
  expect(readdirSync(home).map((name) => join(home, name))).toEqual(
    [...days.slice(1), `building-${dead}-new`]
      .map((name) => join(home, name))
      .concat(made)
      .toSorted(),
  )
})
