import type { DefaultTreeAdapterMap } from 'parse5'
import { DEEPEST_ITEM } from '../chinese/markers.ts'

type Element = DefaultTreeAdapterMap['element']

/** What the components of a plan's MDX emit, and the file for offline use, by element: the classes each may have. */
const CLASSES: Readonly<Record<string, RegExp>> = {
  h1: /^heading$/u,
  h2: /^heading$/u,
  h3: /^heading$/u,
  h4: /^heading$/u,
  h5: /^heading$/u,
  h6: /^heading$/u,
  p: new RegExp(`^(?:line line-[a-z-]+|item item-[1-${DEEPEST_ITEM}])?$`, 'u'),
  span: /^(?:gap|heading-label|heading-title|item-label|column|noted|cite|term|body|target|deadline|thing)$/u,
  a: /^(?:cite|term|body|target|deadline|thing)?$/u,
  ins: /^correction$/u,
  sup: /^mark$/u,
  div: /^table(?: named)?$/u,
  table: /^$/u,
  thead: /^$/u,
  tbody: /^$/u,
  tr: /^$/u,
  td: /^$/u,
  th: /^$/u,
}
const ATTRIBUTES: ReadonlySet<string> = new Set(
  'class id href aria-label data-run-in data-aside data-quote data-preview role tabindex scope'.split(' '),
)
/** All that may stand beside a plan's words without being of them: an editor's mark, the blank behind 第一章; and the names of columns, which are quotes. */
const ASIDES: Readonly<Record<string, RegExp>> = { sup: /^[校注]\d+$/u, span: /^\u3000$/u }

/**
 * Why an element must not stand within a part: words could be hidden, run or shown otherwise than they are
 * read here. `null` for what the components emit. `part` is `<plan>/<part>`.
 */
export function describeUnexpected(element: Element, text: string, part = ''): string | null {
  const attribute = (name: string) => element.attrs.find((entry) => entry.name === name)?.value
  const strange = element.attrs.find(({ name }) => !ATTRIBUTES.has(name))
  const classes = CLASSES[element.tagName]
  const isAside = attribute('data-aside') !== undefined
  if (!classes) return `<${element.tagName}>`
  if (strange) return `<${element.tagName} ${strange.name}>`
  if (!classes.test(attribute('class') ?? '')) return `<${element.tagName} class="${attribute('class')}">`
  const quote = attribute('data-quote')
  if (quote !== undefined && !(isAside && quote.startsWith(`${part}-column-`)))
    return `<${element.tagName} data-quote>`
  return isAside && quote === undefined && !ASIDES[element.tagName]?.test(text)
    ? `<${element.tagName} data-aside>`
    : null
}
