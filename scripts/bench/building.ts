import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { listFiles } from '../../src/disk/list-files.ts'
import { buildSite, withFolder } from './build-site.ts'
import { printRow, printTable } from './table.ts'

/** Pages of each kind, the heaviest of them among these. */
const PAGES = ['henan-2020', 'henan-2020/14', 'henan-2020/42', 'henan-2020/full', 'henan-2020/source']

/** What a page costs to build and to fetch. */
export function benchBuilding(): Promise<void> {
  return withFolder(async (folder) => {
    const out = join(folder, 'site')
    const { milliseconds } = await buildSite(out)
    const files = listFiles(out)
    const pages = files.filter((file) => file.endsWith('.html')).length
    printTable('构建（生成、网页、核对）', ['页数', '秒', '每页毫秒'])
    printRow([pages, (milliseconds / 1000).toFixed(1), (milliseconds / pages).toFixed(1)])
    printTable('网页大小（字节）', ['页面', '原大小', 'gzip', 'brotli'])
    for (const page of PAGES) printSizes(`/${page}/`, readFileSync(join(out, page, 'index.html')))
    for (const asset of files.filter((file) => file.startsWith('_astro/'))) {
      printSizes(asset.replace(/\.[\w-]+(?=\.\w+$)/u, ''), readFileSync(join(out, asset)))
    }
  })
}

function printSizes(name: string, bytes: Buffer): void {
  printRow([name, bytes.length, gzipSync(bytes).length, brotliCompressSync(bytes).length])
}
