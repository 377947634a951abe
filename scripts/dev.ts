/** `npm run dev`: generates the pages once, then serves the site and refreshes it as files change. */
import { dev } from 'astro'
import { runNode } from './run-node.ts'
import { stopOnSignals } from './signals.ts'

const code = await runNode('scripts/generate.ts')
if (code !== 0) process.exit(code)

const server = await dev({ logLevel: 'warn', server: { host: 'localhost' } })
stopOnSignals(server)
const address = server.resolvedUrls.local[0] ?? `http://localhost:${server.address.port}/`
console.log(`开发服务器已就绪：${address}（保存文件后页面自动更新，按 Ctrl-C 结束）`)
