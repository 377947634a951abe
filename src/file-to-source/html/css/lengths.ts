/** CSS pixels of the units that have a size of their own, and of 1em as pages have it. */
const UNITS: Readonly<Record<string, number>> = {
  ...{ '': 1, px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4 },
  ...{ em: 16, rem: 16, ex: 8, ch: 8 },
}
const LENGTH = /^(?<number>[+-]?(?:\d+\.?\d*|\.\d+))(?<unit>[a-z]*|%)$/iu

/** A length in CSS pixels, 1em taken as 16; `null` for what is none or depends on the window. */
export function toPixels(value: string | undefined): number | null {
  const { number, unit } = LENGTH.exec(value?.trim() ?? '')?.groups ?? {}
  if (number === undefined) return null
  const size = UNITS[unit?.toLowerCase() ?? '']
  if (Number(number) === 0) return 0
  return size === undefined ? null : Number(number) * size
}
