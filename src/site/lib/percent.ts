/** A share as a whole number of hundredths, never rounded up to all: 0.996 → `99%`. */
export function percent(share: number): string {
  return `${Math.floor(share * 100)}%`
}
