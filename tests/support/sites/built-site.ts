import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { listFiles } from '../../../src/disk/list-files.ts'
import { loadPlanFolder } from '../../../src/library/plan-folder/load-plan.ts'
import { loadRegistry } from '../../../src/registry/load-registry.ts'
import { HARD_ID } from './hard-plan.ts'
import { contentOf } from './test-sites.ts'

/** Where the tests of the built site look for it. */
export const SITE = 'dist'

/** Every HTML page of the built site by its site path. */
export function readPages(folder = SITE): ReadonlyMap<string, string> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`${folder}/ has no pages: run npx gangmu build first`)
  const files = listFiles(folder).filter((file) => file.endsWith('.html'))
  return new Map(
    files.map((file) => [
      `/${file.replace(/(?:^|(?<=\/))index\.html$/u, '')}`,
      readFileSync(join(folder, file), 'utf8'),
    ]),
  )
}

const DECOMPRESS = { '.br': brotliDecompressSync, '.gz': gunzipSync } as const
export const COMPRESSED = Object.keys(DECOMPRESS) as (keyof typeof DECOMPRESS)[]

/** The compressed copies of one kind in a site's folder, and which of them are not the file that they stand for. */
export function compareCopies(folder: string, ending: keyof typeof DECOMPRESS) {
  const copies = listFiles(folder).filter((file) => file.endsWith(ending))
  const different = copies.filter((copy) => {
    const file = readFileSync(join(folder, copy.slice(0, -ending.length)))
    return !DECOMPRESS[ending](readFileSync(join(folder, copy))).equals(file)
  })
  return { copies, different }
}

/** The plan with everything hard, from its source. */
export function loadHard() {
  const content = contentOf('hard')
  const loaded = loadPlanFolder(join(content, 'plans', HARD_ID), loadRegistry(content).registry)
  if (!loaded.ok) throw new Error(loaded.files.map(String).join('\n'))
  return loaded.result
}
