import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles } from '../../src/disk/list-files.ts'
import { sha256 } from '../../src/model/sha256.ts'
import { textsOf } from '../support/read-back/hidden-in.ts'
import { SECOND_ID as ID, PERSONAL } from '../support/sites/second-plan.ts'
import { contentOf, recordOf, siteFolder } from '../support/sites/test-sites.ts'

const SITE = siteFolder('library')
const PLAN = join(contentOf('library'), 'plans', ID)
const read = (path: string) => readFileSync(join(SITE, ID, path), 'utf8')

/** What would give the words away: themselves, in a row or in pieces of a search index, and hashes of texts that hold them. */
const TELLING = [
  PERSONAL.telephone,
  [...PERSONAL.telephone].join(' '),
  PERSONAL.identity,
  [...PERSONAL.identity].join(' '),
  sha256(readFileSync(join(PLAN, 'source.txt'))),
  sha256(readFileSync(join(PLAN, 'original.txt'))),
]

test('add warns of the words without repeating them, and says what it means for the original', () => {
  const [added] = recordOf('library')
  expect(added?.stderr).toContain('疑似个人信息（电话）：150****5670')
  expect(added?.stderr).toContain('疑似个人信息（身份号码）：3****************X')
  expect(added?.stderr).not.toContain(PERSONAL.telephone)
  expect(added?.stdout).toContain('有一处隐去，原件就不再提供下载')
})

test('no file of the site gives redacted words away, however it is packed', async () => {
  const files = listFiles(SITE)
  expect(files.length).toBeGreaterThan(500)
  const telling: string[] = []
  for (const file of files) {
    const texts = await textsOf(file, readFileSync(join(SITE, file)))
    if (TELLING.some((words) => texts.some((text) => text.includes(words)))) telling.push(file)
  }
  expect(telling).toEqual([])
}, 240_000)

test('the same search finds words that are published, in every form that the plan has', async () => {
  const published = '〔已隐去〕'
  const holding = await Promise.all(
    [`${ID}.docx`, 'tasks.xlsx', `${ID}.pdf`].map(async (file) => {
      const texts = await textsOf(file, readFileSync(join(SITE, ID, file)))
      return texts.some(
        (text) =>
          text.includes(published) || Buffer.from(text, 'latin1').toString('utf8').includes(published),
      )
    }),
  )
  expect(holding).toEqual([true, true, true])
})

test('readers see that words were redacted, where and how many', () => {
  expect(read('3/index.html')).toContain('联系人李某，〔已隐去〕。')
  expect(read('source.txt')).toContain('不是公文（〔已隐去〕）。')
  const { redactions, original, source, diagnostics } = JSON.parse(read('plan.json'))
  expect(redactions).toMatchObject([
    { kind: '身份号码', length: 18, characters: 18 },
    { kind: '电话', length: 11, characters: 11 },
  ])
  expect(original).toMatchObject({ format: 'text', encoding: 'gb18030', sha256: null, textSha256: null })
  expect(source.sha256).toBe(sha256(read('source.txt')))
  expect(diagnostics.map(({ code }: { code: string }) => code)).not.toContain('personal-data')
  expect(read('fidelity/index.html').replaceAll(/<[^>]*>/gu, '')).toContain('隐去（2 处，29 字）')
})

test('the original is not offered', () => {
  expect(listFiles(join(SITE, ID)).filter((file) => file.startsWith('original'))).toEqual([])
})
