import type { LeftBehind } from '../library/plan-folder/carry-settings.ts'

const NAMES: Readonly<Partial<Record<LeftBehind['key'], string>>> = {
  redactions: '隐去',
  corrections: '校订',
  restored: '恢复',
  notes: '编者注',
  accepted: '已核对的提示',
  shape: '结构',
  formerAnchors: '早先的锚点',
  outcomes: '落实情况',
}

/** What was declared of an earlier version and does not hold of the later, for its publisher; nothing where all holds. */
export function describeLeft(left: readonly LeftBehind[]): readonly string[] {
  if (left.length === 0) return []
  return [
    '以下各项在新的文字里找不到所说的地方，没有沿用；仍需要的，请对照新的文字重写：',
    ...left.map(({ key, what }) => `  · ${NAMES[key] ?? key}：${what}`),
  ]
}
