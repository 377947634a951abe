import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toEncoding } from '../documents/encode.ts'
import type { Npm } from './test-sites.ts'

/** It comes before the first plan by name, so that “first” cannot be a matter of the alphabet. */
export const SECOND_ID = 'ceshi-2020'

/**
 * A county's version of three tasks, made up for tests and named as such; the first two are tasks 4 and 24 of the
 * first plan with words changed, the third is a task of its own, which cites an article of a law,
 * the first plan, and a document that nobody knows.
 */
export const SECOND_PLAN = `测试县人民政府文件

测政〔2020〕9号

测试县人民政府
关于印发测试县2020年度法治政府建设工作安排的通知

各乡镇人民政府，各街道办事处，县直有关部门：

现将《测试县2020年度法治政府建设工作安排》印发给你们。

2020年7月8日

测试县2020年度法治政府建设工作安排

本文为程序测试而编写，不是公文。

一、依法全面履行政府职能

（一）持续优化法治化营商环境。全面实施《外商投资法》，完善外商投资促进机制。全面落实《优化营商环境条例》，开展2020年营商环境自查。健全执法司法对民营企业的平等保护机制，保护民营企业和企业合法财产。

二、全面落实行政执法责任制

（二）加强行政执法监督。全面推行行政执法“三项制度”，加强对乡镇的督促指导，在全县营造上下联动、整体推进的良好氛围。重点对发展改革、生态环境等部门行政执法情况进行监督检查，年内至少检查2次。

（三）修建渡口台阶。在渡口修建石阶三处，10月底前完工。占用河道的，依照《行政许可法》第三十八条第二款办理，并遵守《河南省2020年度法治政府建设工作安排》和《渡口台阶办法》。（责任单位：县渡口管理站、县档案馆）
`

/** What its publisher keeps from readers; both are made up. */
export const PERSONAL = { telephone: '15012345670', identity: '34052419800101001X' }

/** The plan as it is received. */
export const SECOND_DOCUMENT = SECOND_PLAN.replace(
  '10月底前完工。',
  `10月底前完工，联系人李某，${PERSONAL.telephone}。`,
).replace('不是公文。', `不是公文（${PERSONAL.identity}）。`)

/** A body that its publisher registers after its page had an address of the program's own. */
export const REGISTERED = { id: 'ceshi-archive', was: 'body-0a1b2c3d4e' }

const REGISTRY = `
- id: ${REGISTERED.id}
  name: 县档案馆
  kind: body
  was: [${REGISTERED.was}]
`

/** Add the second plan to a copy of the project as its publisher would, and redact what `add` warns of. */
export function addSecondPlan(project: string, npm: Npm): void {
  const document = join(project, '测试县通知.txt')
  appendFileSync(join(project, 'content/registry/organizations.yaml'), REGISTRY)
  writeFileSync(document, toEncoding(SECOND_DOCUMENT, 'gb18030'))
  const { stdout } = npm('add', document, '--id', SECOND_ID)
  const lines = /^ {4}redactions:\n(?: {6}- .+\n)+/mu.exec(stdout)?.[0] ?? ''
  appendFileSync(join(project, 'content/plans', SECOND_ID, 'plan.yaml'), lines.replaceAll(/^ {4}/gmu, ''))
}
