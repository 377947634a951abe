import { z } from 'zod'

/** Far below what file systems and old browsers take, for addresses of parts are longer. */
const LONGEST_ID = 64

/** The id of a plan, part of every address of it. */
export const planId = z
  .string()
  .max(LONGEST_ID, `太长，最多 ${LONGEST_ID} 个字符`)
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, '以小写字母开头，只能用小写字母、数字和连字符，例如 henan-2020')

/** Addresses of the site itself, which no plan can have; of its files the name without the ending. */
const RESERVED: readonly string[] = [
  ...'about data regulations citations terms organizations targets deadlines search pagefind'.split(' '),
  ...'places years levels check workbench'.split(' '),
  ...'index favicon feed sitemap sitemap-site robots llms build settings share assets fonts'.split(' '),
  // Pages below each plan: what they are called was kept free at the root too.
  ...'ledger outcomes poster'.split(' '),
]

/** Whether a step at the site's root is the site's own, and no plan's. */
export function isReserved(step: string): boolean {
  return RESERVED.includes(step)
}

/** What parts the id of a plan from the number of an earlier version of it; no id has it. */
const MARK = '@'

/** `ceshi-2020@1`: the name by which pages and their proof know the first version of a plan that has been replaced. */
export function earlierId(id: string, number: number): string {
  return `${id}${MARK}${number}`
}

/** The plan and the number of an earlier version, by its name; `null` where it is the name of no earlier version. */
export function readEarlierId(id: string): { readonly plan: string; readonly number: number } | null {
  const at = id.lastIndexOf(MARK)
  return at < 0 ? null : { plan: id.slice(0, at), number: Number(id.slice(at + 1)) }
}
