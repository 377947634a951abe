// npm run generate [-- --check] [--reporter terminal|github|json]
import { relative } from 'node:path'
import { hasErrors } from '../src/diagnostics/report.ts'
import { compareGenerated, isUpToDate, writeGenerated } from '../src/plan-folder/generated-files.ts'
import { loadPublishedPlan, planFolders } from '../src/plan-folder/load-library.ts'
import { parseCommand } from './support/command.ts'

const { values, print, printError } = parseCommand({ check: { type: 'boolean' } })
const loaded = planFolders().map((folder) => ({ folder, plan: loadPublishedPlan(folder) }))
const files = loaded.flatMap(({ plan }) => plan.files)
print.messages(files)

if (loaded.length === 0) {
  printError('没有找到工作安排：content/plans/ 下应有一个文件夹，内有 source.txt 和 plan.yaml。')
  process.exitCode = 1
} else if (hasErrors(files)) {
  printError('有错误，没有改动任何生成的文件。')
  process.exitCode = 1
} else {
  for (const { folder, plan } of loaded) if (plan.ok) generate(folder, plan.result.mdx)
}

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
    printError('运行 npm run generate 重新生成；生成的文件请勿手改。')
    process.exitCode = 1
  } else {
    const counts = `新增 ${missing.length}，更新 ${changed.length}，删去 ${extra.length}`
    print.line(`${name}：${counts}，共 ${mdx.size} 个文件。`)
  }
}
