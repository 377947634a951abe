import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { HostSettings } from '../../src/model/host-settings.ts'
import type { Registry } from '../../src/model/registry.ts'
import type { PipelineResult } from '../../src/pipeline.ts'
import type { PlanDocument } from '../../src/plan-to-exports/document.ts'
import type { Download } from '../../src/publish/download.ts'
import type { DownloadsInput } from '../../src/publish/downloads-input.ts'
import { listDownloads } from '../../src/publish/list-downloads.ts'
import { makeDownloads } from '../../src/publish/make-downloads.ts'
import { offersOriginal } from '../../src/publish/offers-original.ts'
import { bundleScript } from './bundle-script.ts'

const OFFLINE = 'src/plan-to-exports/offline'

/** What downloads are made from. */
interface Input {
  readonly documents: readonly PlanDocument[]
  readonly plans: readonly { readonly folder: string; readonly result: PipelineResult }[]
  readonly registry: Registry
  readonly settings: HostSettings
  readonly typeset: DownloadsInput['typeset']
  readonly drawPoster: DownloadsInput['drawPoster']
  readonly say: DownloadsInput['say']
}

/** Make all downloads, and leave a list of them for the pages that name them (`src/site/lib/downloads.ts`). */
export async function prepareDownloads(input: Input): Promise<readonly Download[]> {
  const { documents, plans, registry, settings, typeset, drawPoster, say } = input
  const downloads = await makeDownloads({
    documents,
    registry,
    settings,
    sources: new Map(plans.map(({ result }) => [idOf(result), new TextEncoder().encode(result.source.text)])),
    originals: readOriginals(plans),
    offline: {
      css: readFileSync(`${OFFLINE}/offline.css`, 'utf8'),
      script: await bundleScript(`${OFFLINE}/search-in-file.ts`),
    },
    typeset,
    drawPoster,
    say,
  })
  const list = join(mkdtempSync(join(tmpdir(), 'gangmu-downloads-')), 'downloads.json')
  writeFileSync(list, JSON.stringify(listDownloads(downloads)))
  process.env.GANGMU_DOWNLOADS = list
  return downloads
}

function idOf({ plan }: PipelineResult): string {
  return plan.id ?? ''
}

function readOriginals(plans: Input['plans']): DownloadsInput['originals'] {
  return new Map(
    plans.flatMap(({ folder, result }) => {
      const { original } = result.plan
      if (original === null || !offersOriginal(result)) return []
      const read = (file: string) => readFileSync(join(folder, file))
      const pictures = original.readings.flatMap(({ file }) => (file ? [[file, read(file)] as const] : []))
      return [[idOf(result), { bytes: read(original.file), pictures: new Map(pictures) }] as const]
    }),
  )
}

/** Write files below a folder by their site paths. */
export function writeSiteFiles(
  folder: string,
  files: Iterable<readonly [string, string | Uint8Array]>,
): void {
  for (const [path, content] of files) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}
