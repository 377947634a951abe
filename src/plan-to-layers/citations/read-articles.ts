import { CLOSE, OPEN } from '../../chinese/brackets.ts'
import { TO } from '../../chinese/characters.ts'
import { NUMERAL_CHARACTERS } from '../../chinese/numerals.ts'
import type { Citation } from '../../model/layers.ts'

type Article = NonNullable<Citation['articles']>[number]

const NUMERAL = `[${NUMERAL_CHARACTERS}\\d]{1,8}`
const ARTICLE = `第${NUMERAL}条(?:之${NUMERAL})?`
const PARAGRAPH = `第${NUMERAL}款`
const ITEM = `第(?:${OPEN}${NUMERAL}${CLOSE}|${NUMERAL})[项目]`
/** One place: `第五十三条第二款第（三）项`, `第三条至第五条`; behind another of the same article `第二款` alone. */
const PLACE = new RegExp(
  `^(?<joint>[、，和及与]|以及)?的?(?:(?<article>${ARTICLE}(?:${TO}${ARTICLE})?)(?<paragraph>${PARAGRAPH})?(?<item>${ITEM})?|(?<more>${PARAGRAPH})(?<moreItem>${ITEM})?|(?<only>${ITEM}))`,
  'u',
)
/** Most places that one citation names. */
const MOST = 40

/** The articles (条), paragraphs (款) and items (项) that stand right behind the name of a document. */
export function readArticles(behind: string): readonly Article[] {
  const articles: Article[] = []
  let rest = behind
  while (articles.length < MOST) {
    const match = PLACE.exec(rest)
    const { joint, article, paragraph, item, more, moreItem, only } = match?.groups ?? {}
    const last = articles.at(-1)
    if (!match || (last ? joint === undefined : joint !== undefined)) break
    if (article) articles.push({ article, paragraph: paragraph ?? null, item: item ?? null })
    else if (!last) break
    else if (more) articles.push({ article: last.article, paragraph: more, item: moreItem ?? null })
    else articles.push({ ...last, item: only ?? null })
    rest = rest.slice(match[0].length)
  }
  return articles
}
