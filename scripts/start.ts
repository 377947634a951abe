/** `npx gangmu start`: builds the site and serves it. `--no-build` serves what is in `dist/`, `--port N` fixes the port. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { preview } from 'astro'
import { runNode } from './run-node.ts'
import { stopOnSignals } from './signals.ts'
import { parseCommand } from './support/command.ts'
import { ofProgram } from './support/program.ts'

const FIRST_PORT = 4321
const USAGE = '用法：npx gangmu start [--no-build] [--port 端口号]'

const { values, positionals, print, printError } = parseCommand(
  { 'no-build': { type: 'boolean' }, port: { type: 'string' } },
  USAGE,
)
const port = readPort(values.port)
if (positionals.length > 0) stop(USAGE)
if (!values['no-build']) await buildSite()
else if (!existsSync('dist')) stop('还没有构建结果（dist/）。请去掉 --no-build，或先运行 npx gangmu build')
await serveSite(port)

async function buildSite(): Promise<void> {
  print.line('正在生成并构建站点……')
  const code = await runNode('scripts/build.ts')
  if (code !== 0) stop('构建没有成功，站点未启动。', code)
}

/** A port in use gives way to the next free one, unless the caller asked for that very port. */
async function serveSite(port: number | undefined): Promise<void> {
  const server = await preview({
    root: ofProgram('.'),
    outDir: resolve('dist'),
    logLevel: 'silent',
    server: { host: 'localhost', port: port ?? FIRST_PORT },
    vite: { logLevel: 'silent', preview: { strictPort: port !== undefined } },
  }).catch((error: Error) => stop(`无法启动本机服务${port ? `（端口 ${port}）` : ''}：${error.message}`))
  stopOnSignals(server)
  const address = withSlash(server.urls?.local[0] ?? `http://localhost:${server.port}`)
  const { ok, status } = await fetch(address)
  if (!ok) stop(`${address} 回应 ${status}：dist/ 里没有这个首页，请重新构建（npx gangmu build）`)
  print.line(`纲目已就绪：${address}（按 Ctrl-C 结束）`)
}

/** With the slash, addresses relative to this one stay under the site's base path. */
function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`
}

function readPort(given: string | undefined): number | undefined {
  const port = given === undefined ? undefined : Number(given)
  if (port === undefined || (Number.isInteger(port) && port > 0 && port < 65536)) return port
  return stop(USAGE)
}

function stop(message: string, code = 1): never {
  printError(message)
  process.exit(code)
}
