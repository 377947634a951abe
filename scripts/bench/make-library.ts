import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MODEL = 'content/plans/henan-2020'
const YEAR = 2020

/**
 * Write a content folder with some plans: ours, and the same of later years. They are made for measuring
 * and exist nowhere else; `provenance` says so. Gives their ids.
 */
export function makeLibrary(folder: string, size: number): readonly string[] {
  const content = join(folder, 'content')
  cpSync('content/registry', join(content, 'registry'), { recursive: true })
  const source = readFileSync(join(MODEL, 'source.txt'), 'utf8')
  return Array.from({ length: size }, (_, index) => {
    const year = YEAR + index
    const id = `henan-${year}`
    const plan = join(content, 'plans', id)
    mkdirSync(plan, { recursive: true })
    writeFileSync(join(plan, 'source.txt'), source.replaceAll(String(YEAR), String(year)))
    writeFileSync(join(plan, 'plan.yaml'), settings(year))
    return id
  })
}

function settings(year: number): string {
  return `id: henan-${year}
provenance: { received: null, from: 测试用，由 ${YEAR} 年的工作安排改年份而成, officialUrl: null }
corrections:
  - { before: 示范地区 and 项目, after: 示范地区和项目, reason: 同 ${YEAR} 年 }
`
}
