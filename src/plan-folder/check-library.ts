import type { VFile } from 'vfile'
import type { Finding } from '../diagnostics/finding.ts'
import type { Reason } from '../diagnostics/finding-values.ts'
import { report } from '../diagnostics/report.ts'
import type { LoadedPlan } from './load-plan.ts'

type Loaded = Pick<Extract<LoadedPlan, { ok: true }>, 'result' | 'settingsFile'>

/** Check what the `plan.yaml` files of a library say of each other. */
export function checkLibrary(plans: readonly Loaded[]): readonly VFile[] {
  const ids = new Set(plans.map(({ result }) => result.plan.id))
  const first = plans.find(({ result }) => result.settings?.shortAnchors)?.result.plan.id
  return plans.flatMap(({ result: { plan, settings }, settingsFile }) => {
    const compared = (settings?.compare ?? []).map((other, index) => ({ other, index }))
    const findings = [
      ...(settings?.shortAnchors && plan.id !== first
        ? [
            fault(
              ['shortAnchors'],
              { reason: 'short-anchors-taken', id: first ?? '' },
              { reason: 'short-anchors-once' },
            ),
          ]
        : []),
      ...compared
        .filter(({ other }) => other === plan.id || !ids.has(other))
        .map(({ other, index }) =>
          fault(
            ['compare', index],
            { reason: 'compared-missing', id: other },
            { reason: 'compared-expected' },
          ),
        ),
    ]
    if (findings.length === 0 || !settingsFile) return []
    const source = { path: '', text: '' }
    return report(findings, { source, settings: settingsFile })
  })
}

function fault(member: readonly PropertyKey[], problem: Reason, expected: Reason): Finding {
  return { code: 'settings-invalid', at: null, file: 'settings', member, values: { problem, expected } }
}
