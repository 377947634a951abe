import type { Span } from '../model/span.ts'

/** Something known about words of the published text, shown by a component around them. */
export interface Annotation extends Span {
  /** Name of a component in `src/site/mdx-components/`. */
  readonly component: 'Correction' | 'Note'
  readonly attributes: Readonly<Record<string, string>>
}
