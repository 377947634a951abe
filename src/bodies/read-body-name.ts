import { inBrackets, NO_BRACKET } from '../chinese/brackets.ts'
import { FORMS, type FormKind } from './functions.ts'
import { levelAtStart, placeAtStart, stemAtStart } from './places.ts'

/** How a name says its place: `甲县` by its whole name, `县` by its level, `山东` in short, or not at all. */
type PlaceWords = 'name' | 'level' | 'stem' | 'none'

/** A body's name parted into its place and the rest. */
export interface BodyName {
  readonly says: PlaceWords
  /** Codes of the places that have the name; empty where it names none. */
  readonly codes: readonly string[]
  /** The words for the place. */
  readonly place: string
  /** The name with `~` for its place: `~司法局`, `团~委`. */
  readonly form: string
  /** Id of the function, and what kind of name it is; `null` where the table has none. */
  readonly function: { readonly id: string; readonly kind: FormKind } | null
}

/** What may stand before the place. */
const BEFORE_PLACE = [
  ...['中共', '共青团', '团', '国家税务总局', '国家统计局', '国家外汇管理局', '国家金融监督管理总局'],
  ...['金融监管总局', '中国人民银行', '人民银行', '人行', '国网', '中国共产党'],
]
/** Another name behind a name: `省住房城乡建设厅（省人防办）`, but not kinds of places: `乡镇（街道）`. */
const OTHER_NAME = new RegExp(`^(?<name>${NO_BRACKET}{3,})${inBrackets(`${NO_BRACKET}{1,30}`)}$`, 'u')

/**
 * The readings of a body's name, the surest first: those whose form the table knows, then the one that says its
 * place; the last takes the name as it is.
 */
export function readBodyName(name: string): readonly BodyName[] {
  const words = name.replace(/\s/gu, '')
  const base = OTHER_NAME.exec(words)?.groups?.name
  const whole = readings(words)
  const known = [...whole, ...(base ? readings(base) : [])].filter((each) => each.function !== null)
  const placed = whole.filter(({ says }) => says === 'name' || says === 'level')
  return [...known, ...placed, { says: 'none', codes: [], place: '', form: `~${words}`, function: null }]
}

function readings(words: string): readonly BodyName[] {
  return ['', ...BEFORE_PLACE.filter((before) => words.startsWith(before))].flatMap((before) => {
    const rest = words.slice(before.length)
    const named = placeAtStart(rest)
    const level = levelAtStart(rest)
    const stem = stemAtStart(rest)
    const make = (says: PlaceWords, length: number, codes: readonly string[]): BodyName => {
      const form = `${before}~${rest.slice(length)}`
      return { says, codes, place: rest.slice(0, length), form, function: FORMS.get(form) ?? null }
    }
    return [
      ...(named ? [make('name', named.length, named.codes)] : []),
      ...(level ? [make('level', level.length, [])] : []),
      ...(stem ? [make('stem', stem.length, stem.codes)] : []),
      make('none', 0, []),
    ].filter(isMeant)
  })
}

/** Only branches go by short names of places; and a class of bodies is none. */
function isMeant({ says, function: known, form }: BodyName): boolean {
  if (form.endsWith('~')) return false
  if (says === 'stem') return known?.kind === 'branch'
  return says !== 'none' || known?.kind !== 'authority'
}
