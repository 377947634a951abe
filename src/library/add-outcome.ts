import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { isSeq, parseDocument, stringify } from 'yaml'
import { hasErrors, report } from '../diagnostics/report.ts'
import { readSource } from '../disk/read-source.ts'
import type { Registry } from '../model/registry.ts'
import { checkOutcomesFile } from '../registry/load-registry.ts'
import { loadPlanFolder } from './plan-folder/load-plan.ts'

/** What came of it; `written` is `null` where nothing was. */
interface AddedOutcome {
  readonly written: { readonly path: string; readonly text: string } | null
  readonly files: readonly VFile[]
}

/**
 * Add a finding or a search to a plan's `outcomes.yaml`.
 *
 * 1. It is checked as a build would, with all that stands there; where there is an error nothing is written.
 * 2. What stood there stays as it was, comments too; only a list on one line is written anew.
 *
 * @param item A member of the file, as YAML has it.
 */
export function addOutcome(content: string, plan: string, item: object, registry: Registry): AddedOutcome {
  const folder = join(content, 'plans', plan)
  const loaded = loadPlanFolder(folder, registry)
  if (!loaded.ok) return { written: null, files: loaded.files }
  const path = join(folder, 'outcomes.yaml')
  const source = existsSync(path) ? readSource(path) : { text: '' }
  if ('code' in source) return { written: null, files: report([source], { source: { path, text: '' } }) }
  const text = stringify([item], { lineWidth: 0, singleQuote: true })
  const whole = withItem(source.text, text, item)
  const files = checkOutcomesFile({ path, text: whole }, loaded.result.plan)
  if (hasErrors(files)) return { written: null, files }
  const fresh = `${path}.new`
  try {
    writeFileSync(fresh, whole)
    renameSync(fresh, path)
  } finally {
    rmSync(fresh, { force: true })
  }
  return { written: { path, text }, files }
}

/** The file with one member more: behind a list of lines; any other list is written as one. */
function withItem(before: string, text: string, item: object): string {
  const document = parseDocument(before)
  const { contents } = document
  const isOfLines =
    contents === null || (isSeq(contents) && !contents.flow && isAtLineStart(before, contents.range?.[0]))
  if (isOfLines || !isSeq(contents)) {
    const newline = before.includes('\r\n') ? '\r\n' : '\n'
    const gap = before === '' || before.endsWith('\n') ? '' : newline
    return `${before}${gap}${text.replaceAll('\n', newline)}`
  }
  contents.flow = false
  document.add(item)
  return document.toString({ lineWidth: 0, singleQuote: true })
}

function isAtLineStart(text: string, offset = 0): boolean {
  return offset === 0 || text[offset - 1] === '\n'
}
