// npm run -s inspect -- [--json | --text] FILE
import { hasErrors } from '../src/diagnostics/report.ts'
import { contentFolder } from '../src/plan-folder/load-library.ts'
import { loadPlanFile } from '../src/plan-folder/load-plan.ts'
import { loadRegistry } from '../src/registry/load-registry.ts'
import { parseCommand } from './support/command.ts'
import { outline } from './support/outline.ts'

const { values, positionals, print, printError } = parseCommand({
  json: { type: 'boolean' },
  text: { type: 'boolean' },
})
const [file, ...others] = positionals
if (file === undefined || others.length > 0) {
  printError('用法：npm run -s inspect -- [--json | --text] 文件（一个）')
  process.exitCode = 1
} else {
  const { registry, files } = loadRegistry(contentFolder())
  const loaded = await loadPlanFile(file, registry)
  print.messages([...files, ...loaded.files])
  if (loaded.ok) {
    const { plan, source } = loaded.result
    print.line(values.text ? source.text : values.json ? JSON.stringify(plan, null, 2) : outline(plan))
  }
  if (hasErrors(loaded.files)) process.exitCode = 1
}
