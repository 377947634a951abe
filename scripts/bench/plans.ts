import { join } from 'node:path'
import { listFiles } from '../../src/html-to-proof/read-site.ts'
import { buildSite, withFolder } from './build-site.ts'
import { makeLibrary } from './make-library.ts'
import { time } from './measure.ts'
import { printRow, printTable } from './table.ts'

/** What libraries of some sizes cost to build, in all and for each plan. */
export function benchPlans(sizes: readonly number[]): void {
  printTable('文库（由本站的工作安排改年份而成）', ['份数', '秒', '每份秒', '页数', '每页毫秒'])
  for (const size of sizes) {
    withFolder((folder) => {
      makeLibrary(folder, size)
      const out = join(folder, 'site')
      const milliseconds = time(() => buildSite(out, join(folder, 'content')))
      const pages = listFiles(out).filter((file) => file.endsWith('.html')).length
      const seconds = milliseconds / 1000
      const cells = [
        seconds.toFixed(1),
        (seconds / size).toFixed(2),
        pages,
        (milliseconds / pages).toFixed(1),
      ]
      printRow([size, ...cells])
    })
  }
}
