import type { VFile } from 'vfile'
import { severityOf } from '../diagnostics/report.ts'
import type { Plan } from '../model/plan.ts'

/** What a publisher should compare with the original, beginning with the most telling. */
export function whatToCheck(plan: Plan, files: readonly VFile[]): readonly string[] {
  const warnings = files.flatMap(({ messages }) => messages).filter((each) => severityOf(each) === 'warning')
  const unknown = [
    ['题名', plan.title],
    ['发文机关', plan.issuer],
    ['发文字号', plan.documentNumber],
    ['成文日期', plan.issuedDate],
  ].flatMap(([name, value]) => (value ? [] : [name]))
  const things = plan.diagnostics.find(({ code }) => code === 'thing-not-text')
  return [
    '题名、部分和任务，与原件是否一致',
    ...(unknown.length > 0 ? [`没有读出${unknown.join('、')}：原件有的，看文件开头是否完整`] : []),
    ...(things ? [`${things.message}：看图里有没有正文`] : []),
    ...(warnings.length > 0 ? [`${warnings.length} 处警告，逐处对照原件`] : []),
  ]
}
