import { expect, test } from 'vitest'
import { officeHashes } from '../../support/read-back/office-hashes.ts'
import { outputIn } from '../../support/read-back/output-in.ts'

/** One of them has a character that no font has, and one that Web pages hardly ever have. */
const PLANS = [
  '甲市工作安排\n一、服务\n（一）办理事项。请乙县办理。（牵头单位：甲市司法局）\n（二）公开事项。\n',
  '丙市工作要点\n第一章　执法\n（一）检查\u{30edd}事项、䶮事项。\n第二章　普法\n（一）宣传。\n',
] as const
const [first, second] = PLANS

/** What a process makes that makes nothing else. */
function madeAlone(source: string): unknown {
  const program = `
    import { officeHashes } from './tests/support/read-back/office-hashes.ts'
    process.stdout.write(JSON.stringify(await officeHashes([${JSON.stringify(source)}])))`
  return JSON.parse(outputIn('Asia/Shanghai', program).toString())[0]
}

test('office files of a plan are the same bytes whether it is made alone, first or later in a process', async () => {
  const alone = PLANS.map(madeAlone)
  expect(Object.keys(alone[0] as object)).toHaveLength(6)
  expect(await officeHashes([first, second, first])).toEqual([alone[0], alone[1], alone[0]])
  expect(await officeHashes([second, first])).toEqual([alone[1], alone[0]])
})
