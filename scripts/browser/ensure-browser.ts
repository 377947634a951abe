import { aptInstall, aptState } from '../programs/apt.ts'
import { downloadBrowser, downloadFailedLately } from './download-browser.ts'
import { chosenBrowser, ownBrowser, starts, systemBrowser } from './find-browser.ts'
import { type BrowserFacts, nextBrowserAction } from './next-action.ts'

/**
 * The path of a browser that starts, installed on the way if need be.
 *
 * @throws Error with what to do, in Chinese, when there is none.
 */
export function ensureBrowser(): string {
  let facts = gatherFacts()
  for (;;) {
    const action = nextBrowserAction(facts)
    switch (action.do) {
      case 'use':
        return checked(action.path)
      case 'download':
        downloadBrowser()
        facts = { ...facts, own: ownBrowser(), download: 'failed' }
        break
      case 'install-packages':
        aptInstall('chromium')
        facts = { ...facts, system: systemBrowser(), apt: 'done' }
        break
      case 'give-up':
        throw new Error(NO_BROWSER)
    }
  }
}

function gatherFacts(): BrowserFacts {
  const chosen = chosenBrowser()
  const own = chosen ? undefined : ownBrowser()
  return {
    chosen,
    own,
    system: chosen || own ? undefined : systemBrowser(),
    download: downloadFailedLately() ? 'failed-lately' : 'untried',
    apt: aptState(),
  }
}

/** Only the caller's own choice can still fail here: the others were found by starting them. */
function checked(path: string): string {
  if (starts(path)) return path
  throw new Error(`CHROMIUM_PATH 指向的浏览器无法启动：${path}\n请改正路径，或取消这个环境变量。`)
}

const NO_BROWSER = `没有找到能用的浏览器。请任选一种办法：
  · npx playwright install --with-deps chromium
  · Debian、Ubuntu：sudo apt-get install chromium
  · 已装有 Chromium、Chrome 或 Edge：CHROMIUM_PATH=浏览器路径 npm test`
