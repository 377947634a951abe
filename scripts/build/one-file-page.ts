import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse, serialize } from 'parse5'
import { type HostSettings, siteAddress } from '../../src/model/host-settings.ts'
import { hashSource } from '../../src/plan-to-exports/offline/document-to-offline.ts'

type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

/** What a page is made one file with. */
export interface OneFileParts {
  readonly settings: HostSettings
  /** Gives a file that the page loads, by its site path. */
  readonly read: (path: string) => Uint8Array
  /** A classic script in the place of the page's modules: none of these runs from `file://`. */
  readonly script: string
  /** What the script reads, by the ids of the elements that hold it. */
  readonly data: Readonly<Record<string, string>>
}

/**
 * A page of the site as one HTML file that needs nothing else: it opens from a disk or a memory stick.
 *
 * 1. Nothing is loaded: styles and scripts are in the file, what the site's pages load for reading is in its data.
 * 2. A policy in the file lets only its own styles and scripts run, by their hashes, and threads that these make.
 * 3. A link to the site is a whole address where that is known, and otherwise no link; a form of the site is left out, and
 *    what is marked with `data-of-site`.
 *
 * @throws Error where the page would still load something.
 */
export function pageToOneFile(
  page: string,
  { settings, read: readBytes, script, data }: OneFileParts,
): string {
  const document = parse(page)
  const toPath = (address: string) => `/${address.slice(settings.base.length)}`
  const read = (path: string) => new TextDecoder().decode(readBytes(path))
  for (const element of elementsBelow(document)) {
    const { href, src, rel, type, action, 'data-of-site': ofSite } = attributesOf(element)
    if (element.tagName === 'link' && rel === 'stylesheet' && href)
      replace(element, 'style', read(toPath(href)))
    else if (element.tagName === 'script' && src !== undefined)
      if (type === 'module') defaultTreeAdapter.detachNode(element)
      else inlineScript(element, src, (address) => read(toPath(address)))
    else if (element.tagName === 'img' && src?.startsWith(settings.base))
      inlinePicture(element, toPath(src), readBytes)
    else if (element.tagName === 'link' || isPolicy(element) || action !== undefined || ofSite !== undefined)
      defaultTreeAdapter.detachNode(element)
    else if (href?.startsWith(settings.base)) leadToSite(element, toPath(href), settings)
  }
  const [head, body] = ['head', 'body'].map((name) => named(document, name))
  if (!head || !body) throw new Error('the page has no head or no body')
  for (const [id, text] of Object.entries(data))
    append(body, 'script', text, { id, type: 'application/octet-stream' })
  append(body, 'script', script)
  const policy = makeElement('meta', { 'http-equiv': 'Content-Security-Policy', content: policyOf(document) })
  // Behind the encoding, and before anything that it is about.
  const [first] = head.childNodes.filter((node) => 'tagName' in node && node.tagName !== 'meta')
  if (first) defaultTreeAdapter.insertBefore(head, policy, first)
  checkLoaded(document)
  return serialize(document)
}

function policyOf(document: Parent): string {
  const hashes = (name: string) =>
    elementsBelow(document)
      .filter((element) => element.tagName === name && attributesOf(element).type === undefined)
      .map((element) => hashSource(textOf(element)))
      .join(' ')
  return [
    "default-src 'none'",
    `script-src ${hashes('script')}`,
    `style-src ${hashes('style')}`,
    'img-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** A picture of the site, such as its logo. */
function inlinePicture(element: Element, path: string, read: OneFileParts['read']): void {
  const type = path.endsWith('.svg') ? 'image/svg+xml' : 'image/png'
  const value = `data:${type};base64,${Buffer.from(read(path)).toString('base64')}`
  element.attrs = element.attrs.map((each) => (each.name === 'src' ? { name: 'src', value } : each))
}

/** A script that every page loads, and the styles that it would load for some readers. */
function inlineScript(element: Element, src: string, read: (address: string) => string): void {
  const styles = attributesOf(element)['data-styles']
  if (styles) {
    const style = makeElement('style', {}, read(styles))
    defaultTreeAdapter.insertBefore(element.parentNode as Parent, style, element)
  }
  replace(element, 'script', read(src))
}

/**
 * Words that lead nowhere keep how they look, and what is said of a link is not said of them; of a list of links nothing
 * would be left to say, so that its item goes, and with the last of them the list.
 */
function leadToSite(element: Element, path: string, settings: HostSettings): void {
  const attribute = element.attrs.find(({ name }) => name === 'href')
  const item = element.parentNode
  if (settings.site !== null && attribute) attribute.value = siteAddress(settings, path)
  else if (item && 'tagName' in item && item.tagName === 'li') detachWithList(item)
  else element.attrs = element.attrs.filter(({ name }) => name === 'class')
}

function detachWithList(item: Element): void {
  const list = item.parentNode
  defaultTreeAdapter.detachNode(item)
  if (!list || !('tagName' in list) || list.childNodes.some((node) => 'tagName' in node)) return
  const around = list.parentNode
  defaultTreeAdapter.detachNode(list)
  if (around && 'tagName' in around && around.tagName === 'nav') defaultTreeAdapter.detachNode(around)
}

function isPolicy(element: Element): boolean {
  return attributesOf(element)['http-equiv'] === 'Content-Security-Policy'
}

/** What loads something; a link loads nothing before somebody follows it. */
function checkLoaded(document: Parent): void {
  for (const element of elementsBelow(document)) {
    const { src, srcset, href, style } = attributesOf(element)
    const loads =
      srcset ??
      style ??
      (src?.startsWith('data:') ? undefined : src) ??
      (element.tagName === 'a' ? undefined : href)
    if (loads !== undefined) throw new Error(`<${element.tagName}> in a page in one file has ${loads}`)
    if (element.tagName === 'style' && /@import|url\((?!["']?data:)/iu.test(textOf(element)))
      throw new Error('a style in a page in one file loads something')
  }
}

function attributesOf({ attrs }: Element): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]))
}

/** All elements, in order, as they are now. */
function elementsBelow(parent: Parent): readonly Element[] {
  return parent.childNodes.flatMap((node) => ('tagName' in node ? [node, ...elementsBelow(node)] : []))
}

function named(document: Parent, name: string): Element | undefined {
  return elementsBelow(document).find(({ tagName }) => tagName === name)
}

function textOf(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}

function replace(element: Element, name: 'script' | 'style', text: string): void {
  const parent = element.parentNode as Parent
  defaultTreeAdapter.insertBefore(parent, makeElement(name, {}, text), element)
  defaultTreeAdapter.detachNode(element)
}

function append(
  parent: Parent,
  name: string,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
): void {
  defaultTreeAdapter.appendChild(parent, makeElement(name, attributes, text))
}

/** @throws Error when its text could end it, which no escape can mend. */
function makeElement(name: string, attributes: Readonly<Record<string, string>>, text = ''): Element {
  if (/<\/(?:script|style)|<!--/iu.test(text)) throw new Error(`a <${name}> holds markup that would end it`)
  const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }))
  const element = defaultTreeAdapter.createElement(name, html.NS.HTML, attrs)
  if (text) defaultTreeAdapter.insertText(element, text)
  return element
}
