import type { TitleSource } from '../../model/original.ts'
import { allWords, attribute, type HtmlElement } from './html-node.ts'

/** What a page says it is called, outside of what it shows. */
export interface DeclaredTitle {
  readonly from: Extract<TitleSource, 'article-title' | 'title-element'>
  readonly words: string
}

/**
 * Names by which pages give the title of what they are about: `ArticleTitle` is the one that state sites must use
 * (国办发〔2017〕47号《政府网站发展指引》附件“网页标签规范”), the others those that pages are shared by.
 */
const DECLARED: ReadonlySet<string> = new Set(['articletitle', 'og:title', 'twitter:title'])
const HTML = 'http://www.w3.org/1999/xhtml'

/** The titles that the head of a page declares, in its order. */
export function declaredTitles(elements: readonly HtmlElement[]): readonly DeclaredTitle[] {
  return elements.flatMap((element): readonly DeclaredTitle[] => {
    if (element.tagName === 'title' && element.namespaceURI === HTML)
      return [{ from: 'title-element', words: allWords(element) }]
    if (element.tagName !== 'meta') return []
    const name = attribute(element, 'name') || attribute(element, 'property')
    if (!DECLARED.has(name.toLowerCase())) return []
    return [{ from: 'article-title', words: attribute(element, 'content') }]
  })
}
