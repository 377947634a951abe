/** One declaration of a style, shorthands resolved as far as they matter here. */
export interface Declaration {
  readonly property: string
  readonly value: string
  readonly isImportant: boolean
}

/** The properties that decide whether words are seen, how they part into lines, and which numbers stand before them. */
const PROPERTIES: ReadonlySet<string> = new Set(
  (
    'display visibility opacity font-size color background-color background-image position left top right bottom ' +
    'margin-left text-indent line-height clip clip-path width height max-width max-height overflow text-decoration-line ' +
    'list-style-type list-style-image counter-reset counter-increment counter-set content white-space transform ' +
    '-webkit-text-fill-color filter content-visibility'
  ).split(' '),
)

type Expand = (value: string) => readonly (readonly [property: string, value: string])[]

const COMMENT = /\/\*[\s\S]*?\*\//gu
const PICTURE = /url\(|gradient\(|image\(/iu
/** `font: bold 12px/1.5 serif`: the size is the first length, or comes before the slash. */
const FONT_SIZE = /(?:^|\s)(?<size>[\d.]+(?:px|pt|em|rem|ex|%|vw|vh|cm|mm|in|pc)|0)(?=[\s/])/iu
const FONT_LINE = /\/\s*(?<height>[^\s]+)/u
const LIST_TOKENS = /url\([^)]*\)|"[^"]*"|'[^']*'|[^\s]+/giu

const SHORTHANDS: Readonly<Record<string, Expand>> = {
  background: (value) => [
    ['background-color', value],
    ['background-image', PICTURE.test(value) ? value : 'none'],
  ],
  font: (value) => {
    const size = FONT_SIZE.exec(value)?.groups?.size
    if (size === undefined) return []
    return [
      ['font-size', size],
      ['line-height', FONT_LINE.exec(value)?.groups?.height ?? 'normal'],
    ]
  },
  'list-style': (value) => {
    const tokens = (value.match(LIST_TOKENS) ?? []).filter((token) => !/^(?:in|out)side$/iu.test(token))
    const image = tokens.find((token) => /^url\(/iu.test(token))
    const type = tokens.find((token) => token !== image)
    return [
      ['list-style-image', image ?? 'none'],
      ['list-style-type', type ?? 'disc'],
    ]
  },
  inset: (value) => {
    const [top = '', right = top, bottom = top, left = right] = value.split(/\s+/u)
    return [
      ['top', top],
      ['right', right],
      ['bottom', bottom],
      ['left', left],
    ]
  },
  'text-decoration': (value) => [['text-decoration-line', value]],
  'overflow-x': (value) => [['overflow', value]],
  'overflow-y': (value) => [['overflow', value]],
}

/** Resolve a declaration as it is written; none where its property does not matter. */
export function toDeclarations(
  property: string,
  value: string,
  isImportant: boolean,
): readonly Declaration[] {
  const name = property.toLowerCase()
  const plain = value.includes('/*') ? value.replace(COMMENT, ' ') : value
  const expanded = Object.hasOwn(SHORTHANDS, name)
    ? SHORTHANDS[name]?.(plain.trim())
    : [[name, plain.trim()] as const]
  return (expanded ?? [])
    .filter(([each]) => PROPERTIES.has(each))
    .map(([each, words]) => ({ property: each, value: words, isImportant }))
}
