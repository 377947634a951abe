import { relative } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import * as reading from '../../../src/file-to-source/file-to-source.ts'
import * as pipeline from '../../../src/pipeline.ts'
import * as exporting from '../../../src/plan-to-exports/to-document.ts'
import { listDownloads } from '../../../src/publish/download.ts'
import * as tableFiles from '../../../src/publish/library-table-files.ts'
import * as publishing from '../../../src/publish/make-plan-downloads.ts'
import * as together from '../../../src/publish/make-site-downloads.ts'
import * as redacting from '../../../src/source-to-text/redact-source.ts'
import {
  type BrowserBundle,
  bundleForBrowser,
  nodeNames,
  runAsInBrowser,
} from '../../support/browser/browser-bundle.ts'
import { toEncoding } from '../../support/documents/encode.ts'
import { NO_REGISTRY } from '../../support/registry.ts'
import { SECOND_DOCUMENT } from '../../support/sites/second-plan.ts'

/**
 * What browsers run as well: readers, pipeline, exports, proof. What reads disks stands apart (`disk/`, `library/plan-folder/`, `site-settings/`,
 * `load-…`, `write-…` and the like).
 */
const MODULES = [
  'browser/read-plan',
  'browser/reader',
  'browser/take-away',
  'registry/registry-file',
  'library/plan-folder/change-settings',
  'library/plan-folder/folder-files',
  'file-to-source/file-to-source',
  'source-to-text/redact-source',
  'yaml-to-model/yaml-to-model',
  'pipeline',
  'diagnostics/reporters/github',
  'diagnostics/reporters/json',
  'plan-to-outline/plan-to-outline',
  'plan-to-outline/redaction-lines',
  'plan-to-outline/what-to-check',
  'plan-to-layers/profile/plan-to-profile',
  'library/alignment/plans-to-alignment',
  'library/alignment/plans-to-pairs',
  'plan-to-exports/to-document',
  'plan-to-exports/plan-to-json-ld',
  'plan-to-exports/feeds/pages-to-sitemap',
  'plan-to-exports/pdf/document-to-pdf-data',
  'plan-to-exports/pdf/find-lacking',
  'plan-to-exports/pdf/fonts/merge-slices',
  'plan-to-exports/pdf/fonts/read-font-facts',
  'plan-to-exports/references/to-gbt7714',
  'plan-to-exports/share-image/plan-to-share-image',
  'publish/make-plan-downloads',
  'publish/library-table-files',
  'publish/make-site-downloads',
  'publish/verify-copy',
  'html-to-proof/prove-fidelity',
  'html-to-search/site-to-records',
  'html-to-search/registry-entries',
  'html-to-search/library-to-names',
]

type Modules = typeof reading &
  typeof redacting &
  typeof pipeline &
  typeof exporting &
  typeof publishing &
  typeof tableFiles &
  typeof together
const IN_NODE: Modules = {
  ...reading,
  ...redacting,
  ...pipeline,
  ...exporting,
  ...publishing,
  ...tableFiles,
  ...together,
}

const NO_TABLES = { loadPdfTable: () => Promise.reject(new Error('none')) }
const SETTINGS = {
  id: 'ceshi-2020',
  provenance: { received: null, from: '测试', officialUrl: null },
  corrections: [],
  notes: [],
  accepted: [],
}

let bundle: BrowserBundle
beforeAll(async () => {
  bundle = await bundleForBrowser(MODULES)
}, 60_000)

describe('what browsers run', () => {
  test('loads nothing of Node', () => {
    expect(bundle.imports).toEqual([])
  })

  test('names nothing of Node', () => {
    expect(bundle.own.length).toBeGreaterThan(200)
    const names = bundle.own.flatMap((file) =>
      nodeNames(file).map((name) => `${relative(process.cwd(), file)}: ${name}`),
    )
    expect(names).toEqual([])
  })

  test('reads, parses and exports the same as in Node', async () => {
    const inBrowser = runAsInBrowser(bundle) as Modules
    const bytes = Uint8Array.from(toEncoding(SECOND_DOCUMENT, 'gb18030'))
    const [there, here] = [
      await publish(inBrowser, bytes, '测试.txt'),
      await publish(IN_NODE, bytes, '测试.txt'),
    ]
    expect(there.files.size).toBeGreaterThan(15)
    expect(there).toEqual(here)
    // Its own Word document and page, read again.
    for (const name of ['ceshi-2020.docx', 'ceshi-2020-offline.html', 'plan.md']) {
      const file = Uint8Array.from(Buffer.from(there.files.get(`/ceshi-2020/${name}`) ?? '', 'hex'))
      const again = await publish(inBrowser, file, name)
      expect(again.title).toBe('测试县2020年度法治政府建设工作安排')
      expect(again).toEqual(await publish(IN_NODE, file, name))
    }
  })
})

/** The title, and every download by its path, in hexadecimal. */
async function publish(modules: Modules, bytes: Uint8Array, name: string) {
  const read = await modules.fileToSource(bytes, name, NO_TABLES)
  if ('code' in read) throw new Error(read.code)
  const redacted = modules.redactSource(read.source, [{ line: 1, column: 1, length: 2, kind: '姓名' }])
  if (!('source' in redacted)) throw new Error('redaction')
  const result = modules.runPipeline({ ...read, ...redacted, settings: SETTINGS, registry: NO_REGISTRY })
  const document = modules.toDocument(result)
  const settings = { site: 'https://plans.example', base: '/' }
  const made = { settings, typeset: () => null, drawPoster: () => null, say: () => {} }
  const rows = modules.planToRows(result.plan)
  const unread = { key: '', sizes: modules.sizesOfRows(rows), read: () => rows }
  const tables = modules.writeTables(modules.tableFiles([unread]))
  const downloads = [
    ...(await modules.makeOfficeDownloads(document, made)),
    ...modules.makeDataDownloads(document, {
      ...{ settings, source: new TextEncoder().encode(result.source.text) },
      original: { bytes, pictures: new Map() },
      offline: { css: '', script: '' },
    }),
    ...tables,
    ...modules.makeSiteDownloads(
      {
        plans: [{ ...result.plan, id: 'ceshi-2020', profile: { kind: '工作安排' } }],
        ...{ registry: NO_REGISTRY, withdrawn: [] },
        sole: { id: 'ceshi-2020', plan: result.plan, downloads: [] },
        facts: [],
        tables: listDownloads(tables),
      },
      settings,
    ).files,
  ]
  const files = new Map(downloads.map((file) => [file.path, Buffer.from(file.bytes).toString('hex')]))
  return { title: result.plan.title, files }
}
