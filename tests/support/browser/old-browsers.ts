import compat from '@mdn/browser-compat-data' with { type: 'json' }
import { type AnyNode, parse } from 'acorn'
import postcss from 'postcss'

/** The oldest browsers that the site is made for. */
export const OLDEST = { chrome: 86, firefox: 78, safari: 14 } as const

interface Support {
  readonly version_added?: string | boolean | null
  readonly version_removed?: string | boolean | null
  readonly prefix?: string
  readonly flags?: readonly unknown[]
}
interface Feature {
  readonly __compat?: { readonly support: Readonly<Record<string, Support | readonly Support[]>> }
  readonly [key: string]: unknown
}

const css = compat.css as unknown as Readonly<Record<string, Readonly<Record<string, Feature>>>>

/** Names of the oldest browsers that do not have a feature; unprefixed support counts, and nothing else. */
function lacking(feature: Feature | undefined): readonly string[] {
  const support = feature?.__compat?.support
  if (!support) return []
  return Object.entries(OLDEST)
    .filter(([browser, version]) => {
      const statements = [support[browser] ?? []].flat()
      return !statements.some(
        ({ version_added: added, version_removed: removed, prefix, flags }) =>
          !prefix &&
          !flags &&
          !removed &&
          typeof added === 'string' &&
          Number.parseFloat(added.replace('≤', '')) <= version,
      )
    })
    .map(([browser]) => browser)
}

const as = (name: string, feature: Feature | undefined) => (lacking(feature).length > 0 ? [name] : [])
const child = (feature: Feature | undefined, name: string) => feature?.[name] as Feature | undefined

/** What a style sheet uses and some of the oldest browsers do not know: properties, values, selectors, at-rules. */
export function unknownCss(text: string): ReadonlySet<string> {
  const found: string[] = []
  postcss.parse(text).walk((node) => {
    if (node.type === 'decl' && !node.prop.startsWith('--') && !node.prop.startsWith('-')) {
      const property = css.properties?.[node.prop]
      found.push(...as(node.prop, property))
      for (const [word] of node.value.matchAll(/[a-z][a-z-]*/gu))
        found.push(...as(`${node.prop}: ${word}`, child(property, word)))
      for (const [, name = ''] of node.value.matchAll(/(?<name>[a-z-]+)\(/gu))
        found.push(...as(`${name}()`, css.types?.[name] ?? child(css.types?.color, name)))
    }
    if (node.type === 'rule') {
      for (const [, name = ''] of node.selector.matchAll(/::?(?<name>[a-z-]+)/gu))
        if (!name.startsWith('-')) found.push(...as(`:${name}`, css.selectors?.[name]))
    }
    if (node.type === 'atrule') {
      found.push(...as(`@${node.name}`, css['at-rules']?.[node.name]))
      for (const [, name = ''] of node.params.matchAll(/\((?<name>[a-z-]+)/gu))
        found.push(...as(`@${node.name} ${name}`, child(css['at-rules']?.[node.name], name)))
    }
  })
  return new Set(found)
}

/** What a script calls by name and some of the oldest browsers do not have, wherever the name is known from. */
export function unknownJs(text: string): ReadonlySet<string> {
  const found: string[] = []
  // Newer syntax than ES2020 does not parse.
  const tree = parse(text, { ecmaVersion: 2020, sourceType: 'module' })
  for (const node of nodesOf(tree)) {
    if (
      node.type === 'CallExpression' &&
      node.callee.type === 'MemberExpression' &&
      node.callee.property.type === 'Identifier'
    ) {
      const { name } = node.callee.property
      const owners = MEMBERS.get(name) ?? []
      if (owners.length > 0 && owners.every((owner) => lacking(owner).length > 0)) found.push(`.${name}`)
    }
    if (node.type === 'Literal' && 'regex' in node && node.regex && /\(\?<[=!]/u.test(node.regex.pattern))
      found.push('lookbehind')
  }
  return new Set(found)
}

/** Interfaces of the DOM whose members our scripts call; others share their names with our own. */
const INTERFACES =
  'Element Document Node Window HTMLElement DOMTokenList Event NodeList AbortSignal CSS Navigator'.split(' ')

/** Members of those interfaces and of built-in objects, by name. */
const MEMBERS: ReadonlyMap<string, readonly Feature[]> = (() => {
  const members = new Map<string, Feature[]>()
  const owners = [
    ...INTERFACES.map((name) => compat.api[name]),
    ...Object.values(compat.javascript.builtins ?? {}),
  ] as unknown as Feature[]
  for (const owner of owners)
    for (const [name, member] of Object.entries(owner))
      if (name !== '__compat') members.set(name, [...(members.get(name) ?? []), member as Feature])
  return members
})()

function* nodesOf(node: AnyNode): Generator<AnyNode> {
  yield node
  for (const value of Object.values(node))
    for (const inner of [value].flat())
      if (inner && typeof inner === 'object' && 'type' in inner) yield* nodesOf(inner as AnyNode)
}
