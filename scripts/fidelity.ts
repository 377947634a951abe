// npx gangmu fidelity [-- FOLDER]: read the built pages back and compare them with the source.
// npx gangmu fidelity --original: read the originals again and compare with the sources and their accounts.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { hasErrors, report } from '../src/diagnostics/report.ts'
import { formatRecord } from '../src/html-to-proof/fidelity-record.ts'
import type { SiteText } from '../src/html-to-proof/page-text.ts'
import { proveFidelity } from '../src/html-to-proof/prove-fidelity.ts'
import { readSite } from '../src/html-to-proof/read-site.ts'
import { splitByPlan } from '../src/html-to-proof/split-by-plan.ts'
import { readDocument } from '../src/library/plan-folder/read-document.ts'
import { rereadOriginal } from '../src/library/plan-folder/reread-original.ts'
import { describeReread } from '../src/plan-to-outline/describe-reading.ts'
import { checkChecksums } from '../src/publish/checksums.ts'
import { convertDocument } from './programs/convert-document.ts'
import { type LibraryToPublish, loadForPublishing, parseCommand } from './support/command.ts'

type Plans = LibraryToPublish['plans']

const command = parseCommand({ original: { type: 'boolean' } })
const { print, printError, positionals, values } = command
const folder = positionals[0] ?? 'dist'
const isOriginal = values.original === true
const plans = loadForPublishing(command)?.plans ?? null
const site = isOriginal ? null : readSite(folder)
if (!isOriginal && (site === null || !existsSync(join(folder, 'SHA256SUMS')))) {
  printError(`${folder}/ 里没有做好的网页。先运行 npx gangmu build。`)
  process.exitCode = 1
} else if (plans === null) process.exitCode = 1
else if (site) provePages(plans, site)
else await rereadAll(plans)

function provePages(all: Plans, text: SiteText): void {
  const altered = checkChecksums(folder)
  const pages = splitByPlan(text)
  all.forEach(({ result, earlier }, index) => {
    const { record, findings } = proveFidelity(result, pages.get(result.plan.id ?? '') ?? new Map(), earlier)
    print.line(formatRecord(record))
    const source = { path: result.source.file, text: result.source.text }
    tell([
      ...report(findings, { source }),
      ...(index === 0 ? report(altered, { source: { path: join(folder, 'SHA256SUMS'), text: '' } }) : []),
    ])
  })
}

/** One after the other: a document may take all the memory that reading one is allowed. */
async function rereadAll(all: Plans): Promise<void> {
  const read = (file: string) => readDocument(file, convertDocument)
  for (const { folder: home, result } of all) {
    const { original } = result.plan
    const reread = original && (await rereadOriginal(home, original, read))
    print.line(describeReread(result.plan, reread))
    const path = join(home, original?.file ?? 'source.txt')
    tell(report(reread?.findings ?? [], { source: { path, text: '' } }))
  }
}

function tell(files: ReturnType<typeof report>): void {
  print.messages(files)
  if (hasErrors(files)) process.exitCode = 1
}
