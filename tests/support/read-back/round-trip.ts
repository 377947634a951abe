import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { convertDocument } from '../../../scripts/programs/convert-document.ts'
import { readDocument } from '../../../src/library/plan-folder/read-document.ts'
import { runPipeline } from '../../../src/pipeline.ts'
import type { PlanDocument } from '../../../src/plan-to-exports/document.ts'
import { registry } from '../registry.ts'
import { composedText, withoutLastCells } from './exported.ts'

/** What a document comes back with from a program that saved it; what came with it aside. */
export interface RoundTrip {
  /** Every line of the text with its blanks; cells are parted by tabs, empty ones at the end of a row are not told. */
  readonly lines: readonly string[]
  readonly tasks: readonly (readonly [label: string, text: string])[]
  /** Codes of doubts: a program that changes nothing gives no reason for one. */
  readonly doubts: readonly string[]
}

/** What a document must come back with. */
export function expectedTrip({ parts, plan }: PlanDocument): RoundTrip {
  return {
    lines: linesOf(composedText(parts)),
    tasks: plan.tasks.map(({ label, text }) => [label, text]),
    doubts: [],
  }
}

/**
 * Read a saved document, and its tasks.
 *
 * @throws Error with the code where it is not read
 */
export async function readTrip(name: string, bytes: Uint8Array): Promise<RoundTrip> {
  const read = await readAsCommands(name, bytes)
  if ('code' in read) throw new Error(JSON.stringify(read))
  const { plan } = runPipeline({ ...read, settings: null, registry })
  return {
    lines: linesOf(read.source.text),
    tasks: plan.tasks.map(({ label, text }) => [label, text]),
    doubts: (read.original?.doubts ?? []).map(({ code }) => code),
  }
}

/** Read bytes as a file of a name, in a thread, with LibreOffice for the forms that it converts. */
export async function readAsCommands(name: string, bytes: Uint8Array): ReturnType<typeof readDocument> {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-trip-'))
  try {
    const file = join(folder, name)
    writeFileSync(file, bytes)
    return await readDocument(file, convertDocument)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function linesOf(text: string): readonly string[] {
  return withoutLastCells(text.trimEnd()).split('\n')
}
