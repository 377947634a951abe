// npx gangmu inspect [--json | --text] FILE
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hasErrors } from '../src/diagnostics/report.ts'
import { loadPlanFile } from '../src/library/plan-folder/load-plan.ts'
import type { PipelineResult } from '../src/pipeline.ts'
import { planToOutline } from '../src/plan-to-outline/plan-to-outline.ts'
import { redactionLines } from '../src/plan-to-outline/redaction-lines.ts'
import { acceptCommand, shellCommand } from '../src/plan-to-outline/shell-command.ts'
import { whatToCheck } from '../src/plan-to-outline/what-to-check.ts'
import { loadRegistry } from '../src/registry/load-registry.ts'
import { convertDocument } from './programs/convert-document.ts'
import { openContent, parseCommand } from './support/command.ts'

const USAGE = '用法：npx gangmu inspect [--json | --text] 文件（一个）'
const command = parseCommand(
  {
    json: { type: 'boolean' },
    text: { type: 'boolean' },
  },
  USAGE,
)
const { values, positionals, print, printError } = command
const [file, ...others] = positionals
if (file === undefined || others.length > 0) {
  printError(USAGE)
  process.exitCode = 1
} else {
  const { registry, files } = loadRegistry(openContent(command))
  const loaded = await loadPlanFile(file, registry, convertDocument)
  const result = loaded.ok ? loaded.result : null
  if (result)
    print.line(
      values.text
        ? result.source.text
        : values.json
          ? JSON.stringify(result.plan, null, 2)
          : `${planToOutline(result)}\n`,
    )
  print.messages([...files, ...loaded.files])
  if (result && !values.text && !values.json) print.line(nextSteps(file, result, loaded.files))
  if (hasErrors(loaded.files)) process.exitCode = 1
}

/** What to check, and the next command: of a plan of the library to see it, of any other document to add it. */
function nextSteps(file: string, result: PipelineResult, files: Parameters<typeof whatToCheck>[1]): string {
  const redactions = redactionLines(result).map((line) => `    ${line}`)
  const accepted = acceptCommand(file, '编号', files, process.platform)
  const next = existsSync(join(dirname(file), 'plan.yaml'))
    ? 'npx gangmu start'
    : (accepted ?? shellCommand(['add', file, '--id', '编号'], process.platform))
  return [
    '',
    '请核对：',
    ...whatToCheck(result.plan, files).map((text) => `  · ${text}`),
    ...(redactions.length > 0 ? ['  · 疑似个人信息，应隐去的写进 plan.yaml：', ...redactions] : []),
    ...(accepted ? ['有错误：对照原件改正；若原件确实如此，连同理由接受。'] : []),
    `下一步：${next}`,
  ].join('\n')
}
