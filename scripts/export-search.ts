// npm run export-search [-- --out FOLDER] [--index NAME]: what search finds, for a server of one's own.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { libraryOrganizations } from '../src/bodies/list-bodies.ts'
import { bulkMapping, recordsToBulk } from '../src/html-to-search/records-to-bulk.ts'
import { siteToRecords } from '../src/html-to-search/site-to-records.ts'
import { contentFolder } from '../src/plan-folder/load-library.ts'
import { toSite } from '../src/plan-to-exports/offline/document-to-search.ts'
import { toDocument } from '../src/plan-to-exports/to-document.ts'
import { withCited } from '../src/registry/cite-documents.ts'
import { loadRegistry } from '../src/registry/load-registry.ts'
import { loadForPublishing, parseCommand } from './support/command.ts'

const command = parseCommand({
  out: { type: 'string', default: 'search-export' },
  index: { type: 'string', default: 'gangmu' },
})
const { print, values } = command
const library = loadForPublishing(command)
if (library === null) process.exit(1)
const results = library.plans.map(({ result }) => result)
const registry = withCited(
  loadRegistry(contentFolder()).registry,
  results.map(({ cited }) => cited),
)
const organizations = libraryOrganizations(
  results.map(({ plan }) => plan),
  registry.organizations,
)
const site = new Map(results.flatMap((result) => [...toSite(toDocument(result))]))
const requests = recordsToBulk(siteToRecords(results, { ...registry, organizations }, site), values.index)
mkdirSync(values.out, { recursive: true })
writeFileSync(join(values.out, 'mapping.json'), `${JSON.stringify(bulkMapping(), null, 2)}\n`)
requests.forEach((request, at) => {
  writeFileSync(join(values.out, `records-${at + 1}.ndjson`), request)
})
print.line(`写好：${values.out}/mapping.json，records-1.ndjson 至 records-${requests.length}.ndjson。用法：
  curl -X PUT 服务器/${values.index} -H 'Content-Type: application/json' --data-binary @mapping.json
  curl -X POST 服务器/_bulk -H 'Content-Type: application/x-ndjson' --data-binary @records-1.ndjson
查询用 match_phrase，结果与网站的检索相同。`)
