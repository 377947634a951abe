/** What came of trying an address outside of the site. */
export interface TriedLink {
  readonly url: string
  readonly ok: boolean
  /** The status and where it led, or why there was no answer. */
  readonly result: string
  /** Site paths of the pages that lead there. */
  readonly pages: readonly string[]
}

/** A report on links in Markdown: first those that do not open, in the order of their addresses. */
export function formatLinkReport(tried: readonly TriedLink[]): string {
  const sorted = tried.toSorted((a, b) => Number(a.ok) - Number(b.ok) || (a.url < b.url ? -1 : 1))
  const failed = tried.filter(({ ok }) => !ok).length
  const lines = sorted.map(
    ({ url, ok, result, pages }) =>
      `- ${ok ? '能打开' : '打不开'} <${url}>（${result}）\n  见：${pages.join('、')}`,
  )
  return ['# 外部链接检查', '', `共 ${tried.length} 个，打不开 ${failed} 个。`, '', ...lines, ''].join('\n')
}
