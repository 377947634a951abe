import { FUNCTIONS } from '../../bodies/functions.ts'
import { placeOf } from '../../bodies/places.ts'
import { allBodies, type GatheredBody } from './gathered.ts'
import { libraryFacts } from './library.ts'
import { PAGE_SIZES } from './page-sizes.ts'
import { prefectureGroup } from './plan-lists.ts'
import { type Group, type ListPage, splitList } from './split-list.ts'

const KINDS = { body: '机关和机构', class: '一类机关', field: '某一领域的部门' } as const

/** Those whose place and function are not known. */
export const OTHER = 'other'

/** The pages of all bodies: those of the registry by kind; others by function, then by place, then those of one plan. */
export function bodyPages(): readonly ListPage<GatheredBody>[] {
  const all = [...allBodies().values()]
  const most = libraryFacts().only === null ? PAGE_SIZES.organizations : Number.POSITIVE_INFINITY
  const groupOf = (each: GatheredBody) => groupOfBody(each, all.length > most)
  return splitList({ entries: sortBodies(all, groupOf), groupOf, withinOf: placeWithin, most })
}

/** @param isLong Whether places of a province stand together, for the list has many. */
function groupOfBody({ body, isRegistered }: GatheredBody, isLong: boolean): Group {
  if (isRegistered) return { id: body.kind, name: KINDS[body.kind] }
  const known = FUNCTIONS.get(body.function ?? '')
  if (known) return known
  if (body.place === null) return { id: OTHER, name: '只在一份文件里有的主体' }
  const code = isLong ? `${body.place.slice(0, 2)}0000` : body.place
  return { id: `place-${code}`, name: `${placeOf(code)?.name}${isLong ? '各地' : ''}的其他机关` }
}

function placeWithin({ body, isRegistered }: GatheredBody): Group {
  return isRegistered || body.place === null ? { id: 'all', name: '' } : prefectureGroup(body.place)
}

function sortBodies(
  all: readonly GatheredBody[],
  groupOf: (each: GatheredBody) => Group,
): readonly GatheredBody[] {
  const groups = Map.groupBy(all, (each) => groupOf(each).id)
  const places = [...groups.keys()].filter((id) => id.startsWith('place-')).sort()
  const order = [...Object.keys(KINDS), ...FUNCTIONS.keys(), ...places, OTHER]
  const byCode = (a: GatheredBody, b: GatheredBody) => ((a.body.place ?? '') < (b.body.place ?? '') ? -1 : 1)
  return order.flatMap((id) => {
    const own = groups.get(id) ?? []
    return id in KINDS || id === OTHER ? own : own.toSorted(byCode)
  })
}

/** `牵头、负责 2 项，配合 1 项，点到 3 处`. */
export function countWords([lead, support, named]: readonly [number, number, number, ...unknown[]]): string {
  const words = [
    lead > 0 && `牵头、负责 ${lead} 项`,
    support > 0 && `配合 ${support} 项`,
    named > 0 && `点到 ${named} 处`,
  ]
  return words.filter(Boolean).join('，')
}
