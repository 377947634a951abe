import { codePointName } from '../../chinese/rare-characters.ts'
import type { Finding } from '../../diagnostics/finding.ts'
import { EDITOR_HEADING } from '../../model/editor-heading.ts'
import { type PlanDocument, partToText } from '../document.ts'
import type { FontPlace, Needs } from './find-needs.ts'
import type { FontRole, PublisherFont } from './font-roles.ts'

/** How many characters and places a message names. */
const CHARACTERS = 40
const PLACES = 3

/** The code points that our own fonts must have: those that the publisher's font of a role does not have. */
export function lackingPoints(
  needs: Needs,
  fonts: readonly PublisherFont[],
  role: FontRole,
): ReadonlySet<number> {
  const has = fonts.find((font) => font.role === role)?.facts.characters
  return new Set([...needs[role].keys()].filter((point) => !has?.has(point)))
}

/** A finding for each font of the publisher's that does not have every character. */
export function findLacking(needs: Needs, fonts: readonly PublisherFont[]): readonly Finding[] {
  return fonts.flatMap(({ role, family, file }): readonly Finding[] => {
    const points = [...lackingPoints(needs, fonts, role)]
    if (points.length === 0) return []
    const characters = points.slice(0, CHARACTERS).map((point) => String.fromCodePoint(point))
    const values = {
      family,
      file,
      count: points.length,
      characters: characters.join('') + (points.length > CHARACTERS ? '……' : ''),
      places: listPlaces(points.flatMap((point) => needs[role].get(point) ?? [])),
    }
    return [{ code: 'font-lacks-characters', at: null, file: 'settings', member: ['fonts'], values }]
  })
}

/** A finding for each character that no font has. */
export function findMissing(needs: Needs, missing: readonly number[]): readonly Finding[] {
  return missing.map((point) => ({
    code: 'character-without-type',
    at: null,
    file: 'settings',
    member: ['fonts'],
    values: {
      character: String.fromCodePoint(point),
      point: codePointName(String.fromCodePoint(point)),
      places: listPlaces(Object.values(needs).flatMap((points) => points.get(point) ?? [])),
    },
  }))
}

function listPlaces(places: readonly FontPlace[]): string {
  const all = new Map(places.map((place) => [`${place.document.id} ${place.part}`, place]))
  const named = [...all.values()].slice(0, PLACES).map(({ document, part }) => namePlace(document, part))
  return all.size > PLACES ? `${named.join('、')}等 ${all.size} 处` : named.join('、')
}

/** Letters that are enough to know a part by. */
const ENOUGH = 14

/** What people call a place in a plan's PDF: the part's first words, or what is no part of the plan. */
function namePlace({ id, parts }: PlanDocument, part: string): string {
  if (part === 'editor') return `${id} 的${EDITOR_HEADING}`
  const found = parts.find((each) => each.id === part)
  if (!found) return `${id} 的页码、目录`
  const [line = ''] = partToText(found).split('\n')
  return `${id} 的“${line.length > ENOUGH ? `${line.slice(0, ENOUGH)}……` : line}”`
}
