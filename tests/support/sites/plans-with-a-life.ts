import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from '../../../src/disk/list-files.ts'
import { decodeSource } from '../../../src/file-to-source/text/decode-source.ts'
import { planSettingsSchema } from '../../../src/model/plan-settings.ts'
import { type PipelineResult, runPipeline } from '../../../src/pipeline.ts'
import { unlinkFirstPlan } from './lone-plan.ts'
import type { Npm } from './test-sites.ts'

/** A city's plan, in the version that is published first; made up for tests. */
export const FIRST_VERSION = `甲市人民政府文件

甲政〔2021〕3号

甲市人民政府
关于印发甲市2021年渡口工作安排的通知

各县区人民政府：

现将《甲市2021年渡口工作安排》印发给你们。

2021年3月1日

甲市2021年渡口工作安排

本文为程序测试而编写，不是公文。

一、修建渡口

（一）修建石阶。在渡口修建石阶三处，10月底前完工。由市渡口管理站负责，联系人李某。

（二）清理旧船。把停在渡口的旧船运走，6月底前运完。

（三）设立标牌。在渡口两岸各设一块标牌，写明开船时间。

（四）编写值班表。按月编写值班表，贴在候船处。
`

/** Its second version: one task is changed, two are gone, one has another number, one is new. */
export const SECOND_VERSION = FIRST_VERSION.replace('石阶三处，10月底前', '石阶五处，11月底前')
  .replace('2021年3月1日', '2021年5月6日')
  .replace(/\n（四）.*\n/u, '')
  .replace(/（二）清理旧船.*\n\n（三）设立标牌/u, '（二）设立标牌')
  .concat('\n（三）栽种柳树。沿河岸栽种柳树二百棵，3月底前栽完。\n')

/** A version as the pipeline reads it, called by an id. */
export function readVersion(text: string, id: string): PipelineResult {
  const source = decodeSource(new TextEncoder().encode(text), 'source.txt')
  if ('code' in source) throw new Error(source.code)
  const provenance = { received: null, from: '测试', officialUrl: null }
  const settings = planSettingsSchema.parse({ id: 'jia', provenance })
  return runPipeline({ source, settings: { ...settings, id } })
}

/** A county's plan that is renamed. */
const RENAMED = `乙县2021年河道工作要点
本文为程序测试而编写，不是公文。
一、疏浚
（一）疏浚河道。清淤、护岸逐段进行。
（二）看护堤防。每月巡堤一次。
`

/** A county's plan that is withdrawn; its words stand nowhere else. */
export const WITHDRAWN = {
  text: `丙县人民政府文件

丙政〔2020〕5号

丙县人民政府
关于印发丙县2020年仓储工作要点的通知

各乡镇人民政府：

现将《丙县2020年仓储工作要点》印发给你们。

2020年3月8日

丙县2020年仓储工作要点

本文为程序测试而编写，不是公文。
一、粮仓
（一）翻晒陈谷。依照《粮食流通管理条例》，陈谷逐仓翻晒，8月底前晒完。（责任单位：县粮秣所）
（二）修补仓顶。漏雨的仓顶全部补好。（责任单位：省政府办公厅）
`,
  words: ['仓储工作要点', '翻晒陈谷', '陈谷逐仓', '粮秣所', '修补仓顶', '漏雨'],
  reason: '印发机关要求撤下',
  by: '丙县人民政府办公室',
}

export const IDS = {
  replaced: 'jia-2021',
  renamed: { was: 'yi', is: 'yi-2021' },
  withdrawn: 'bing-2021',
} as const

/** A page written by hand, which its publisher deletes. */
export const WRITTEN = 'dukou'

/** Every address that was published before anything became of the plans, as site paths. */
export function publishedBefore(project: string): readonly string[] {
  return JSON.parse(readFileSync(join(project, 'published.json'), 'utf8'))
}

/** Publish three plans, then replace the text of one, rename the second and withdraw the third. */
export function livePlans(project: string, npm: Npm): void {
  const plans = join(project, 'content/plans')
  rmSync(plans, { recursive: true })
  mkdirSync(plans)
  unlinkFirstPlan(project)
  const add = (text: string, ...args: readonly string[]) => {
    const file = join(project, '通知.txt')
    writeFileSync(file, text)
    npm('add', file, ...args)
  }
  add(FIRST_VERSION, '--id', IDS.replaced)
  add(RENAMED, '--id', IDS.renamed.was)
  add(WITHDRAWN.text, '--id', IDS.withdrawn)
  appendFileSync(
    join(plans, IDS.renamed.was, 'plan.yaml'),
    `compare: [${IDS.withdrawn}]\nhistory:\n  replaced: { date: 2022-01-01, plan: ${IDS.replaced} }\n  amended:\n    - { date: 2021-08-01, by: 《乙县补充通知》, included: false }\n`,
  )
  const written = join(project, 'content/about', `${WRITTEN}.mdx`)
  writeFileSync(written, '---\ntitle: 渡口\ndescription: 说明渡口。\n---\n\n渡口在河边。\n')
  npm('build', '--out', join(project, 'before'))
  rmSync(written)
  const published = listFiles(join(project, 'before')).filter((file) => !/\.(?:br|gz)$/u.test(file))
  writeFileSync(join(project, 'published.json'), JSON.stringify(published.map((file) => `/${file}`)))
  add(SECOND_VERSION, '--id', IDS.replaced, '--replaces', '--reason', '更正工程量')
  const { was, is } = IDS.renamed
  renameSync(join(plans, was), join(plans, is))
  edit(join(plans, is, 'plan.yaml'), (text) =>
    text.replace(`id: ${was}\n`, `id: ${is}\n`).concat(`  formerIds: [${was}]\n`),
  )
  const { reason, by } = WITHDRAWN
  appendFileSync(
    join(plans, IDS.withdrawn, 'plan.yaml'),
    `history:\n  withdrawn: { date: 2021-09-09, reason: ${reason}, by: ${by} }\n`,
  )
}

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}
