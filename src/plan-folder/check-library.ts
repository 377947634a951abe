import type { VFile } from 'vfile'
import type { Finding } from '../diagnostics/finding.ts'
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
        ? [fault(['shortAnchors'], `${first} 已声明 shortAnchors`, '整个文库只有一份声明 shortAnchors')]
        : []),
      ...compared
        .filter(({ other }) => other === plan.id || !ids.has(other))
        .map(({ other, index }) =>
          fault(['compare', index], `没有另一份编号为 ${other} 的文件`, `文库中另一份的编号`),
        ),
    ]
    if (findings.length === 0 || !settingsFile) return []
    const source = { path: '', text: '' }
    return report(findings, { source, settings: settingsFile })
  })
}

function fault(member: readonly PropertyKey[], problem: string, expected: string): Finding {
  return { code: 'settings-invalid', at: null, file: 'settings', member, values: { problem, expected } }
}
