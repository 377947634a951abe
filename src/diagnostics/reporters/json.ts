import type { VFile } from 'vfile'
import { toPlanDiagnostics } from '../report.ts'

/** Messages as one JSON array, in the form of `plan.json` with the file added. */
export function reportToJson(files: readonly VFile[]): string {
  const entries = files.flatMap((file) =>
    toPlanDiagnostics([file]).map((entry) => ({ file: file.path, ...entry })),
  )
  return JSON.stringify(entries, null, 2)
}
