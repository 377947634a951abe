import type { Reread } from '../library/plan-folder/reread-original.ts'
import type { Plan } from '../model/plan.ts'
import { describeSums } from './describe-sums.ts'

/** The account of a plan's original and what reading it again gave, in one line; of a text that is its own original, that it is. */
export function describeReread({ id, original, source }: Plan, reread: Reread | null): string {
  if (original === null || reread === null)
    return `${id}  收到的就是原文（UTF-8 文本，${source.sha256.slice(0, 12)}…），没有别的原件`
  return `${id}  ${describeSums(original)}；${describeOutcome(reread)}`
}

function describeOutcome({ was, is, difference, findings }: Reread): string {
  const readers = was === null || was === is ? `第 ${is} 版` : `第 ${was} 版 → 第 ${is} 版`
  if (difference === null) return `${findings.length > 0 ? '不能重读' : '重读相同'}（读取程序${readers}）`
  return `重读不同（读取程序${readers}）`
}
