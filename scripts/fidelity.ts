// npm run -s fidelity [-- FOLDER]: read the built pages back and compare them with the source.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { hasErrors, report } from '../src/diagnostics/report.ts'
import { formatRecord } from '../src/html-to-proof/format-record.ts'
import { proveFidelity } from '../src/html-to-proof/prove-fidelity.ts'
import { readSite } from '../src/html-to-proof/read-site.ts'
import { splitByPlan } from '../src/html-to-proof/split-by-plan.ts'
import { checkChecksums } from '../src/publish/checksums.ts'
import { loadForPublishing, parseCommand } from './support/command.ts'

const command = parseCommand({})
const { print, printError, positionals } = command
const folder = positionals[0] ?? 'dist'
const plans = loadForPublishing(command)
const site = readSite(folder)
if (site === null || !existsSync(join(folder, 'SHA256SUMS'))) {
  printError(`${folder}/ 里没有做好的网页。先运行 npm run build。`)
  process.exitCode = 1
} else if (plans === null) process.exitCode = 1
else {
  const altered = checkChecksums(folder)
  const pages = splitByPlan(site)
  plans.forEach(({ result }, index) => {
    const { record, findings } = proveFidelity(result, pages.get(result.plan.id ?? '') ?? new Map())
    print.line(formatRecord(record))
    const source = { path: result.source.file, text: result.source.text }
    const files = [
      ...report(findings, { source }),
      ...(index === 0 ? report(altered, { source: { path: join(folder, 'SHA256SUMS'), text: '' } }) : []),
    ]
    print.messages(files)
    if (hasErrors(files)) process.exitCode = 1
  })
}
