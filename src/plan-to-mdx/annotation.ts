import type { Span } from '../model/span.ts'
import type { COMPONENTS } from './elements.ts'

/** Something known about words of the published text, shown by a component around them. */
export interface Annotation extends Span {
  /** Name of a component in `src/site/mdx-components/`. */
  readonly component: (typeof COMPONENTS)[number]
  readonly attributes: Readonly<Record<string, string>>
  /** Whether the component is a link, which must not stand within another. */
  readonly isLink: boolean
  /** Whether an earlier element already shows where it begins; a mark is shown only there. */
  readonly isContinued?: boolean
}
