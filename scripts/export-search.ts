// npx gangmu export-search [-- --out FOLDER] [--index NAME]: what search finds, for a server of one's own.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bulkMapping, recordsToBulk } from '../src/html-to-search/records-to-bulk.ts'
import { contentFolder } from '../src/library/load-library.ts'
import { loadRegistry } from '../src/registry/load-registry.ts'
import { loadForPublishing, parseCommand, tellDiskFaults } from './support/command.ts'
import { libraryRecords } from './support/library-records.ts'

const command = parseCommand({
  out: { type: 'string', default: 'search-export' },
  index: { type: 'string', default: 'gangmu' },
})
const { print, values } = command
tellDiskFaults(command, '，或用 --out 换一个位置')
const library = loadForPublishing(command)
if (library === null) process.exit(1)
const { registry } = loadRegistry(contentFolder())
const records = libraryRecords(
  library.plans.map(({ result }) => result),
  registry,
)
const requests = recordsToBulk(records, values.index)
mkdirSync(values.out, { recursive: true })
// What was written before may have more files, with words that have been withdrawn since.
for (const name of readdirSync(values.out).filter((each) => /^records-\d+\.ndjson$/u.test(each)))
  rmSync(join(values.out, name))
writeFileSync(join(values.out, 'mapping.json'), `${JSON.stringify(bulkMapping(), null, 2)}\n`)
requests.forEach((request, at) => {
  writeFileSync(join(values.out, `records-${at + 1}.ndjson`), request)
})
print.line(`写好：${values.out}/mapping.json，records-1.ndjson 至 records-${requests.length}.ndjson。用法：
  curl -X PUT 服务器/${values.index} -H 'Content-Type: application/json' --data-binary @mapping.json
  curl -X POST 服务器/_bulk -H 'Content-Type: application/x-ndjson' --data-binary @records-1.ndjson
查询用 match_phrase，结果与网站的检索相同。`)
