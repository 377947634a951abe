import { hexToBytes } from '@noble/hashes/utils.js'
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { isHeadedByTitle } from '../../model/heading-levels.ts'
import { sha256 } from '../../model/sha256.ts'
import type { PlanDocument } from '../document.ts'
import { documentToSearch } from './document-to-search.ts'
import { notesToHast, partToHast } from './part-to-hast.ts'
import { contentsToHast, mapToHast, searchToHast } from './ways-in.ts'

/** What the file carries besides the words; both are put into it as they are. */
export interface OfflineAssets {
  readonly css: string
  /** A classic script: a module does not run from `file://`. */
  readonly script: string
}

/**
 * A plan as one HTML file that needs nothing else: it opens from a disk or a memory stick.
 *
 * 1. The text of the elements with `data-part`, in order and without what is marked `data-aside`, is the published text.
 * 2. Anchors are those of the full-text page: `#task-24`, `#chapter-5`.
 * 3. A policy in the file lets only its own style and script run, by their hashes; there is no network.
 * 4. Without JavaScript all can be read; the search, which would not work, is not there.
 */
export function documentToOffline(document: PlanDocument, { css, script }: OfflineAssets): string {
  const { plan, parts, id } = document
  const title = plan.title ?? id
  const page = h('html', { lang: 'zh-CN' }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy(css, script) }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', title),
      h('style', css),
    ]),
    h('body', { id: 'top' }, [
      h('header', { className: ['screen-only'] }, [
        h('p', { className: ['unofficial'] }, '离线版 · 非官方转载，以官方原文为准'),
        h(isHeadedByTitle(parts) ? 'p' : 'h1', { className: ['name'] }, title),
        searchToHast(),
        mapToHast(plan),
        contentsToHast(plan),
      ]),
      h('main', [...parts.map((part) => partToHast(part, id)), notesToHast(document)]),
      dataElement(document),
      scriptElement(script),
    ]),
  ])
  return `<!doctype html>\n${toHtml(page)}\n`
}

function policy(css: string, script: string): string {
  return `default-src 'none'; script-src ${hashSource(script)}; style-src ${hashSource(css)}; base-uri 'none'; form-action 'none'`
}

/** What the search looks through. It is no script that runs; an escaped `<` can neither end nor open an element. */
function dataElement(document: PlanDocument): Element {
  const json = JSON.stringify(documentToSearch(document)).replaceAll('<', '\\u003c')
  return h('script', { id: 'search-data', type: 'application/json' }, json)
}

/** @throws Error when the script could end its own element, which no escape can mend. */
function scriptElement(script: string): Element {
  if (/<\/script|<!--/iu.test(script)) throw new Error('the offline script holds markup that would end it')
  return h('script', script)
}

/** How a policy in a file names a style or script in it (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
export function hashSource(text: string): string {
  return `'sha256-${btoa(String.fromCharCode(...hexToBytes(sha256(text))))}'`
}
