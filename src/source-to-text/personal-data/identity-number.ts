/** Weights of the first 17 digits, and the check characters by remainder (GB 11643—1999 §3.4, ISO/IEC 7064 MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** Whether 17 digits and a character are a citizen's identity number: a day that there was, and the check character. */
export function isIdentityNumber(number: string): boolean {
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number)
  if (!isDay(year as number, month as number, day as number)) return false
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return CHECKS[sum % 11] === number[17]?.toUpperCase()
}

/** Whether 15 digits may be an identity number of before 1999, which had two digits for the year and no check. */
export function isOldIdentityNumber(number: string): boolean {
  const [year, month, day] = [number.slice(6, 8), number.slice(8, 10), number.slice(10, 12)].map(Number)
  return isDay(1900 + (year as number), month as number, day as number)
}

function isDay(year: number, month: number, day: number): boolean {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return year >= 1850 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= last
}
