import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { planSettingsSchema } from '../../src/model/plan-settings.ts'
import { SITE } from '../support/built-site.ts'

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

test('addresses that the site will have are taken by no plan, and by nothing below one', () => {
  const planned = ['check', 'workbench']
  /** Pages of each plan since they were planned. */
  const made = ['ledger', 'outcomes', 'poster']
  expect([...planned, ...made].filter((name) => id.safeParse(name).success)).toEqual([])
  for (const folder of [SITE, ...readdirSync('content/plans').map((plan) => join(SITE, plan))]) {
    const names = readdirSync(folder).map((name) => name.split('.')[0] as string)
    expect(names.filter((name) => planned.includes(name))).toEqual([])
  }
})
