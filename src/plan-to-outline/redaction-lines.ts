import { createLineIndex } from '../model/line-index.ts'
import type { PipelineResult } from '../pipeline.ts'
import { checkPersonalData } from '../source-to-text/personal-data/check-personal-data.ts'

/** The lines of `plan.yaml` that redact all that looks like personal data and was not accepted; none where there is none. */
export function redactionLines({ plan, source, settings }: PipelineResult): readonly string[] {
  const lines = createLineIndex(source.text)
  const accepted = new Set(
    settings?.accepted.flatMap(({ code, line }) => (code === 'personal-data' ? [line] : [])),
  )
  const redactions = checkPersonalData(source.text, lines, plan.redactions).flatMap(
    ({ code, at, values }) => {
      const line = lines.pointAt(at?.start ?? 0).line
      if (code !== 'personal-data' || accepted.has(line)) return []
      return [
        `  - { line: ${line}, column: ${values?.column}, length: ${values?.length}, kind: ${values?.kind} }`,
      ]
    },
  )
  return redactions.length > 0 ? ['redactions:', ...redactions] : []
}
