import type { VFile } from 'vfile'
import type { Finding, Reason } from '../diagnostics/finding.ts'
import { report } from '../diagnostics/report.ts'
import type { WithdrawnPlan } from './load-library.ts'
import type { LoadedPlan } from './plan-folder/load-plan.ts'

type Loaded = Pick<Extract<LoadedPlan, { ok: true }>, 'result' | 'settingsFile'>

/** Check what the `plan.yaml` files of a library say of each other. */
export function checkLibrary(
  plans: readonly Loaded[],
  withdrawn: readonly WithdrawnPlan[] = [],
): readonly VFile[] {
  return [...checkPlans(plans, withdrawn), ...checkHistories(plans, withdrawn)]
}

function checkPlans(plans: readonly Loaded[], withdrawn: readonly WithdrawnPlan[]): readonly VFile[] {
  // With one that is withdrawn no comparison is made, but it was right to declare it.
  const ids = new Set([...plans.map(({ result }) => result.plan.id), ...withdrawn.map(({ id }) => id)])
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

/** Every id leads to one plan: a former id is no plan's id, and was only one plan's. */
function checkHistories(plans: readonly Loaded[], withdrawn: readonly WithdrawnPlan[]): readonly VFile[] {
  const all = [
    ...plans.map(({ result: { plan, settings }, settingsFile }) => ({
      ...{ id: plan.id ?? '', history: settings?.history ?? {}, settingsFile },
    })),
    ...withdrawn,
  ]
  const ids = new Set(all.map(({ id }) => id))
  const owners = new Map<string, string>()
  for (const { id, history } of all)
    for (const former of history.formerIds ?? []) if (!owners.has(former)) owners.set(former, id)
  return all.flatMap(({ id, history, settingsFile }) => {
    const findings = (history.formerIds ?? []).flatMap((former, index, list) => {
      const isTwice = owners.get(former) !== id || list.indexOf(former) !== index
      const taken: Reason | null = ids.has(former)
        ? { reason: 'former-id-in-use', id: former }
        : isTwice
          ? { reason: 'former-id-twice', id: former, owner: owners.get(former) ?? '' }
          : null
      return taken ? [fault(['history', 'formerIds', index], taken, { reason: 'former-id-expected' })] : []
    })
    const other = history.replaced?.plan
    if (other !== undefined && (other === id || !ids.has(other)))
      findings.push(
        fault(
          ['history', 'replaced', 'plan'],
          { reason: 'compared-missing', id: other },
          { reason: 'compared-expected' },
        ),
      )
    return findings.length === 0 || !settingsFile
      ? []
      : report(findings, { source: { path: '', text: '' }, settings: settingsFile })
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
