import type { VFile } from 'vfile'
import type { Finding } from '../diagnostics/finding.ts'
import { report, severityOf } from '../diagnostics/report.ts'
import type { ReadDocument } from '../file-to-source/file-to-source.ts'
import { settingsToYaml } from '../library/plan-folder/folder-files.ts'
import { type RedactedReading, readRedacted } from '../library/plan-folder/read-redacted.ts'
import { createLineIndex } from '../model/line-index.ts'
import { type PlanSettings, planSettingsSchema } from '../model/plan-settings.ts'
import type { Registry, Regulation } from '../model/registry.ts'
import type { PipelineResult } from '../pipeline.ts'
import { documentToLedger } from '../plan-to-exports/ledger/document-to-ledger.ts'
import { toDocument } from '../plan-to-exports/to-document.ts'
import { whatToCheck } from '../plan-to-outline/what-to-check.ts'
import { statusLine, textOf } from '../registry/regulation-words.ts'
import { thenAndNow } from '../registry/standing.ts'
import { yamlToModel } from '../yaml-to-model/yaml-to-model.ts'
import type { CitedDocument, Reading, Refused, Told } from './protocol.ts'

/** Read a document as a plan, with what its publisher says of it; settings are checked as those of a folder are. */
export function readPlan(
  { source, original }: ReadDocument,
  settings: PlanSettings | null,
  registry?: Registry,
): RedactedReading {
  const about = registry ? { registry } : {}
  if (settings === null) return readRedacted({ source, original, settings, ...about })
  const text = settingsToYaml(settings)
  const parsed = yamlToModel(text, planSettingsSchema)
  const settingsFile = { path: 'plan.yaml', text }
  if (!('value' in parsed))
    return {
      ok: false,
      files: report(
        parsed.map((finding): Finding => ({ ...finding, file: 'settings' })),
        { source: { path: '', text: '' }, settings: settingsFile },
      ),
    }
  return readRedacted({
    ...{ source, original, settings: parsed.value, ...about },
    settingsFile: { ...settingsFile, locate: parsed.locate },
  })
}

/** What a page shows of a plan that was read. */
export function toReading(result: PipelineResult): Reading {
  const { plan, parts, source, published, settings, cited, files } = result
  const lines = createLineIndex(source.text)
  const document = toDocument(result)
  return {
    ok: true,
    plan,
    parts: parts.map((part, index) => ({
      ...part,
      depth: document.parts[index]?.depth ?? 0,
      lines: part.blocks.map((block) => lines.pointAt(published.map.toSource(block).start).line),
    })),
    text: source.text,
    ledger: documentToLedger(document),
    cited: cited.map((regulation) => toCited(regulation, plan.issuedDate)),
    messages: toTold(files),
    toCheck: whatToCheck(plan, files),
    yaml: settings ? settingsToYaml(settings) : '',
  }
}

/** Why something was not read. */
export function refuse(files: readonly VFile[]): Refused {
  return { ok: false, messages: toTold(files) }
}

function toCited(regulation: Regulation, day: string | null): CitedDocument {
  const { id, title, documentNumber } = regulation
  const { then, now } = thenAndNow(regulation, day)
  const link = textOf(regulation)
  return {
    ...{ id, title, documentNumber },
    standings: [then, now].flatMap((standing) => (standing ? statusLine(regulation, standing) : [])),
    link: link && { url: link.url, leadsTo: link.leadsTo },
  }
}

/** Messages as data. */
function toTold(files: readonly VFile[]): readonly Told[] {
  return files.flatMap(({ path, messages }) =>
    messages.map((message): Told => {
      const { ruleId, reason, expected, note, choices = [], place } = message
      return {
        ...{ code: ruleId ?? '', severity: severityOf(message), message: reason, choices },
        file: path === 'plan.yaml' ? 'settings' : 'source',
        place: place && 'start' in place ? place : null,
        expected: expected?.[0] ?? '',
        advice: note ?? '',
      }
    }),
  )
}
