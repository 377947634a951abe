import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listFiles } from '../../src/disk/list-files.ts'
import { unknownCss, unknownJs } from '../support/browser/old-browsers.ts'
import { SITE } from '../support/sites/built-site.ts'

/** Newer features that the site uses only where they are there, and what an older browser does instead. */
const ENHANCEMENTS: Readonly<Record<string, string>> = {
  ':backdrop': 'behind the search dialog, which such a browser does not open',
  ':focus-visible': ':focus alone draws the outline; the rule that takes it off is not understood',
  ':has': 'a way to a group of an index leads to it, and the other groups stay',
  ':highlight': 'what a search led to is not marked in the text',
  '@media forced-colors': 'without the mode there is nothing to adapt to',
  '@page': 'size and margins as the printer has them, no page numbers',
  'align-self: start': 'known in grids for long; new in other boxes',
  appearance: 'fields of the search look like the system’s',
  'break-after: avoid': 'a heading may end a printed page',
  'break-before: avoid': 'the footer may stand on a printed page of its own',
  'color-scheme': 'scroll bars and fields stay light',
  'accent-color': 'the bar of progress has the browser’s own colour',
  'color-scheme: dark': 'scroll bars and fields stay light',
  'color-scheme: light': 'scroll bars and fields stay light',
  'contain-intrinsic-size': 'all rows of a text are drawn at once',
  'content-visibility': 'all rows of a text are drawn at once',
  'content-visibility: auto': 'all rows of a text are drawn at once',
  'flex-direction: row-reverse': 'known for long; only its reading order is newly specified',
  'forced-color-adjust': 'without the mode there is nothing to adapt to',
  'forced-color-adjust: none': 'without the mode there is nothing to adapt to',
  'hanging-punctuation': 'marks stay within the line',
  'hanging-punctuation: allow-end': 'marks stay within the line',
  'hanging-punctuation: none': 'marks stay within the line',
  orphans: 'a printed page may end with a single line',
  outline: 'known for long; only its rounding at corners is new',
  'overflow-wrap: anywhere': 'word-break: break-word stands beside it',
  'overscroll-behavior': 'the page behind the search dialog may scroll',
  'overscroll-behavior: contain': 'the page behind the search dialog may scroll',
  page: 'the ledger prints on upright sheets',
  'paint-order': 'known for long in SVG, where alone it is used; new for other text',
  'place-items: start': 'known in grids for long; new for others',
  'print-color-adjust': 'bars of the timeline print with the browser’s own settings',
  'print-color-adjust: exact': 'bars of the timeline print with the browser’s own settings',
  'scroll-padding-top': 'an anchor may lie below the map, which can be scrolled',
  'scroll-snap-type': 'a long row of tasks on a phone begins at its first task, and scrolls by hand',
  size: 'the printer’s paper',
  'text-autospace': 'no gap between Han and Latin',
  'text-autospace: no-autospace': 'no gap between Han and Latin',
  'text-autospace: normal': 'no gap between Han and Latin',
  'text-decoration-thickness': 'underlines as thick as the browser has them',
  'text-size-adjust': 'the prefixed form stands beside it',
  'text-spacing-trim': 'marks keep their full width',
  'text-spacing-trim: normal': 'marks keep their full width',
  'text-spacing-trim: trim-start': 'marks keep their full width',
  'text-underline-offset': 'underlines where the browser draws them',
  'text-wrap': 'the last line of a heading may be short',
  'text-wrap: balance': 'the last line of a heading may be short',
  'text-wrap: wrap': 'the last line of a heading may be short',
  'user-select': 'the prefixed form stands beside it',
  'user-select: all': 'a reference is selected by hand',
  widows: 'a printed page may begin with a single line',
}

/** Methods of our own, or of what we bundle, that a newer interface also has. */
const OWN_METHODS = ['.load', '.error']

const files = listFiles(SITE).filter((file) => file.startsWith('_astro/') || file === 'settings.js')
const read = (file: string) => readFileSync(join(SITE, file), 'utf8')

/** The scripts that a script loads, itself among them. */
function loadedBy(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known
  known.add(file)
  for (const [, name = ''] of read(file).matchAll(
    /(?:from|import)\s*\(?\s*["'`]\.\/(?<name>[\w.-]+\.js)["'`]/gu,
  ))
    loadedBy(`_astro/${name}`, known)
  return known
}

/** What pages run that read files, after `open-reader` has found the browser new enough: the thread, and what shows its answers. */
function ofReading(): ReadonlySet<string> {
  const thread = files.filter((file) => /^_astro\/reading-worker.*\.js$/u.test(file))
  const scripts = ['check', 'workbench'].flatMap((page) =>
    [
      ...read(`${page}/index.html`).matchAll(
        /<script type="module" src="[^"]*\/(?<file>_astro\/index[^"]+)"/gu,
      ),
    ].map(([, file = '']) => file),
  )
  return new Set(
    [...thread, ...scripts].flatMap((file) => [...loadedBy(file)]).filter((file) => !ASKS.test(file)),
  )
}

/** What finds out whether a browser is new enough has to run in the others. */
const ASKS = /^_astro\/open-reader/u

describe('Chromium 86, Firefox 78 and WebKit 14 know', () => {
  const inThreads = ofReading()

  test('everything in the style sheets but named enhancements', () => {
    const found = files.filter((file) => file.endsWith('.css')).flatMap((file) => [...unknownCss(read(file))])
    expect([...new Set(found)].toSorted()).toEqual(Object.keys(ENHANCEMENTS).toSorted())
  })

  test('the prefixed form of what an iPhone knows by that alone', () => {
    const rules = files
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) => [...read(file).matchAll(/\{[^{}]*\}/gu)].map(([rule]) => rule))
    for (const property of ['text-size-adjust', 'user-select']) {
      const using = rules.filter((rule) => new RegExp(`[{;]${property}:`, 'u').test(rule))
      expect(using.length, property).toBeGreaterThan(0)
      expect(using.filter((rule) => !rule.includes(`-webkit-${property}:`))).toEqual([])
    }
  })

  test.each(files.filter((file) => file.endsWith('.js') && !inThreads.has(file)))(
    'everything in %s',
    (file) => {
      expect([...unknownJs(read(file))].filter((name) => !OWN_METHODS.includes(name))).toEqual([])
    },
  )

  test('the rest of what pages that read files load, but do not run', () => {
    expect(inThreads.size).toBeGreaterThan(15)
    expect([...inThreads].filter((file) => ASKS.test(file))).toEqual([])
    for (const file of inThreads) expect(() => unknownJs(read(file)), file).not.toThrow()
  })
})

test('the check sees what is too new', () => {
  expect([
    ...unknownCss('a:has(b) { inset: 0; aspect-ratio: 1; color: color-mix(in srgb, red, blue) }'),
  ]).toEqual([':has', 'inset', 'aspect-ratio', 'color-mix()'])
  expect([...unknownJs('list.at(-1); list.findLast(test); list.map(test); /(?<=a)b/u.test(text)')]).toEqual([
    '.at',
    '.findLast',
    'lookbehind',
  ])
  expect(() => unknownJs('a ||= b')).toThrow()
})
