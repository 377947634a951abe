import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MODEL = 'content/plans/henan-2020'
const YEAR = 2020

/**
 * Write a content folder with some plans: ours, and the same of later years. They are made for measuring
 * and exist nowhere else; `provenance` says so.
 */
export function makeLibrary(folder: string, size: number): void {
  const content = join(folder, 'content')
  cpSync('content/registry', join(content, 'registry'), { recursive: true })
  const source = readFileSync(join(MODEL, 'source.txt'), 'utf8')
  for (let index = 0; index < size; index += 1) {
    const year = YEAR + index
    const plan = join(content, 'plans', `henan-${year}`)
    mkdirSync(plan, { recursive: true })
    writeFileSync(join(plan, 'source.txt'), source.replaceAll(String(YEAR), String(year)))
    writeFileSync(join(plan, 'plan.yaml'), settings(year))
  }
}

function settings(year: number): string {
  return `id: henan-${year}
provenance: { received: null, from: 测试用，由 ${YEAR} 年的工作安排改年份而成, officialUrl: null }
corrections:
  - { before: 示范地区 and 项目, after: 示范地区和项目, reason: 同 ${YEAR} 年 }
`
}
