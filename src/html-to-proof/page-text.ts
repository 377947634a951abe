/** What a built page says of plans, as the proof of fidelity reads it. */
export interface PageText {
  /** Parts published on the page, in order; `of` is `<plan>/<part>`. */
  readonly parts: readonly PublishedPart[]
  /** Words of a plan that the page repeats outside its publication. */
  readonly quotes: readonly Quote[]
  /** Titles that are to be those of the unit that their link leads to, and it leads to none; `of` is empty. */
  readonly strays: readonly Quote[]
  /** Lines of the source, where the page shows them. */
  readonly sourceLines: readonly string[]
  /** Links of the page; `part` is the published part that one stands in. */
  readonly links: readonly { readonly href: string; readonly part: string | null }[]
  /** Whether search engines and lists of pages may have it. */
  readonly isListed: boolean
  /** Anchors that links can lead to. */
  readonly ids: ReadonlySet<string>
}

/** Repeated words; `href` is the link that they stand in. */
export interface Quote {
  readonly of: string
  readonly text: string
  readonly href: string | null
}

/** The words of one part as a browser would show them: paragraphs parted by line feeds. */
export interface PublishedPart {
  readonly of: string
  readonly text: string
  /** Markup in it that our components never emit. */
  readonly unexpected: readonly string[]
}

/** Pages by site path (`/henan-2020/24/`), and what each says of plans. */
export type SiteText = ReadonlyMap<string, PageText>
