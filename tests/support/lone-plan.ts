import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Npm } from './test-sites.ts'

/** A plan of which hardly anything is known: no issuer, number or date. */
const LONE_PLAN = `测试县2021年工作要点
本文为程序测试而编写，不是公文。
一、修缮
（一）修缮渡口。石阶、护栏逐处修缮。
（二）疏浚河道。
`

/** Make a plan of its own the only one of a copy of the project, as a publisher would who has no other: `lone`. */
export function leaveLonePlan(npm: Npm, project: string): void {
  rmSync(join(project, 'content/plans/henan-2020'), { recursive: true })
  const document = join(project, '要点.txt')
  writeFileSync(document, LONE_PLAN)
  mkdirSync(join(project, 'content/plans'), { recursive: true })
  npm('add', document, '--id', 'lone')
  const about = join(project, 'content/about')
  for (const name of readdirSync(about, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.mdx')) continue
    const file = join(about, name)
    // Pages about the site tell of its plan; whoever publishes another writes them anew.
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replaceAll(/\[(?<words>[^\]]*)\]\(\/henan-2020\/[^)]*\)/gu, '$<words>'),
    )
  }
}
