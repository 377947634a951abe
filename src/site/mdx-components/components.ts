import type { HeadingLevel } from '../../model/heading-levels.ts'
import Cell from './Cell.astro'
import Citation from './Citation.astro'
import Correction from './Correction.astro'
import Deadline from './Deadline.astro'
import Heading1 from './Heading1.astro'
import Heading2 from './Heading2.astro'
import Heading3 from './Heading3.astro'
import Heading4 from './Heading4.astro'
import Heading5 from './Heading5.astro'
import Heading6 from './Heading6.astro'
import Item from './Item.astro'
import Line from './Line.astro'
import Note from './Note.astro'
import Organization from './Organization.astro'
import Row from './Row.astro'
import Table from './Table.astro'
import Target from './Target.astro'
import Term from './Term.astro'
import Thing from './Thing.astro'

const inline = {
  Cell,
  Citation,
  Correction,
  Deadline,
  Item,
  Line,
  Note,
  Organization,
  Row,
  Table,
  Target,
  Term,
  Thing,
}

/** Components for a part's MDX, by the level that its heading has on the page. */
export const componentsByLevel = {
  1: { ...inline, Heading: Heading1 },
  2: { ...inline, Heading: Heading2 },
  3: { ...inline, Heading: Heading3 },
  4: { ...inline, Heading: Heading4 },
  5: { ...inline, Heading: Heading5 },
  6: { ...inline, Heading: Heading6 },
} as const satisfies Record<HeadingLevel, object>
