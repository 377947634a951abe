import { longDate } from '../chinese/date-words.ts'
import { paths } from '../model/site-paths.ts'
import { type AddressNotice, SECTIONS } from './address-notices.ts'

/** What the page or file at an address says, which the site has nothing else for any more. */
interface NoticeWords {
  readonly title: string
  readonly lines: readonly string[]
  /** What the address is called where it leads on. */
  readonly next: string
}

/** A notice in words; of a plan that was withdrawn they say what its `plan.yaml` declares, and nothing of its own. */
export function noticeWords({ path, kind, plan, leadsTo, version, withdrawn }: AddressNotice): NoticeWords {
  if (kind === 'withdrawn' && withdrawn) {
    const { date, reason, by } = withdrawn
    return {
      title: '已撤下',
      lines: [
        `编号为 ${plan} 的文件已于${longDate(date)}撤下，本站不再提供它的文字。`,
        `理由：${reason.replace(/。$/u, '')}。`,
        ...(by ? [`决定：${by}。`] : []),
      ],
      next: '本站首页',
    }
  }
  if (kind === 'renamed')
    return {
      title: '网址改了',
      lines: [
        plan !== null && path.startsWith(paths.plan(plan))
          ? '与它比较的文件改了编号，这里的内容移到了新的网址。'
          : `这份文件现在的编号是 ${plan}，这里的内容移到了新的网址。`,
      ],
      next: '新的网址',
    }
  if (version !== null)
    return {
      title: '现在的版本里没有',
      lines: [`文件换过版本，这里的内容只到第 ${version} 版为止，后一版里没有了。`],
      next: `第 ${version} 版和第 ${version + 1} 版的不同`,
    }
  return {
    title: '现在没有这一页',
    lines: ['这个网址公布过，本站现在没有可以放在这里的内容。'],
    next: SECTIONS[leadsTo] ?? (plan === null ? '上一级的网页' : '这份文件的首页'),
  }
}
