import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { findBrowser } from '../browser/find-browser.ts'
import { buildSite, withFolder } from './build-site.ts'
import { printRow, printTable } from './table.ts'

const EMPTY = 'bench-empty/'
/** The nearly empty page first and last, so that a machine that slows down is seen. */
const PAGES = [EMPTY, '', 'henan-2020/24/', 'regulations/', 'henan-2020/full/', 'search/', EMPTY]
const EMPTY_PAGE =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>空白</title><p>空白</p></html>'
const PORT = 9_333

/** Lighthouse’s performance on a phone, of pages beside a nearly empty one in the same run. */
export async function benchLighthouse(): Promise<void> {
  const executablePath = findBrowser()
  if (!executablePath) return console.log('没有浏览器，不测 Lighthouse。')
  await withFolder(async (folder) => {
    const out = join(folder, 'site')
    await buildSite(out)
    mkdirSync(join(out, EMPTY))
    writeFileSync(join(out, EMPTY, 'index.html'), EMPTY_PAGE)
    const server = serve(out)
    const args = [`--remote-debugging-port=${PORT}`, '--disable-gpu']
    const asRoot = process.getuid?.() === 0
    const browser = await chromium.launch({ executablePath, args: asRoot ? [...args, '--no-sandbox'] : args })
    try {
      printTable('Lighthouse（手机；分数只可与同一次的空白页比较）', [
        '网页',
        '性能',
        '首次绘制毫秒',
        '最大绘制毫秒',
      ])
      const { port } = server.address() as AddressInfo
      for (const page of PAGES) {
        const url = `http://localhost:${port}/${page}`
        const result = await lighthouse(url, {
          port: PORT,
          logLevel: 'silent',
          onlyCategories: ['performance'],
        })
        const { categories = {}, audits = {} } = result?.lhr ?? {}
        const time = (audit: string) => Math.round(audits[audit]?.numericValue ?? 0)
        printRow([
          `/${page}`,
          Math.round((categories.performance?.score ?? 0) * 100),
          time('first-contentful-paint'),
          time('largest-contentful-paint'),
        ])
      }
    } finally {
      await browser.close()
      server.close()
    }
  })
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
}

/** The built site as a host would serve it, compressed. */
function serve(folder: string) {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    try {
      const body = gzipSync(readFileSync(file))
      response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream')
      response.setHeader('Content-Encoding', 'gzip')
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  }).listen(0)
}
