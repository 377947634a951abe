import type { ChildProcess } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Startable } from '../../../scripts/programs/programs.ts'
import { startProgram } from '../../../scripts/programs/run-program.ts'

/** The servers that a publisher may have; `preview` is what `npm start` serves with. */
export const SERVERS = ['nginx', 'caddy', 'python', 'preview'] as const
export type ServerName = (typeof SERVERS)[number]

/** A site as a server should serve it. */
export interface Hosted {
  /** The folder that holds the site's files. */
  readonly folder: string
  /** The folder that the server serves from `/`: above the site's when it stands below a sub-path. */
  readonly root: string
  /** `/` or `/plans/fazhi/`. */
  readonly base: string
  /** Where nginx's own files are, `gangmu-*.conf` and `conf.d/default.conf`, in the place of those of `deploy/`. */
  readonly nginx?: string
}

/** A server that runs; `address` is the site's, with a slash at its end. */
export interface RunningServer {
  readonly address: string
  readonly stop: () => Promise<void>
}

/** Start a server on a free loopback port, configured by the files of `deploy/`, and wait until it answers. */
export async function startServer(name: ServerName, hosted: Hosted): Promise<RunningServer> {
  const port = await freePort()
  const work = mkdtempSync(join(tmpdir(), `gangmu-${name}-`))
  const child = STARTERS[name](hosted, port, work)
  const output: string[] = []
  child.stderr?.on('data', (data) => output.push(String(data)))
  const address = `http://127.0.0.1:${port}${hosted.base}`
  for (let tries = 0; ; tries += 1) {
    if (await answers(address)) break
    if (child.exitCode !== null || tries > 300) throw new Error(`${name} does not start: ${output.join('')}`)
    await new Promise((done) => setTimeout(done, 100))
  }
  const stop = () =>
    new Promise<void>((done) => {
      child.once('exit', () => done())
      child.kill('SIGTERM')
    })
  return { address, stop }
}

/** Write the nginx configuration of `deploy/` for a site, with `brotli.conf` or without, and give its path. */
export function writeNginx(
  { root, base, nginx = 'deploy/nginx' }: Hosted,
  port: number,
  work: string,
  withBrotli = false,
): string {
  for (const name of [
    'gangmu-site.conf',
    'gangmu-headers.conf',
    ...(withBrotli ? ['gangmu-brotli.conf'] : []),
  ]) {
    const text = readFileSync(join(nginx, name), 'utf8')
    writeFileSync(join(work, name), text.replaceAll('/etc/nginx/gangmu', `${work}/gangmu`))
  }
  const own = join(nginx, 'conf.d/default.conf')
  const kind = base === '/' ? 'root' : 'sub-path'
  const example = readFileSync(existsSync(own) ? own : join(nginx, `example-${kind}.conf`), 'utf8')
  const server = example
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace(/root \/srv\/\w+;/u, `root ${resolve(root)};`)
    .replaceAll('/etc/nginx/gangmu', `${work}/gangmu`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${work}/${kind};`,
  )
  const asRoot = process.getuid?.() === 0 ? 'user root;' : ''
  const config = `${asRoot} daemon off; pid ${work}/pid; error_log stderr; events {}
    http { access_log off; ${temporary.join(' ')}\n${server} }`
  writeFileSync(join(work, 'nginx.conf'), config)
  return join(work, 'nginx.conf')
}

type Starter = (hosted: Hosted, port: number, work: string) => ChildProcess

const STARTERS: Readonly<Record<ServerName, Starter>> = {
  nginx: (hosted, port, work) => start('nginx', ['-e', 'stderr', '-c', writeNginx(hosted, port, work)]),
  caddy: (hosted, port, work) => {
    copyFileSync('deploy/caddy/gangmu.caddy', join(work, 'gangmu.caddy'))
    const kind = hosted.base === '/' ? 'root' : 'sub-path'
    const example = readFileSync(`deploy/caddy/example-${kind}.Caddyfile`, 'utf8')
    const config = example
      .replace(/^\S+\.example \{/mu, `http://127.0.0.1:${port} {`)
      .replace(/\/srv\/\w+/gu, (path, offset) =>
        example.lastIndexOf('#', offset) > example.lastIndexOf('\n', offset) ? path : resolve(hosted.root),
      )
    writeFileSync(join(work, 'Caddyfile'), `{\n\tadmin off\n}\n${config}`)
    const env = { ...process.env, HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work }
    return start('caddy', ['run', '--adapter', 'caddyfile', '--config', join(work, 'Caddyfile')], env)
  },
  python: ({ root }, port) =>
    start('python3', ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', root]),
  preview: ({ folder, base }, port) => {
    const program = `
      import { preview } from 'astro'
      await preview({ outDir: ${JSON.stringify(resolve(folder))}, logLevel: 'silent', server: { host: '127.0.0.1', port: ${port} } })`
    const env = { ...process.env, BASE_PATH: base, ASTRO_TELEMETRY_DISABLED: '1' }
    return start('node', ['--input-type=module', '--eval', program], env)
  },
}

function start(name: Startable, args: readonly string[], env = process.env): ChildProcess {
  return startProgram(name, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
}

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    ({ ok }) => ok,
    () => false,
  )
}
