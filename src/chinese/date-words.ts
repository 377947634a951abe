/** A day, a month or a year: `2020-07` → `2020年7月`. */
export function looseDate(iso: string): string {
  const [year, month, day] = iso.split('-')
  if (day) return longDate(iso)
  return month ? `${year}年${Number(month)}月` : `${year}年`
}

/** `2020-04-17` → `2020年4月17日` (GB/T 9704—2012 §7.3.5.4: no leading zeros). */
export function longDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
