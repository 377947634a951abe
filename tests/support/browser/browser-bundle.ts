import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { createContext, runInContext } from 'node:vm'
import { type Node, parse } from 'acorn'
import { type OutputChunk, rolldown } from 'rolldown'

/** Modules as one script for browsers, and what it is made of. */
export interface BrowserBundle {
  readonly code: string
  /** What it would load at run time; a browser has none of it. */
  readonly imports: readonly string[]
  /** Files of ours that are in it. */
  readonly own: readonly string[]
}

const ENTRY = '\0entry'
const SRC = `${process.cwd()}/src/`

/** Bundle modules of `src/`, named without their ending; their exports are members of a global `gangmu`. */
export async function bundleForBrowser(modules: readonly string[]): Promise<BrowserBundle> {
  const bundle = await rolldown({
    input: ENTRY,
    platform: 'browser',
    // As in a worker, where long work runs and there is no document.
    resolve: { conditionNames: ['worker', 'browser', 'import', 'module', 'default'] },
    checks: { emptyImportMeta: false },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) =>
          id === ENTRY ? modules.map((each) => `export * from '${SRC}${each}.ts'`).join('\n') : null,
      },
    ],
  })
  try {
    const { output } = await bundle.generate({ format: 'iife', name: 'gangmu', codeSplitting: false })
    const [chunk] = output as [OutputChunk]
    return {
      code: chunk.code,
      imports: chunk.imports,
      own: chunk.moduleIds.filter((id) => id.startsWith(SRC)),
    }
  } finally {
    await bundle.close()
  }
}

const OF_NODE = new Set(['Buffer', 'process', 'require', 'module', '__dirname', '__filename', 'global'])

/** Names in a file of ours that only Node has. */
export function nodeNames(file: string): readonly string[] {
  const code = stripTypeScriptTypes(readFileSync(file, 'utf8'))
  const found: string[] = []
  const visit = (node: unknown, parent: Record<string, unknown> | null) => {
    if (Array.isArray(node)) for (const each of node) visit(each, parent)
    if (node === null || typeof node !== 'object' || !('type' in node)) return
    const here = node as Record<string, unknown>
    const isMember =
      (parent?.type === 'MemberExpression' &&
        parent.property === here &&
        !parent.computed &&
        !isGlobal(parent)) ||
      (parent?.type === 'Property' && parent.key === here && !parent.shorthand)
    if (here.type === 'Identifier' && OF_NODE.has(here.name as string) && !isMember)
      found.push(here.name as string)
    for (const child of Object.values(here)) visit(child, here)
  }
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }) as Node, null)
  return found
}

function isGlobal({ object }: Record<string, unknown>): boolean {
  return (object as { name?: string }).name === 'globalThis'
}

/** What pages and their workers have and the language has not; of a page over http there is no `crypto.subtle`. */
const NAMES_OF_BROWSERS = [
  ...['TextEncoder', 'TextDecoder', 'URL', 'Blob', 'AbortController', 'atob', 'btoa', 'structuredClone'],
  ...['setTimeout', 'clearTimeout', 'queueMicrotask', 'MessageChannel', 'performance', 'console'],
  // Of one realm with what the encoders give.
  ...['Uint8Array', 'ArrayBuffer', 'DataView'],
]

/** Run a bundle where there is only what browsers have; a policy forbids code made of strings, as ours does. */
export function runAsInBrowser({ code }: Pick<BrowserBundle, 'code'>): unknown {
  const given = Object.fromEntries(
    NAMES_OF_BROWSERS.map((name) => [name, globalThis[name as keyof typeof globalThis]]),
  )
  const context = createContext(given, { codeGeneration: { strings: false, wasm: true } })
  return runInContext(`globalThis.self = globalThis; ${code}\ngangmu`, context)
}
