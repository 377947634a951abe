import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { planSettingsSchema } from '../../src/model/plan-settings.ts'
import { SITE } from '../support/sites/built-site.ts'

const { id } = planSettingsSchema.shape

test('no plan can have an address of the site itself', () => {
  const plans = readdirSync('content/plans')
  const names = readdirSync(SITE)
    .filter((name) => !plans.includes(name))
    .map((name) => name.split('.')[0] as string)
  expect(names).toEqual(expect.arrayContaining(['about', 'regulations', 'index', 'favicon', '404']))
  expect(names.filter((name) => id.safeParse(name).success)).toEqual([])
  for (const plan of plans) expect(id.safeParse(plan).success, plan).toBe(true)
})

test('what was kept free for pages is taken by no plan', () => {
  const kept = ['check', 'workbench', 'ledger', 'outcomes', 'poster']
  expect(kept.filter((name) => id.safeParse(name).success)).toEqual([])
})
