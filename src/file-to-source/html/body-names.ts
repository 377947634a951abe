import { attribute, classesOf, type HtmlElement } from './html-node.ts'

/**
 * Ids and classes that the systems of Chinese government sites give to the body of a page, by system. Found in pages
 * of these sites and in public programs that read them; a name is listed once it is used for bodies only.
 */
const BODY_NAMES_BY_SYSTEM = {
  '中国政府网（开普 UCAP）': ['ucap-content', 'ucapcontent', 'pages_content'],
  '拓尔思 TRS WCM': ['trs_editor', 'trs_ueditor', 'trs_preappend'],
  '大汉 JCMS': ['zoom', 'zoomcon', 'fontzoom', 'xxgk_content', 'zfxxgk_content'],
  '博达 VSB': ['vsb_content', 'vsb_content_2', 'vsb_content_4', 'vsb_content_6', 'v_news_content'],
  '苏迪 WebPlus': ['wp_articlecontent'],
  微信公众号: ['js_content', 'rich_media_content'],
  各地自编: [
    ...['article-content', 'article_content', 'articlecontent', 'article-con', 'articlecon', 'article-body'],
    ...['contentbody', 'content-body', 'newscontent', 'news_content', 'detail-content', 'detail_content'],
    ...['div_zhengwen', 'zhengwen', 'wzcon', 'text-main', 'maintext', 'contxt', 'con-detail', 'contentmain'],
  ],
} as const

const NAMES: ReadonlySet<string> = new Set(Object.values(BODY_NAMES_BY_SYSTEM).flat())

/** Whether an element's id or one of its classes says that it is the body of a page. */
export function isNamedBody(element: HtmlElement): boolean {
  return [attribute(element, 'id'), ...classesOf(element)].some((name) => NAMES.has(name.toLowerCase()))
}
