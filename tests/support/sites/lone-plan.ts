import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A plan of which hardly anything is known: no issuer, number or date; its preamble is corrected and noted. */
const LONE_PLAN = `测试县2021年工作要点
本文为程序测试而编写 and 试用，不是公文。
一、修缮
（一）修缮渡口。石阶、护栏逐处修缮。
（二）疏浚河道。
`

const LONE_SETTINGS = `id: lone
provenance: { received: null, from: 测试, officialUrl: null }
corrections: [{ before: 编写 and 试用, after: 编写和试用, reason: 误入英文单词。 }]
notes: [{ text: 不是公文, note: 只供测试。 }]
`

/** Make a plan of its own the only one of a copy of the project, as a publisher would who has no other: `lone`. */
export function leaveLonePlan(project: string): void {
  const plans = join(project, 'content/plans')
  rmSync(plans, { recursive: true })
  mkdirSync(join(plans, 'lone'), { recursive: true })
  writeFileSync(join(plans, 'lone/source.txt'), LONE_PLAN)
  writeFileSync(join(plans, 'lone/plan.yaml'), LONE_SETTINGS)
  unlinkFirstPlan(project)
}

/** Pages about the site tell of its first plan; whoever publishes others writes them anew. */
export function unlinkFirstPlan(project: string): void {
  const about = join(project, 'content/about')
  for (const name of readdirSync(about, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.mdx')) continue
    const file = join(about, name)
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replaceAll(/\[(?<words>[^\]]*)\]\(\/henan-2020\/[^)]*\)/gu, '$<words>'),
    )
  }
}
