import type { CatalogEntry } from '../catalog-entry.ts'

/** What the proof of fidelity may find in a built site. */
export const PROOF = {
  'text-lost': {
    severity: 'error',
    message: '{page} 少了或改了原文的字：应为“{expectedText}”，实为“{found}”',
    expected: '原文的每个字恰好发布一次',
    advice: '不要手改发布的网页；运行 npx gangmu build 重新生成。',
  },
  'text-invented': {
    severity: 'error',
    message: '{page} 多了原文没有的字：应为“{expectedText}”，实为“{found}”',
    expected: '只有原文的字',
    advice: '不要手改发布的网页；运行 npx gangmu build 重新生成。',
  },
  'page-missing': {
    severity: 'error',
    message: '{page} 没有发布 {part}',
    expected: '原文的每一部分在它的页面上恰好发布一次，依次排列',
    advice: '运行 npx gangmu build 重新生成。',
  },
  'parts-out-of-order': {
    severity: 'error',
    message: '{page} 各部分的次序与原文不同，或有一部分发布了两次',
    expected: '原文的每一部分在它的页面上恰好发布一次，依次排列',
    advice: '不要手改发布的网页；运行 npx gangmu build 重新生成。',
  },
  'text-not-covered': {
    severity: 'error',
    message: '按改动记录从原文得到 {expectedLength} 字，而各部分共 {length} 字，或内容不同',
    expected: '各部分依次相连，就是改动之后的原文',
    advice: '这是程序的错误，请报告。',
  },
  'markup-unexpected': {
    severity: 'error',
    message: '{page} 的正文（{part}）里有不该有的标记 {found}',
    expected: '正文里只有本站组件写出的标记，没有隐藏、脚本或别的样式',
    advice: '不要手改发布的网页；运行 npx gangmu build 重新生成。改了组件的，同时改 check-markup.ts。',
  },
  'link-misdirected': {
    severity: 'error',
    message: '{page} 上“{text}”的链接 {href} 没有指向它自己的页面',
    expected: '标题的链接指向它所属的页面',
    advice: '不要手改发布的网页；运行 npx gangmu build 重新生成。',
  },
  'link-broken': {
    severity: 'error',
    message: '{page} 的链接 {href} 没有去处',
    expected: '本站有的页面和位置',
    advice: '核对链接的拼写；页面改了地址的，把链接也改过来。',
  },
  'page-altered': {
    severity: 'error',
    message: '{page} 与构建时的记录 SHA256SUMS 不符',
    expected: '构建之后没有改动、增加或删去的文件',
    advice: '不要手改发布的网页；运行 npx gangmu build 重新生成。',
  },
  'edit-unlawful': {
    severity: 'error',
    message: '{rule}不应把“{before}”改为“{after}”',
    expected: '每条规则、每处校订只做它声明的改动',
    advice: '这是程序的错误，请报告。',
  },
} as const satisfies Record<string, CatalogEntry>
