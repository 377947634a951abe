/**
 * A title parted into place, year and subject: `西平县2020年度法治政府建设工作安排` is 西平县 and
 * 法治政府建设工作安排. The place is what stands before the year; without a year there is none.
 */
export function splitTitle(title: string): { readonly place: string; readonly subject: string } {
  const text = title.replace(/\s/gu, '')
  const { place, rest } = PLACE_AND_YEAR.exec(text)?.groups ?? {}
  return { place: place ?? '', subject: rest ?? text }
}

const PLACE_AND_YEAR = /^(?<place>\p{Script=Han}{2,12})(?:19|20)\d{2}年度?(?<rest>.+)$/u
