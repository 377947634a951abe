// npm run bench: how parsing grows with the text, and what a page costs to build and to fetch. Prints, never judges.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { listFiles } from '../src/html-to-proof/read-site.ts'
import { runPipeline } from '../src/pipeline.ts'
import { decodeSource } from '../src/source-to-text/decode-source.ts'

const SOURCE = 'content/plans/henan-2020/source.txt'
const FACTORS = [1, 10, 100, 1000]
/** Small texts are parsed often enough to be measured; the median of the runs is printed. */
const RUNS: Readonly<Record<number, number>> = { 1: 101, 10: 31, 100: 7, 1000: 3 }

benchParsing()
benchBuilding()

function benchParsing(): void {
  const plan = readFileSync(SOURCE)
  print('解析（字节 → 工作安排）', ['倍数', '字节', '中位毫秒', 'MB/s', '每字节用时之比'])
  let first = 0
  for (const factor of FACTORS) {
    const bytes = Buffer.concat(Array.from({ length: factor }, () => plan))
    const milliseconds = median(Array.from({ length: RUNS[factor] ?? 1 }, () => time(() => parse(bytes))))
    const perByte = milliseconds / bytes.length
    first ||= perByte
    const rate = bytes.length / 2 ** 20 / (milliseconds / 1000)
    printRow([
      `${factor}×`,
      bytes.length,
      milliseconds.toFixed(1),
      rate.toFixed(1),
      (perByte / first).toFixed(2),
    ])
  }
}

function parse(bytes: Uint8Array): void {
  const source = decodeSource(bytes, 'bench.txt')
  if ('code' in source) throw new Error(source.code)
  runPipeline({ source, settings: null })
}

function benchBuilding(): void {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-bench-'))
  const out = join(folder, 'site')
  try {
    const milliseconds = time(() => {
      execFileSync(process.execPath, ['scripts/build.ts', '--out', out], {
        stdio: ['ignore', 'ignore', 'inherit'],
      })
    })
    const pages = listFiles(out).filter((file) => file.endsWith('.html'))
    print('\n构建（生成、网页、核对）', ['页数', '秒', '每页毫秒'])
    printRow([pages.length, (milliseconds / 1000).toFixed(1), (milliseconds / pages.length).toFixed(1)])
    print('\n网页大小（字节）', ['页面', '原大小', 'gzip', 'brotli'])
    for (const page of [
      'henan-2020',
      'henan-2020/14',
      'henan-2020/42',
      'henan-2020/full',
      'henan-2020/source',
    ]) {
      const html = readFileSync(join(out, page, 'index.html'))
      printRow([`/${page}/`, html.length, gzipSync(html).length, brotliCompressSync(html).length])
    }
    for (const asset of listFiles(out).filter((file) => file.startsWith('_astro/'))) {
      const text = readFileSync(join(out, asset))
      printRow([
        asset.replace(/\.[\w-]+(?=\.\w+$)/u, ''),
        text.length,
        gzipSync(text).length,
        brotliCompressSync(text).length,
      ])
    }
  } finally {
    if (existsSync(folder)) rmSync(folder, { recursive: true })
  }
}

function time(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

function print(title: string, columns: readonly string[]): void {
  console.log(title)
  printRow(columns)
}

function printRow(cells: readonly (string | number)[]): void {
  console.log(`  ${cells.map((cell) => String(cell).padEnd(16)).join('')}`.trimEnd())
}
