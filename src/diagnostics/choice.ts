import { wordValue } from './catalog.ts'
import type { FindingValue, FindingValues } from './finding-values.ts'

/** Members of a `plan.yaml`: what lists hold is added to them, anything else takes the place of what was there. */
export type SettingsPatch = Readonly<Record<string, unknown>>

/** An answer that a publisher can give to a message, and what it writes into `plan.yaml`. */
export interface Choice {
  readonly label: string
  readonly patch: SettingsPatch
  /** What has to be typed besides; it stands where the patch says `{asked}`. */
  readonly asks?: { readonly label: string; readonly type: 'text' | 'year'; readonly initial: string }
}

/**
 * Fill the `{name}` places of a choice as the catalog has it. A place that is all of a string becomes the value itself,
 * so that `{line}` is a number; one without a value stays.
 */
export function fillChoice(choice: Choice, values: FindingValues): Choice {
  return { ...choice, label: fillText(choice.label, values), patch: fillPatch(choice.patch, values) }
}

/** The patch of a choice with what was typed. */
export function answerPatch({ patch, asks }: Choice, typed: string): SettingsPatch {
  return asks ? fillPatch(patch, { asked: asks.type === 'year' ? Number(typed) : typed }) : patch
}

function fillPatch(patch: SettingsPatch, values: FindingValues): SettingsPatch {
  return Object.fromEntries(Object.entries(patch).map(([key, value]) => [key, fillValue(value, values)]))
}

function fillValue(value: unknown, values: FindingValues): unknown {
  if (typeof value === 'string') {
    const [, name] = /^\{(\w+)\}$/u.exec(value) ?? []
    const whole: FindingValue | undefined = name === undefined ? undefined : values[name]
    return typeof whole === 'number' ? whole : fillText(value, values)
  }
  if (Array.isArray(value)) return value.map((each) => fillValue(each, values))
  return typeof value === 'object' && value !== null ? fillPatch(value as SettingsPatch, values) : value
}

function fillText(text: string, values: FindingValues): string {
  return text.replace(/\{(\w+)\}/gu, (place, name: string) => wordValue(values[name] ?? place))
}
