import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { listFiles } from '../../src/disk/list-files.ts'
import type { Registry } from '../../src/model/registry.ts'
import { SITE_FILES } from '../../src/model/site-paths.ts'
import { zipFiles } from '../../src/plan-to-exports/stable-zip.ts'
import { registryToFile } from '../../src/registry/registry-file.ts'

const PDF_JS = fileURLToPath(new URL('../../', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))

/** Files that pages load which read documents, by their site paths: the same in each build. */
export function makeReaderAssets(registry: Registry): ReadonlyMap<string, Uint8Array> {
  const tables = new Map<string, Uint8Array>()
  for (const folder of ['cmaps', 'standard_fonts'])
    for (const file of listFiles(`${PDF_JS}${folder}`).toSorted()) {
      if (file === 'LICENSE' || /\.(?:bcmap|pfb|ttf)$/u.test(file))
        tables.set(`${folder}/${file}`, readFileSync(`${PDF_JS}${folder}/${file}`))
    }
  return new Map([
    [SITE_FILES.registry, registryToFile(registry)],
    [SITE_FILES.pdfTables, zipFiles(tables)],
  ])
}
