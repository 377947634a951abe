import { describe, expect, test } from 'vitest'
import { type BrowserFacts, nextBrowserAction } from '../../../scripts/browser/next-action.ts'
import { systemBrowsers } from '../../../scripts/browser/system-browsers.ts'

/** Nothing there, and nothing that could bring it. */
const nothing: BrowserFacts = { download: 'failed', apt: 'impossible' }
const everything: BrowserFacts = {
  chosen: '/chosen',
  own: '/own',
  system: '/system',
  download: 'untried',
  apt: 'possible',
}

describe('the next action for a browser', () => {
  test.each<[why: string, facts: BrowserFacts, action: string]>([
    ['the choice of the caller wins over everything', everything, 'use /chosen'],
    ['Playwright’s own comes before the system’s', { ...everything, chosen: undefined }, 'use /own'],
    [
      'a download comes before the system’s',
      { ...nothing, system: '/system', download: 'untried' },
      'download',
    ],
    ['the system’s does after a failed download', { ...nothing, system: '/system' }, 'use /system'],
    [
      'yesterday’s failure counts too',
      { ...nothing, system: '/system', download: 'failed-lately' },
      'use /system',
    ],
    [
      'what is there comes before packages',
      { ...nothing, system: '/system', apt: 'possible' },
      'use /system',
    ],
    ['packages, when nothing is there', { ...nothing, apt: 'possible' }, 'install-packages'],
    [
      'packages come before a second download',
      { download: 'failed-lately', apt: 'possible' },
      'install-packages',
    ],
    ['a second download is the last resort', { ...nothing, download: 'failed-lately' }, 'download'],
    ['packages are installed once', { ...nothing, apt: 'done' }, 'give-up'],
    ['nothing can be done', nothing, 'give-up'],
  ])('%s', (_why, facts, expected) => {
    const action = nextBrowserAction(facts)
    expect(action.do === 'use' ? `use ${action.path}` : action.do).toBe(expected)
  })

  test('every way ends: an action that brings nothing is not asked for again', () => {
    for (const download of ['untried', 'failed', 'failed-lately'] as const) {
      for (const apt of ['possible', 'impossible', 'done'] as const) {
        expect(actionsInVain({ download, apt })).toHaveLength(new Set(actionsInVain({ download, apt })).size)
      }
    }
  })
})

describe('where the system’s browsers may be', () => {
  test('Linux: every command in every folder of PATH, Chromium first', () => {
    const paths = systemBrowsers('linux', { PATH: '/usr/local/bin::/usr/bin' })
    expect(paths.slice(0, 3)).toEqual([
      '/usr/local/bin/chromium',
      '/usr/bin/chromium',
      '/usr/local/bin/chromium-browser',
    ])
  })

  test('macOS: the applications', () => {
    expect(systemBrowsers('darwin', {})).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    )
  })

  test('Windows: the program folders that are set', () => {
    const paths = systemBrowsers('win32', { PROGRAMFILES: 'C:\\Program Files' })
    expect(paths).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe')
    expect(paths).toHaveLength(3)
  })

  test('nothing without PATH', () => expect(systemBrowsers('linux', {})).toEqual([]))
})

/** The actions of a run in which none brings a browser. */
function actionsInVain(facts: BrowserFacts): readonly string[] {
  const { do: action } = nextBrowserAction(facts)
  if (action === 'download') return [action, ...actionsInVain({ ...facts, download: 'failed' })]
  if (action === 'install-packages') return [action, ...actionsInVain({ ...facts, apt: 'done' })]
  return [action]
}
