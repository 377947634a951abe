import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Original } from '../model/original.ts'
import { type PipelineInput, type PipelineResult, runPipeline } from '../pipeline.ts'
import { redactSource } from '../source-to-text/redact-source.ts'
import { redactOriginal } from './redact-original.ts'

/** What is read: the text before anything in it is redacted. */
export interface RedactedInput extends Omit<PipelineInput, 'redactions'> {
  readonly original: Original | null
}

/** A plan, or what is wrong with what its `plan.yaml` redacts. */
export type RedactedReading =
  | { readonly ok: true; readonly result: PipelineResult; readonly files: readonly VFile[] }
  | { readonly ok: false; readonly files: readonly VFile[] }

/** Take out the words that readers are not to see, and read the plan without them. */
export function readRedacted({ source, original, ...input }: RedactedInput): RedactedReading {
  const { settings, settingsFile } = input
  const redactions = settings?.redactions
  const redacted = redactSource(source, redactions)
  if (!('source' in redacted)) {
    const told = report(redacted, {
      source: { path: '', text: '' },
      ...(settingsFile && { settings: settingsFile }),
    })
    return { ok: false, files: told }
  }
  const result = runPipeline({
    ...redacted,
    ...input,
    original: original && redactOriginal(original, source.text, redacted.source.text, redactions),
  })
  return { ok: true, result, files: result.files }
}
