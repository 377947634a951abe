import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { HARD_ID } from '../../support/sites/hard-plan.ts'
import {
  HARD_PAGE_TYPES,
  LIBRARY_PAGE_TYPES,
  LIFE_PAGE_TYPES,
  PAGE_TYPES,
} from '../../support/sites/page-types.ts'
import { IDS } from '../../support/sites/plans-with-a-life.ts'
import { SECOND_ID } from '../../support/sites/second-plan.ts'

const VISITED = [
  ...PAGE_TYPES,
  ...LIBRARY_PAGE_TYPES,
  ...LIFE_PAGE_TYPES,
  ...HARD_PAGE_TYPES.map((path) => `${HARD_ID}/${path}`),
]

/** What may stand for a name in brackets, where not anything may. */
const NAMES: Readonly<Record<string, string>> = {
  plan: `(?:henan-2020|${SECOND_ID}|${HARD_ID}|${IDS.replaced})`,
  task: '(?:d\\d+-)?[\\d-]+',
}

const templates = readdirSync('src/site/pages', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.astro'),
)

/** Costly checks visit one page of every type, so a new type must not be forgotten. */
test.each(templates)('one page at least of %s is visited', (template) => {
  const address = template
    .replace(/\.astro$/u, '')
    .replace(/(?:^|\/)index$/u, '')
    .replaceAll('.', '\\.')
    // The further pages of a list are of the type of its first.
    .replace(/\/\[(?:\\\.){3}list\]/u, '(?:/.+)?')
    .replaceAll(/\[(?:\\\.){3}\w+\]/gu, '.+')
    .replaceAll(/\[(?<name>\w+)\]/gu, (_, name: string) => NAMES[name] ?? '[^/]+')
  const pattern = new RegExp(`^(?:\\./)?${address}(?:/|\\.html)?$`, 'u')
  expect(VISITED.filter((path) => pattern.test(path))).not.toEqual([])
})
