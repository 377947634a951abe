import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { XmlDocument } from 'libxml2-wasm'
import { expect, test } from 'vitest'
import { htmlToText } from '../../src/html-to-proof/html-to-text.ts'
import { EDITOR_HEADING } from '../../src/model/editor-heading.ts'
import { planSchema } from '../../src/model/plan.ts'
import { READERS, wordsOf } from '../support/read-back/read-back.ts'
import { loadHard } from '../support/sites/built-site.ts'
import { HARD_ID } from '../support/sites/hard-plan.ts'
import { siteFolder } from '../support/sites/test-sites.ts'

const folder = siteFolder('hard')
const { plan, published } = loadHard()
const read = (name: string) => readFileSync(join(folder, HARD_ID, name), 'utf8')
const bare = (text: string) => text.replaceAll(/\s/gu, '')

test('the page of its files has no file of a task in its tables, and each of them below', () => {
  const html = read('data/index.html')
  const rows = [...html.matchAll(/<th scope="row"><a href="(?<href>[^"]+)"/gu)].map(
    ({ groups }) => groups?.href,
  )
  const own = rows.filter((href) => href?.startsWith(`/${HARD_ID}/`))
  const names = own.filter((href) => !href?.includes('/pictures/')).map((href) => href?.split('/').at(-1))
  expect(names).toEqual([
    ...[
      `${HARD_ID}.pdf`,
      `${HARD_ID}.docx`,
      'tasks.xlsx',
      ...['poster.png', 'poster.svg', 'poster-a3.pdf'],
      `${HARD_ID}-offline.html`,
      'plan.txt',
      'plan.md',
      'deadlines.ics',
    ],
    ...['original-html.txt', 'plan.json', 'plan.akn.xml'],
    ...['tasks.csv', 'citations.csv', 'targets.csv', 'deadlines.csv', 'outcomes.csv', 'source.txt'],
    ...['feed.xml', 'llms.txt', 'catalog.jsonld'],
  ])
  for (const { id } of plan.tasks) expect(html).toContain(`href="/${HARD_ID}/${id}.md"`)
})

test('text, JSON, Akoma Ntoso, CSV and the file for offline use give it back', () => {
  // Behind 1 and 1.1 a composed heading has a blank, as behind 第一章.
  expect(bare(read('plan.txt'))).toBe(bare(published.text))
  const { parts } = htmlToText(read(`${HARD_ID}-offline.html`))
  expect(parts.map(({ text }) => text).join('\n')).toBe(published.text)
  expect(parts.flatMap(({ unexpected }) => unexpected)).toEqual([])
  expect(planSchema.parse(JSON.parse(read('plan.json'))).tasks).toEqual(plan.tasks)
  const xml = XmlDocument.fromString(read('plan.akn.xml'))
  expect(
    bare(
      xml.root
        .find("//*[local-name()='doc']/*[local-name()!='meta']")
        .map(({ content }) => content)
        .join(''),
    ),
  ).toBe(bare(published.text))
  const rows = parseCsv(read('tasks.csv'), { bom: true, columns: true }) as Record<string, string>[]
  expect(rows.map(({ id }) => id)).toEqual(plan.tasks.map(({ id }) => id))
})

test.each(Object.entries(READERS))('the PDF gives it back in %s', async (reader, read) => {
  const words = wordsOf(await read(join(folder, HARD_ID, `${HARD_ID}.pdf`)))
  // Poppler goes through a table by columns.
  if (reader !== 'poppler') return expect(words).toContain(wordsOf(published.text))
  const [, own = ''] = words.split(EDITOR_HEADING)
  const inOrder = (text: string) => [...wordsOf(text)].sort().join('')
  expect(inOrder(own.replace(/^\d+/u, ''))).toBe(inOrder(published.text))
})
