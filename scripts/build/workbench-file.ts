import type { HostSettings } from '../../src/model/host-settings.ts'
import { SITE_FILES } from '../../src/model/site-paths.ts'
import { ofProgram } from '../support/program.ts'
import { bundleScript } from './bundle-script.ts'
import { pageToOneFile } from './one-file-page.ts'

const SCRIPTS = ofProgram('src/site/scripts')
/** Where a page in one file gets its thread from, in the place of the site: the file itself. */
export const IN_FILE = new Map([[`${SCRIPTS}/reading/assets.ts`, `${SCRIPTS}/reading/assets-in-file.ts`]])

/** The scripts of the workbench as one file, each a classic one: the same for all builds by the same code. */
export interface WorkbenchScripts {
  readonly page: string
  readonly worker: string
}

/** Bundle the scripts of the workbench as one file. */
export async function bundleWorkbench(): Promise<WorkbenchScripts> {
  return {
    page: await bundleScript(`${SCRIPTS}/workbench/in-one-file.ts`, { instead: IN_FILE }),
    worker: await bundleScript(ofProgram('src/browser/reading-worker.ts'), { isWorker: true }),
  }
}

/**
 * The workbench as one file, for a memory stick.
 *
 * @param page The page as it was rendered.
 * @param read Gives a file of the site by its path.
 */
export function makeWorkbenchFile(
  page: string,
  read: (path: string) => Uint8Array,
  settings: HostSettings,
  { page: script, worker }: WorkbenchScripts,
): string {
  return pageToOneFile(page, { settings, script, read, data: makeWorkbenchData(worker, read) })
}

/** What `assets-in-file.ts` reads out of a page, by the ids of the elements that hold it. */
export function makeWorkbenchData(
  worker: string,
  read: (path: string) => Uint8Array,
): Readonly<Record<string, string>> {
  const toBase64 = (path: string) => Buffer.from(read(path)).toString('base64')
  return {
    'reading-worker': escapeMarkup(JSON.stringify(worker)),
    registry: toBase64(SITE_FILES.registry),
    'pdf-tables': toBase64(SITE_FILES.pdfTables),
    'offline-assets': escapeMarkup(new TextDecoder().decode(read(SITE_FILES.offlineAssets))),
  }
}

/** In JSON an escaped `<` is the same, and can neither end nor open an element. */
function escapeMarkup(json: string): string {
  return json.replaceAll('<', '\\u003c')
}
