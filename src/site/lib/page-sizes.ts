/**
 * Most entries of a page that gathers from several plans, by the list: so few that no page is over 60 KB of HTML, 14 KB
 * packed by gzip, with the longest words that entries have (`tests/site/gathering-pages.test.ts`).
 */
export const PAGE_SIZES = {
  regulations: 40,
  organizations: 110,
  terms: 60,
  /** Of each of the three lists of citations, which stand on one page as long as they are short. */
  citations: 25,
  /** Plans with a small picture each. */
  values: 25,
  /** Plans with all that tells them apart. */
  plans: 40,
  /** Plans with a count. */
  counts: 90,
} as const

/** Most plans among which a form offers to choose: more would be a list to search through. */
export const MOST_CHOICES = 10

/** Most places of a tree that is shown at once. */
export const MOST_PLACES = 250
