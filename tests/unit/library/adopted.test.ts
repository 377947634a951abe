import { expect, test } from 'vitest'
import { comparePlans } from '../../../src/library/entries/compare-plans.ts'
import { type PlanLinks, plansToContexts } from '../../../src/library/entries/plan-context.ts'
import { adoptedToCsv } from '../../../src/plan-to-exports/csv/adopted-to-csv.ts'
import { planToProfile } from '../../../src/plan-to-layers/profile/plan-to-profile.ts'
import { NO_REGISTRY } from '../../support/registry.ts'
import { runStages } from '../../support/stages.ts'

const ABOVE = `甲省2021年度工作安排

（一）修建渡口台阶。在全省渡口修建石阶，方便群众上下船只。

（二）清点馆藏档案。清点各级馆藏档案，核对移交名册并登记造册。
`
const BELOW = `乙市2021年度工作安排

（一）举办灯会。元宵期间举办灯会。

（二）修建渡口台阶。10月底前在全市渡口修建石阶5处，方便群众上下船只。（牵头单位：市司法局；责任单位：市财政局）
`

const entryOf = (id: string, text: string) => ({ plan: { ...runStages(text).plan, id } })
const ENTRIES = { above: entryOf('above', ABOVE), below: entryOf('below', BELOW) }

function links(
  id: string,
  { plan }: ReturnType<typeof entryOf>,
  place: string,
  level: 'province' | 'city',
): PlanLinks {
  const profile = planToProfile(plan, { level })
  const title = plan.title ?? ''
  return { ...{ id, title, profile, place, compare: [], history: {} }, cites: [], terms: [], bodies: [] }
}

const compared = comparePlans(ENTRIES.above, ENTRIES.below)

test('a plan is told of the lower task what its page shows, with the place of every word', () => {
  const [task, ...others] = compared.tasks
  expect(others).toEqual([])
  expect(task).toMatchObject({ of: '1', id: '2', label: '（二）', title: '修建渡口台阶', isSame: false })
  expect(task?.score).toBeGreaterThan(0.4)
  const words = [...(task?.units ?? []), ...(task?.deadlines ?? []), ...(task?.targets ?? [])]
  expect(words.map((said) => said.words)).toEqual(['市司法局', '市财政局', '10月底前', '5处'])
  expect(words.map((said) => said.meaning)).toEqual(['牵头', '负责', '2021年10月31日以前', '5 处'])
  const text = ENTRIES.below.plan.tasks[1]?.text ?? ''
  for (const { words: said, of } of words) {
    const [start, end] = of.replace('task-2#', '').split('-').map(Number)
    expect(text.slice(start, end)).toBe(said)
  }
})

test('the lower plan reads the one above; the one above reads no other, and is compared once', () => {
  const asked: string[] = []
  const { contexts } = plansToContexts(
    [links('above', ENTRIES.above, '410000', 'province'), links('below', ENTRIES.below, '410100', 'city')],
    NO_REGISTRY,
    ({ from, to }) => {
      asked.push(`${to} ${from}`)
      return compared
    },
  )
  expect(asked).toEqual(['below above'])
  const [above, below] = [contexts.get('above'), contexts.get('below')]
  expect(above?.others).toEqual([])
  expect(above?.compared).toEqual([])
  expect(above?.adopting.map(({ id, by, place, name }) => [id, by, place, name])).toEqual([
    ['below', 'level', '410100', '乙市2021年'],
  ])
  expect(below?.others).toEqual(['above'])
  expect(below?.compared.map(({ from, alignment }) => [from, alignment.pairs.length])).toEqual([['above', 1]])
  expect(below?.adopting).toEqual([])
})

test('adopted.csv has a row for each counterpart, and says in each that it is computed', () => {
  const plan = { id: 'below', by: 'level', place: '410100', title: '乙市的安排', name: '乙市2021年' } as const
  const csv = adoptedToCsv([{ ...plan, tasks: compared.tasks }]) ?? ''
  const [head, row, ...others] = csv.trimEnd().split('\r\n')
  expect(others).toEqual([])
  expect(head).toBe(
    '\uFEFFof,plan,planTitle,place,by,id,label,title,score,same,units,deadlines,targets,basis',
  )
  expect(row).toMatch(
    /^1,below,乙市的安排,410100,level,2,（二）,修建渡口台阶,0\.\d{1,3},,市司法局（牵头）；市财政局（负责）,10月底前（2021年10月31日以前）,5处（5 处）,由程序比对得出$/u,
  )
  expect(adoptedToCsv([])).toBeNull()
})
