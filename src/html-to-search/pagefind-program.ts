import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { close, createIndex } from 'pagefind'
import { minify } from 'rolldown/utils'
import type { SearchFile } from './record-to-index.ts'

/**
 * Pagefind's own script and its WebAssembly, which it writes beside every index, also of nothing. The interfaces that it
 * brings along are not ours.
 *
 * @throws Error when Pagefind cannot run on this machine.
 */
export async function pagefindProgram(): Promise<readonly SearchFile[]> {
  const { index, errors } = await createIndex()
  if (!index) throw new Error(errors.join('\n'))
  try {
    const { files } = await index.getFiles()
    return await Promise.all(files.filter(({ path }) => NEEDED.test(path)).map(shorten))
  } finally {
    await close()
  }
}

/** The version that is installed, which its script compares with that of an index. */
export function pagefindVersion(): string {
  const file = findPackageJSON('pagefind', import.meta.url)
  return JSON.parse(readFileSync(file ?? '', 'utf8')).version
}

/** Pagefind's own script comes with all its names in full. */
async function shorten(file: { readonly path: string; readonly content: Uint8Array }): Promise<SearchFile> {
  if (!file.path.endsWith('.js')) return file
  const { code } = await minify(file.path, new TextDecoder().decode(file.content), { module: true })
  return { ...file, content: code }
}

const NEEDED = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/u
