import type { PipelineResult } from '../pipeline.ts'
import { describeReading } from './describe-reading.ts'
import { partsToTree } from './parts-to-tree.ts'

/**
 * What was understood of a document, for people to compare with it: what it says of itself, its parts as a tree,
 * and how it was read.
 */
export function planToOutline({ plan, parts }: Pick<PipelineResult, 'plan' | 'parts'>): string {
  const known = (value: string | null) => value || '未查明'
  const sections = plan.extras.filter(({ kind }) => kind === 'section').length
  const counts = [
    `${plan.chapters.length} 个部分`,
    ...(sections > 0 ? [`${sections} 个小节`] : []),
    `${plan.tasks.length} 项`,
  ]
  return [
    `题名      ${known(plan.title)}`,
    `发文字号  ${known(plan.documentNumber)}`,
    `发文机关  ${known(plan.issuer)}`,
    `成文日期  ${known(plan.issuedDate)}`,
    `主送机关  ${known(plan.addressees.join('；'))}`,
    `任务      ${plan.tasks.length > 0 ? counts.join('，') : '没有找到'}`,
    '',
    ...partsToTree(parts),
    '',
    ...describeReading(plan),
  ].join('\n')
}
