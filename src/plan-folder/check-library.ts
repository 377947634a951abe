import type { VFile } from 'vfile'
import type { Finding } from '../diagnostics/finding.ts'
import type { Reason } from '../diagnostics/finding-values.ts'
import { report } from '../diagnostics/report.ts'
import type { LoadedPlan } from './load-plan.ts'

type Loaded = Pick<Extract<LoadedPlan, { ok: true }>, 'result' | 'settingsFile'>

/** Check what the `plan.yaml` files of a library say of each other. */
export function checkLibrary(plans: readonly Loaded[]): readonly VFile[] {
  const ids = new Set(plans.map(({ result }) => result.plan.id))
  const taken = new Map<string, string | null>()
  for (const { result } of plans) {
    for (const member of formerAnchors(result)) {
      const name = member.join(' ')
      if (!taken.has(name)) taken.set(name, result.plan.id)
    }
  }
  return plans.flatMap(({ result, settingsFile }) => {
    const { plan, settings } = result
    const compared = (settings?.compare ?? []).map((other, index) => ({ other, index }))
    const findings = [
      ...formerAnchors(result).flatMap(([kind, anchor]) => {
        const id = taken.get(`${kind} ${anchor}`) ?? ''
        return id === plan.id
          ? []
          : [
              fault(
                ['formerAnchors', kind, anchor],
                { reason: 'former-anchor-taken', id, anchor },
                { reason: 'former-anchor-once' },
              ),
            ]
      }),
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

/** The anchors that a plan once had, each behind the kind of its page. */
function formerAnchors({ settings }: Loaded['result']): readonly (readonly [kind: string, anchor: string])[] {
  return Object.entries(settings?.formerAnchors ?? {}).flatMap(([kind, anchors]) =>
    Object.keys(anchors ?? {}).map((anchor) => [kind, anchor] as const),
  )
}

function fault(member: readonly PropertyKey[], problem: Reason, expected: Reason): Finding {
  return { code: 'settings-invalid', at: null, file: 'settings', member, values: { problem, expected } }
}
