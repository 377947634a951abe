import type { VersionChanges } from './plans-to-changes.ts'

/** `有改动 3 项，新增 1 项，删去 2 项，任务以外 1 处`; what there is none of is left out. */
export function describeChanges({ tasks, passages }: VersionChanges): string {
  const counts = [
    ['有改动', tasks.pairs.filter(({ isSame }) => !isSame).length, '项'],
    ['新增', tasks.onlyTo.length, '项'],
    ['删去', tasks.onlyFrom.length, '项'],
    ['任务以外', passages.length, '处'],
  ] as const
  const told = counts.flatMap(([what, count, unit]) => (count > 0 ? [`${what} ${count} ${unit}`] : []))
  return told.length > 0 ? told.join('，') : '任务和其余各部分的文字相同'
}
