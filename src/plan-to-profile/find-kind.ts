import type { Plan } from '../model/plan.ts'

/** What a document is called where it does not say, and several of different kinds together. */
const ANY_KIND = '文件'

/** `工作安排`, `实施方案`, `应急预案`, `意见（试行）`: the end of a title, with the word that goes with it. */
const KIND =
  /(?<kind>(?:工作|实施|行动|应急|重点|专项|发展)?(?:安排|要点|方案|计划|规划|纲要|意见|措施|办法|规定|规则|细则|清单|预案|条例|决定|制度|指南|通知))(?:[（(][^（()）]{1,24}[）)])*$/u

/**
 * What the interface calls the documents of a file, as they call themselves in their titles (文种); 文件 where they
 * are of several kinds, or of none that is known.
 */
export function findKind({ title, documents }: Pick<Plan, 'title' | 'documents'>): string {
  const titles = documents.length > 0 ? documents.map((document) => document.title) : [title]
  return commonKind(
    titles.map((each) => KIND.exec((each ?? '').replace(/\s/gu, ''))?.groups?.kind ?? ANY_KIND),
  )
}

/** The kind that all of several have; 文件 where they differ. */
export function commonKind(kinds: readonly string[]): string {
  const [first = ANY_KIND, ...others] = kinds
  return others.every((kind) => kind === first) ? first : ANY_KIND
}
