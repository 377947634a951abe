import { type HostSettings, siteAddress } from '../../model/host-settings.ts'
import { paths, planFiles, taskFiles } from '../../model/site-paths.ts'
import { unitText } from '../../model/unit-text.ts'
import { commonKind, findKind } from '../../plan-to-layers/profile/plan-to-profile.ts'
import type { PlanDocument } from '../document.ts'

type Link = (name: string, path: string, what?: string) => string

/** A map of a site for language models (https://llmstxt.org): a plan, and each of its tasks, as Markdown. */
export function documentToLlms(document: Pick<PlanDocument, 'id' | 'plan'>, settings: HostSettings): string {
  const link = linkIn(settings)
  return toLlms(findKind(document.plan), [toSection(document, link)], link)
}

/** The map of a site of several plans: the map of each. */
export function plansToLlms(
  plans: readonly { readonly id: string; readonly title: string | null; readonly kind: string }[],
  settings: HostSettings,
): string {
  const link = linkIn(settings)
  const kind = commonKind(plans.map((plan) => plan.kind))
  const maps = plans.map(({ id, title }) => link(title ?? id, planFiles(id).llms))
  return toLlms(kind, [`## 各份${kind}`, '', ...maps, ''], link)
}

function linkIn(settings: HostSettings): Link {
  return (name, path, what = '') =>
    `- [${name.replaceAll(/[[\]\\]/gu, '\\$&')}](${siteAddress(settings, path)})${what && `：${what}`}`
}

function toSection({ id, plan }: Pick<PlanDocument, 'id' | 'plan'>, link: Link): string {
  const { markdown, text, json, citations } = planFiles(id)
  return [
    `## ${plan.title ?? id}`,
    '',
    link('全文（Markdown）', markdown),
    link('全文（纯文本）', text),
    link('数据（JSON）', json),
    link('引用', citations, '每处引用及其所指的文件'),
    ...plan.tasks.map((task) => link(unitText(task), taskFiles(id, task).markdown)),
    '',
  ].join('\n')
}

function toLlms(kind: string, lines: readonly string[], link: Link): string {
  return [
    '# 纲目',
    '',
    `> 政府${kind}原文的非官方转载，逐字核对过；以官方原文为准。引用时请注明文件名称、发文字号和任务序号。`,
    '',
    ...lines,
    '## 其他',
    '',
    link('被引用的法规文件', paths.regulations, '制定机关、日期、当时和现在的状态'),
    link('数据下载', paths.data),
    '',
  ].join('\n')
}
