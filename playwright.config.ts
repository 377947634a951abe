import { defineConfig } from '@playwright/test'
import { browserArguments } from './scripts/browser/browser-arguments.ts'
import { findBrowser } from './scripts/browser/find-browser.ts'

// Found once: the workers read this file again, and inherit the answer.
process.env.CHROMIUM_PATH ||= findBrowser() ?? ''

/** The end-to-end tests visit what is in `dist/`. Addresses are relative to `baseURL`: `page.goto('about/')`. */
export default defineConfig({
  // A page in every width or look takes half a minute where the machine is slow and busy; what hangs ends too.
  timeout: 120_000,
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  reporter: 'list',
  use: {
    // The address that the server below prints; it takes a free port.
    baseURL: process.env.SITE_ADDRESS,
    browserName: 'chromium',
    locale: 'zh-CN',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: browserArguments(),
    },
  },
  webServer: {
    command: 'node scripts/run.mjs start --no-build',
    wait: { stdout: /(?<site_address>http:\/\/localhost:\d+[\w./-]*)/u },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2_000 },
  },
})
