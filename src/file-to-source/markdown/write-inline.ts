import type { Nodes } from 'mdast'
import type { LeftOutKind } from '../../model/account.ts'
import type { LineBuffer } from '../html/line-buffer.ts'

const LINE_BREAK = /^<br\s*\/?>$/iu
const STRIKE = /^<(?<end>\/?)(?:del|s|strike)\s*>$/iu

/** Put the words of a paragraph, heading or cell into a buffer, with what is left out of them. */
export function writeInline(
  root: Nodes,
  { markdown, buffer }: { readonly markdown: string; readonly buffer: LineBuffer },
): void {
  let isStruck = false
  const visit = (node: Nodes) => {
    const at = { line: node.position?.start.line ?? 1 }
    const leaveOut = (kind: LeftOutKind, text: string) => void buffer.add({ is: 'left', kind, text, at })
    if (node.type === 'text' || node.type === 'inlineCode') {
      if (isStruck)
        buffer.add({ is: 'left', kind: 'struck-text', text: node.value, at, doubt: 'struck-text' })
      else buffer.add({ is: 'words', text: node.value, at, asIs: false })
    } else if (node.type === 'break') buffer.end()
    else if (node.type === 'html') {
      const strike = STRIKE.exec(node.value)
      if (strike) isStruck = strike.groups?.end === ''
      if (LINE_BREAK.test(node.value)) buffer.end()
      else leaveOut('dropped-mark', node.value)
    } else if (node.type === 'image' || node.type === 'imageReference') {
      buffer.add({ is: 'mark', thing: '图', text: node.alt || '（没有说明）', at, bytes: null })
    } else if ('children' in node) {
      for (const child of node.children) visit(child)
      if (node.type !== 'link') return
      const isAutomatic = markdown[node.position?.start.offset ?? 0] === '<'
      leaveOut('dropped-mark', [isAutomatic ? '' : node.url, node.title].filter(Boolean).join(' '))
    }
  }
  visit(root)
}
