import { hanOf } from '../../chinese/characters.ts'
import type { LineWriter } from '../line-writer.ts'
import type { HtmlBody } from './find-body.ts'
import { allWords, attribute, elementsBelow, type HtmlElement } from './html-node.ts'
import type { StyledPage } from './styled-page.ts'

/** Words outside a body in proportion to those in it, beyond which it is doubtful. */
const DOUBTFUL = 0.1
/** Han characters of a page below which its text may be in another file. */
const SHORT = 100

/** Say what is unsure of a page's body: much outside it, hidden until a script runs, or not in the page. */
export function doubtBody(page: StyledPage, { nodes, isNamed }: HtmlBody, writer: LineWriter): void {
  const all = page.weightOf(page.root)
  const sum = (part: 'running' | 'sentences') =>
    nodes.reduce((total, node) => total + page.weightOf(node)[part], 0)
  const inside = sum('running')
  const outside = isNamed ? all.sentences - sum('sentences') : all.running - inside
  const elements = elementsBelow(page.root)
  const stored = elements.filter(isStore).reduce((total, each) => total + hanOf(allWords(each)).length, 0)
  if (stored > inside)
    writer.doubt('body-doubtful', { how: '的文字多半存放在脚本用的元素里，没有读', outside: stored })
  else if (outside > inside * DOUBTFUL)
    writer.doubt('body-doubtful', {
      how: isNamed ? '标明的正文之外还有成段的文字' : '没有标明哪里是正文，按文字最多的一块读取',
      outside,
    })
  if (page.revealed.size > 0) writer.doubt('body-hidden', {})
  const frame = inside < SHORT ? elements.find(isFrame) : undefined
  if (frame) writer.doubt('body-in-frame', { src: attribute(frame, 'src').slice(0, 200) })
}

/** Elements that scripts take what they show from. */
function isStore(element: HtmlElement): boolean {
  if (element.tagName === 'script') return /html|template/iu.test(attribute(element, 'type'))
  return element.tagName === 'textarea' || element.tagName === 'template'
}

function isFrame(element: HtmlElement): boolean {
  if (element.tagName !== 'iframe' && element.tagName !== 'frame') return false
  const src = attribute(element, 'src')
  return src !== '' && !/^(?:about|javascript|data):/iu.test(src)
}
