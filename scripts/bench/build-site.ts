import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Cost, runMeasured } from './run-measured.ts'

/** Where folders for measuring are: on the project's own disk, so that a build may link its files to its cache. */
const PARENT = '.cache'

/** Run something with a folder of its own, which is gone afterwards. */
export async function withFolder<T>(run: (folder: string) => T | Promise<T>): Promise<T> {
  mkdirSync(PARENT, { recursive: true })
  const folder = mkdtempSync(join(resolve(PARENT), 'bench-'))
  try {
    return await run(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** From what a site is built, and where its cache is; without anything the project's own. */
interface BuildOptions {
  readonly content?: string
  readonly cache?: string
}

/** Build the site into a folder; what the build prints shows only when it fails. */
export async function buildSite(out: string, { content, cache }: BuildOptions = {}): Promise<Cost> {
  const env = { ...(content && { GANGMU_CONTENT: content }), ...(cache && { GANGMU_CACHE: cache }) }
  const { status, output, ...cost } = await runMeasured(['scripts/build.ts', '--out', out], { env })
  if (status !== 0) throw new Error(`scripts/build.ts ended with ${status}:\n${output}`)
  return cost
}
