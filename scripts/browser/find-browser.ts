import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { runFile } from '../programs/run-program.ts'
import { systemBrowsers } from './system-browsers.ts'

/** The browser that is there already, in the order of `nextBrowserAction`; installs nothing. */
export function findBrowser(): string | undefined {
  return chosenBrowser() ?? ownBrowser() ?? systemBrowser()
}

/** The path in `CHROMIUM_PATH`, whether or not anything is there. */
export function chosenBrowser(): string | undefined {
  return process.env.CHROMIUM_PATH || undefined
}

/** Playwright's own Chromium, of the version this Playwright expects. */
export function ownBrowser(): string | undefined {
  return [chromium.executablePath()].find(starts)
}

/** The first of the system's browsers that starts. */
export function systemBrowser(): string | undefined {
  return systemBrowsers(process.platform, process.env).find(starts)
}

/**
 * True when the browser is there and its libraries are too.
 *
 * On Windows the file alone has to do: there, `--version` opens a window.
 */
export function starts(path: string): boolean {
  if (!existsSync(path)) return false
  if (process.platform === 'win32') return true
  return runFile(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}
