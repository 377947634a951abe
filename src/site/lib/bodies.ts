import { type ListedBody, listBodies } from '../../bodies/list-bodies.ts'
import { contextOf, entryOf, HELD, remember } from './library.ts'

/** The bodies that a plan names, by id. */
export const bodiesOf: (plan: string) => ReadonlyMap<string, ListedBody> = remember(
  (id) => listBodies([entryOf(id).plan], contextOf(id).organizations),
  HELD,
)
