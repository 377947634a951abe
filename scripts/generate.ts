// npx gangmu generate [-- --check] [--reporter terminal|github|json]
import { relative } from 'node:path'
import { compareGenerated, isUpToDate, writeGenerated } from '../src/library/plan-folder/generated-files.ts'
import { loadForPublishing, parseCommand, tellDiskFaults } from './support/command.ts'

const command = parseCommand({ check: { type: 'boolean' } })
const { values, print, printError } = command
tellDiskFaults(command)
const library = loadForPublishing(command)
if (library === null) process.exitCode = 1
for (const { folder, result } of library?.plans ?? []) generate(folder, result.mdx)
for (const { folder } of library?.withdrawn ?? []) generate(folder, new Map())

function generate(folder: string, mdx: ReadonlyMap<string, string>): void {
  const name = relative(process.cwd(), folder)
  const difference = values.check ? compareGenerated(folder, mdx) : writeGenerated(folder, mdx)
  const { missing, changed, extra } = difference
  if (isUpToDate(difference)) print.line(`${name}：${mdx.size} 个文件，都是最新的。`)
  else if (values.check) {
    const list = [
      ...missing.map((path) => `缺少 ${path}`),
      ...changed.map((path) => `不同 ${path}`),
      ...extra.map((path) => `多余 ${path}`),
    ]
    printError(`${name}：生成的文件不是最新的：\n  ${list.join('\n  ')}`)
    printError('运行 npx gangmu generate 重新生成；生成的文件请勿手改。')
    process.exitCode = 1
  } else {
    const counts = `新增 ${missing.length}，更新 ${changed.length}，删去 ${extra.length}`
    print.line(`${name}：${counts}，共 ${mdx.size} 个文件。`)
  }
}
