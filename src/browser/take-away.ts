import { hasErrors } from '../diagnostics/report.ts'
import type { ReadDocument } from '../file-to-source/file-to-source.ts'
import { asKept, wholeFolder } from '../library/plan-folder/folder-files.ts'
import type { HostSettings } from '../model/host-settings.ts'
import type { Registry } from '../model/registry.ts'
import { mediaTypeOf, planFiles } from '../model/site-paths.ts'
import type { PipelineResult } from '../pipeline.ts'
import { documentToDocx } from '../plan-to-exports/docx/document-to-docx.ts'
import { documentToXlsx } from '../plan-to-exports/ledger/document-to-xlsx.ts'
import { documentToOffline, type OfflineAssets } from '../plan-to-exports/offline/document-to-offline.ts'
import { planToJson } from '../plan-to-exports/plan-to-json.ts'
import { zipFiles } from '../plan-to-exports/stable-zip.ts'
import { toDocument } from '../plan-to-exports/to-document.ts'
import type { Refused, TakenFile, TakenForm, TakeWish } from './protocol.ts'
import { readPlan, refuse } from './read-plan.ts'

/** What files are made from. */
export interface TakeInput {
  readonly document: ReadDocument
  /** The bytes of the document. */
  readonly bytes: Uint8Array
  readonly registry?: Registry | undefined
  readonly offline: OfflineAssets
}

/**
 * Make a file of a plan.
 *
 * 1. `folder` has what `npx gangmu add` writes for the same document and settings, byte by byte, in a folder with the
 *    plan's id as its name.
 * 2. Any other form is what a site without a known address publishes of that folder.
 * 3. Nothing is made of a plan that has errors, and no ledger of one without tasks.
 */
export async function takeAway(
  { form, settings }: TakeWish,
  { document, bytes, registry, offline }: TakeInput,
): Promise<TakenFile | Refused> {
  const reading = readPlan(asKept(document), settings, registry)
  if (!reading.ok || hasErrors(reading.files)) return refuse(reading.files)
  const { result } = reading
  const content = form === 'folder' ? zipFolder(document, bytes, result) : await MAKERS[form](result, offline)
  if (content === null) return refuse(reading.files)
  const name = nameOf(form, settings.id)
  return {
    ...{ ok: true, name, mediaType: mediaTypeOf(name) },
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }
}

type Content = string | Uint8Array | null

/** Nobody knows where the plan will be published. */
const NOWHERE: HostSettings = { site: null, base: '/' }

const MAKERS: Readonly<
  Record<
    Exclude<TakenForm, 'folder'>,
    (result: PipelineResult, offline: OfflineAssets) => Content | Promise<Content>
  >
> = {
  xlsx: async (result) => (await documentToXlsx(toDocument(result), NOWHERE))?.bytes ?? null,
  docx: (result) => documentToDocx(toDocument(result)),
  offline: (result, offline) => documentToOffline(toDocument(result), offline),
  json: ({ plan }) => planToJson(plan),
}

function zipFolder(document: ReadDocument, bytes: Uint8Array, result: PipelineResult): Uint8Array {
  const { settings } = result
  if (!settings) throw new Error('a plan without settings has no folder')
  const files = [...wholeFolder(document, () => bytes, settings, result)].map(
    ([path, content]) =>
      [
        `${settings.id}/${path}`,
        typeof content === 'string' ? new TextEncoder().encode(content) : content,
      ] as const,
  )
  return zipFiles(new Map(files))
}

/** As the site names it. */
function nameOf(form: TakenForm, id: string): string {
  const { ledger, docx, offline, json } = planFiles(id)
  const path = { folder: `${id}.zip`, xlsx: ledger, docx, offline, json }[form]
  return path.slice(path.lastIndexOf('/') + 1)
}
