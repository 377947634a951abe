import { wordValue } from './catalog.ts'
import type { Choice, SettingsPatch } from './catalog-entry.ts'
import type { FindingValue, FindingValues } from './finding.ts'

const PLACES = /\{(?<name>\w+)\}/gu

/**
 * Fill the `{name}` places of a choice as the catalog has it; beside the values of the finding there are `{code}`,
 * `{line}`, and `{openedLine}` where what was found is what its line begins with.
 *
 * 1. A place that is all of a string becomes the value itself, so that `{line}` is a number.
 * 2. A choice is not given where the finding has no value for one of its places.
 * 3. A list in the label gives the choice once for each of its values; in an element of a list of the patch, that
 *    element once for each.
 */
export function fillChoice(choice: Choice, values: FindingValues): readonly Choice[] {
  const names = placesIn(choice).filter((name) => name !== 'asked')
  if (!names.every((name) => name in values)) return []
  const list = placesIn(choice.label).find((name) => Array.isArray(values[name]))
  const each = list === undefined ? [{}] : listOf(values[list]).map((value) => ({ [list]: value }))
  return each.map((one) => {
    const own = { ...values, ...one }
    return {
      label: fillText(choice.label, own),
      patch: fillPatch(choice.patch, own),
      ...(choice.asks && { asks: { ...choice.asks, initial: fillText(choice.asks.initial, own) } }),
    }
  })
}

function fillPatch(patch: SettingsPatch, values: FindingValues): SettingsPatch {
  return Object.fromEntries(Object.entries(patch).map(([key, value]) => [key, fillValue(value, values)]))
}

function fillValue(value: unknown, values: FindingValues): unknown {
  if (typeof value === 'string') {
    const [, name] = /^\{(\w+)\}$/u.exec(value) ?? []
    const whole = name === undefined ? undefined : values[name]
    return typeof whole === 'number' ? whole : fillText(value, values)
  }
  if (Array.isArray(value)) return value.flatMap((each) => fillElement(each, values))
  return typeof value === 'object' && value !== null ? fillPatch(value as SettingsPatch, values) : value
}

/** An element of a list, once for each value of the lists that fill it. */
function fillElement(element: unknown, values: FindingValues): readonly unknown[] {
  const lists = placesIn(element).filter((name) => Array.isArray(values[name]))
  const [first] = lists
  if (first === undefined) return [fillValue(element, values)]
  return listOf(values[first]).map((_, index) => {
    const own = lists.map((name) => [name, listOf(values[name])[index] ?? ''])
    return fillValue(element, { ...values, ...Object.fromEntries(own) })
  })
}

function fillText(text: string, values: FindingValues): string {
  return text.replace(PLACES, (place, name: string) => wordValue(values[name] ?? place))
}

/** The names of all places in a choice, or in a piece of one. */
function placesIn(template: unknown): readonly string[] {
  return [...JSON.stringify(template).matchAll(PLACES)].flatMap(({ groups }) => groups?.name ?? [])
}

function listOf(value: FindingValue | undefined): readonly FindingValue[] {
  return Array.isArray(value) ? value : []
}
