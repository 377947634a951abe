// npm run -s inspect -- [--json] FILE
import { hasErrors } from '../src/diagnostics/report.ts'
import type { Plan } from '../src/model/plan.ts'
import { contentFolder } from '../src/plan-folder/load-library.ts'
import { loadPlanFile } from '../src/plan-folder/load-plan.ts'
import { loadRegistry } from '../src/registry/load-registry.ts'
import { parseCommand } from './support/command.ts'

const { values, positionals, print, printError } = parseCommand({ json: { type: 'boolean' } })
const [file, ...others] = positionals
if (file === undefined || others.length > 0) {
  printError('用法：npm run -s inspect -- [--json] 文件（一个）')
  process.exitCode = 1
} else {
  const { registry, files } = loadRegistry(contentFolder())
  const loaded = await loadPlanFile(file, registry)
  print.messages([...files, ...loaded.files])
  if (loaded.ok)
    print.line(values.json ? JSON.stringify(loaded.result.plan, null, 2) : outline(loaded.result.plan))
  if (hasErrors(loaded.files)) process.exitCode = 1
}

/** The plan as a tree, with what was read of its notice. */
function outline(plan: Plan): string {
  const known = (value: string | null) => value || '未查明'
  const byId = new Map(plan.tasks.map((task) => [task.id, task]))
  const loose = plan.tasks.filter((task) => task.chapter === null)
  return [
    `题名      ${known(plan.title)}`,
    `发文机关  ${known(plan.issuer)}`,
    `发文字号  ${known(plan.documentNumber)}`,
    `成文日期  ${known(plan.issuedDate)}`,
    `主送机关  ${known(plan.addressees.join('；'))}`,
    `原文      ${plan.source.lines} 行，${plan.source.characters} 字，SHA-256 ${plan.source.sha256}`,
    `规整      ${plan.normalizations.length} 处；校订 ${plan.corrections.length} 处`,
    `任务      ${plan.chapters.length} 个部分，${plan.tasks.length} 项`,
    '',
    ...loose.map((task) => `${task.label}${task.title}`),
    ...plan.chapters.flatMap((chapter) => [
      `${chapter.label}${chapter.title}`,
      ...chapter.tasks.map((id) => `  ${byId.get(id)?.label}${byId.get(id)?.title}`),
    ]),
  ].join('\n')
}
