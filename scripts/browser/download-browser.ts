import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runProgram } from '../programs/run-program.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const failureFile = `${root}.cache/browser-download-failed`
const DAY = 24 * 60 * 60 * 1000

/**
 * Downloads Playwright's own Chromium; quiet unless it works.
 *
 * An unreachable server costs five attempts of at most `CONNECTION_TIMEOUT`, so the failure is remembered for a day.
 */
export function downloadBrowser(): boolean {
  console.error('正在下载 Playwright 的 Chromium……')
  const { status } = runProgram('node', [CLI, 'install', '--no-shell', 'chromium'], {
    cwd: root,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(CONNECTION_TIMEOUT) },
    stdio: 'ignore',
    timeout: TOTAL_TIMEOUT,
  })
  if (status === 0) rmSync(failureFile, { force: true })
  else rememberFailure()
  console.error(status === 0 ? 'Chromium 已下载。' : '下载没有成功。')
  return status === 0
}

/** True when a download failed within the last day. */
export function downloadFailedLately(): boolean {
  const failure = statSync(failureFile, { throwIfNoEntry: false })
  return failure !== undefined && Date.now() - failure.mtimeMs < DAY
}

function rememberFailure(): void {
  mkdirSync(`${root}.cache`, { recursive: true })
  writeFileSync(failureFile, '')
}

const CLI = 'node_modules/@playwright/test/cli.js'
/** Milliseconds without an answer before Playwright gives up one attempt. */
const CONNECTION_TIMEOUT = 3_000
/** Milliseconds for about 170 MB on a slow line. */
const TOTAL_TIMEOUT = 300_000
