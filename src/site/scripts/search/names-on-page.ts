import type { RecordType, SearchName } from '../../../html-to-search/search-record.ts'

/** The names that the search page lists for everyone: with a sole plan, numbers and titles need nothing else loaded. */
export function namesOnPage(index: Element): readonly SearchName[] {
  return [...index.querySelectorAll<HTMLElement>('li[data-type]')].map((item) => {
    const {
      type,
      url = '',
      title = '',
      label = '',
      plan = '',
      chapter = '',
      number,
      chapterNumber,
      highest,
      aliases,
    } = item.dataset
    return {
      type: type as RecordType,
      url,
      title,
      label,
      plan,
      chapter,
      ...(number && { number: Number(number) }),
      ...(chapterNumber && { part: Number(chapterNumber) }),
      ...(highest && { highest: Number(highest) }),
      ...(aliases && { aliases: aliases.split('\n') }),
    }
  })
}
