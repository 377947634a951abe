import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { runProgram } from '../../scripts/programs/run-program.ts'
import { askPage } from '../../scripts/scoring/ask-page.ts'
import { scoreAnswers } from '../../scripts/scoring/score-answers.ts'
import { numberQuestions, phraseQuestions, sampleQuestions } from '../../scripts/scoring/search-questions.ts'
import { readChecksums } from '../../src/publish/checksums.ts'
import { SECURITY_HEADERS } from '../../src/publish/security-headers.ts'
import { watchPage } from '../support/browser/watch-page.ts'
import { loadHenan } from '../support/henan.ts'
import { readPages } from '../support/sites/built-site.ts'
import { PAGE_TYPES, pagesToVisit } from '../support/sites/page-types.ts'
import {
  freePort,
  type Hosted,
  type RunningServer,
  SERVERS,
  startServer,
  writeNginx,
} from '../support/sites/servers.ts'
import { hostFolder, siteFolder } from '../support/sites/test-sites.ts'

const PLACES: readonly Hosted[] = [
  { base: '/', root: 'dist', folder: 'dist' },
  { base: '/plans/fazhi/', root: hostFolder('sub-path'), folder: siteFolder('sub-path') },
]
const { plan } = loadHenan()
/** Some of the tables that `search/answers.test.ts` asks in full. */
const QUESTIONS = [
  ...sampleQuestions(numberQuestions(plan), 30),
  ...[2, 3, 4, 6, 8].flatMap((length) => sampleQuestions(phraseQuestions(plan, length), 10)),
]

for (const name of SERVERS) {
  for (const place of PLACES) {
    test.describe(`${name} at ${place.base}`, () => {
      let server: RunningServer
      test.beforeAll(async () => {
        server = await startServer(name, place)
      })
      test.afterAll(() => server.stop())

      test('serves every file as it was built', async () => {
        test.setTimeout(120_000)
        const different: string[] = []
        const waiting = [...readChecksums(place.folder)].filter(
          // Hosts keep files that begin with a dot to themselves; the preview does so with more, unpacks copies, and
          // takes a name without an ending for a page.
          ([file]) =>
            !file.startsWith('.') &&
            !(name === 'preview' && /^_headers$|\/SHA256SUMS$|\.(?:br|gz)$/u.test(file)),
        )
        expect(waiting.length).toBeGreaterThan(300)
        const fetchRest = async () => {
          for (let next = waiting.pop(); next; next = waiting.pop()) {
            const [file, hash] = next
            const address = `${server.address}${file.replace(/(?:^|(?<=\/))index\.html$/u, '')}`
            const answer = await fetch(address, { headers: { 'Accept-Encoding': 'identity' } })
            const bytes = Buffer.from(await answer.arrayBuffer())
            if (createHash('sha256').update(bytes).digest('hex') !== hash) different.push(file)
          }
        }
        await Promise.all(Array.from({ length: 8 }, fetchRest))
        expect(different).toEqual([])
      })

      test('an address without its slash leads to the page', async () => {
        const answer = await fetch(`${server.address}henan-2020/24`)
        const there = `${server.address}henan-2020/24/`
        // The preview does not redirect: it says that the slash is missing.
        if (name === 'preview') expect(await answer.text()).toContain('trailingSlash')
        else expect([answer.status, answer.url]).toEqual([200, there])
      })

      test('an address that does not exist is not found', async () => {
        const answer = await fetch(`${server.address}henan-2020/99/`)
        expect(answer.status).toBe(404)
        // Python has a page of its own.
        if (name !== 'python') expect(await answer.text()).toContain('没有这个页面')
      })

      // The pages and the searches of `dist/` are what all other tests look at.
      if (place.base === '/') return

      test('searches find all that they should', async ({ page }) => {
        test.setTimeout(120_000)
        const faults = watchPage(page, server.address)
        await page.goto(`${server.address}search/?q=24`)
        await expect(page.locator('main')).toHaveAttribute('data-search-state', 'ready')
        const answers = await askPage(page, place.base, QUESTIONS)
        expect(answers.length).toBeGreaterThan(50)
        for (const { misses, recall, precision, top1 } of scoreAnswers(answers)) {
          expect(misses).toEqual([])
          expect({ recall, precision, top1 }).toEqual({ recall: 1, precision: 1, top1: 1 })
        }
        expect(faults).toEqual([])
      })

      test('every type of page works in a browser, and asks for nothing from elsewhere', async ({ page }) => {
        test.setTimeout(120_000)
        const faults = watchPage(page, server.address)
        for (const path of PAGE_TYPES) await page.goto(new URL(path, server.address).href)
        await page.goto(`${server.address}henan-2020/14/`)
        await page.locator('[data-part] a[data-preview]').hover()
        await expect(page.getByRole('tooltip')).toBeVisible()
        const root = page.locator('html')
        const before = await root.getAttribute('data-theme')
        await page.locator('[data-set="theme"]').click()
        expect(await root.getAttribute('data-theme')).not.toBe(before)
        await page.locator('[data-set="care"]').click()
        await page.pdf()
        expect(faults).toEqual([])
      })
    })
  }
}

for (const name of ['nginx', 'caddy'] as const) {
  test(`${name} sends the policy, and the compressed copies`, async () => {
    const place = PLACES[1] as Hosted
    const server = await startServer(name, place)
    try {
      for (const path of [
        '',
        'henan-2020/24/',
        'favicon.svg',
        'henan-2020/tasks.csv',
        'no-such-page/',
        assetOf(place),
      ]) {
        const { headers } = await fetch(`${server.address}${path}`)
        const sent = SECURITY_HEADERS.map(([header]) => [header, headers.get(header)])
        expect(sent, path).toEqual(SECURITY_HEADERS)
      }
      const address = `${server.address}henan-2020/24/`
      const { headers } = await fetch(address, { headers: { 'Accept-Encoding': 'br, gzip' } })
      expect(headers.get('content-encoding')).toBe(name === 'caddy' ? 'br' : 'gzip')
      const types = await Promise.all(
        ['henan-2020/24.md', 'henan-2020/tasks.csv', 'henan-2020/deadlines.ics', 'data/catalog.jsonld'].map(
          async (path) =>
            (await fetch(`${server.address}${path}`)).headers.get('content-type')?.split(';')[0],
        ),
      )
      expect(types).toEqual(['text/markdown', 'text/csv', 'text/calendar', 'application/ld+json'])
      const offline = await fetch(`${server.address}henan-2020/henan-2020-offline.html`)
      expect(offline.headers.get('content-disposition')).toBe('attachment')
      const asset = await fetch(`${server.address}${assetOf(place)}`)
      expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    } finally {
      await server.stop()
    }
  })
}

test('pages run without an error under the policy', async ({ page }) => {
  test.setTimeout(300_000)
  const place = PLACES[1] as Hosted
  const server = await startServer('nginx', place)
  try {
    const faults = watchPage(page, server.address)
    for (const path of pagesToVisit(readPages(place.folder))) {
      const answer = await page.goto(`${server.address}${path}`)
      expect(answer?.status(), path).toBe(200)
    }
    expect(faults).toEqual([])
  } finally {
    await server.stop()
  }
})

test('a script that is not the site’s own is kept from running', async ({ page }) => {
  const server = await startServer('nginx', PLACES[0] as Hosted)
  try {
    const faults = watchPage(page, server.address)
    await page.goto(server.address)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "broken in"'
      document.head.append(script)
    })
    expect(await page.title()).not.toBe('broken in')
    expect(faults.join()).toContain('Content Security Policy')
  } finally {
    await server.stop()
  }
})

test('without the brotli module nginx takes the configuration, and says so when told to use it', async () => {
  const work = mkdtempSync(join(tmpdir(), 'gangmu-nginx-'))
  const check = (withBrotli: boolean) => {
    const config = writeNginx(PLACES[0] as Hosted, port, work, withBrotli)
    return runProgram('nginx', ['-t', '-e', 'stderr', '-c', config])
  }
  const port = await freePort()
  expect(check(false).status).toBe(0)
  const { status, stderr } = check(true)
  // Where the module is there, this is right as well.
  if (status !== 0) expect(stderr).toContain('unknown directive "brotli_static"')
  rmSync(work, { recursive: true })
})

function assetOf({ folder }: Hosted): string {
  const asset = [...readChecksums(folder).keys()].find((file) => /^_astro\/.*\.css$/u.test(file))
  if (!asset) throw new Error('no style sheet')
  return asset
}
