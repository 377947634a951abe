import { expect, test } from 'vitest'
import type { SiteText } from '../../../src/html-to-proof/page-text.ts'
import { proveFidelity } from '../../../src/html-to-proof/prove-fidelity.ts'
import { splitByPlan } from '../../../src/html-to-proof/split-by-plan.ts'
import { plansToChanges } from '../../../src/library/alignment/plans-to-changes.ts'
import { earlierId, readEarlierId } from '../../../src/model/plan-id.ts'
import { FIRST_VERSION, readVersion, SECOND_VERSION } from '../../support/sites/plans-with-a-life.ts'

const first = readVersion(FIRST_VERSION, earlierId('jia', 1))
const second = readVersion(SECOND_VERSION, 'jia')

test('an earlier version has a name that no plan can have', () => {
  expect(readEarlierId('jia@12')).toEqual({ plan: 'jia', number: 12 })
  expect(readEarlierId('jia')).toBeNull()
})

test('of two versions, tasks are told by their likeness and other parts by their ids', () => {
  expect(plansToChanges(first.plan, second.plan)).toMatchObject({
    tasks: {
      pairs: [
        { from: '1', to: '1', isSame: false },
        { from: '3', to: '2', isSame: true },
      ],
      onlyFrom: ['2', '4'],
      onlyTo: ['3'],
    },
    passages: [{ part: 'notice', in: 'both' }],
  })
  const { passages } = plansToChanges(
    readVersion(FIRST_VERSION.replace('本文为程序测试而编写，不是公文。', ''), 'jia').plan,
    first.plan,
  )
  expect(passages).toEqual([{ part: 'preamble', in: 'to' }])
})

test.each<[string, string, boolean]>([
  ['those of that version', '石阶三处', true],
  ['those of the next', '石阶五处', false],
  ['nobody’s', '石阶九处', false],
])('words of an earlier version that are %s: %s', (_, text, isTrue) => {
  const start = first.plan.tasks[0]?.text.indexOf('石阶三处') ?? 0
  const page = '/jia/versions/1/'
  const quote = { of: `jia@1/task-1#${start}-${start + 4}`, text, href: null }
  const site: SiteText = new Map([
    [
      page,
      {
        ...{ parts: [], quotes: [quote], strays: [], sourceLines: [], links: [] },
        ...{ ids: new Set<string>(), isListed: true },
      },
    ],
  ])
  const own = splitByPlan(site).get('jia') ?? new Map()
  expect([...own.keys()]).toEqual([page])
  const { findings } = proveFidelity(second, own, [first])
  const told = findings.filter(({ code, values }) => code.startsWith('text-') && values?.page === page)
  expect(told.length === 0).toBe(isTrue)
})
