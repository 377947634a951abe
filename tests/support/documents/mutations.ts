import { unzipSync, zipSync } from 'fflate'

/** What the forms are made of, to be put in anywhere or over anything. */
const MARKERS = [
  // Web pages.
  ...['<', '</p>', '<table><tr><td>', '<!--', '-->', '&#xD800;', '&lt', '<svg><p>', '<template>'],
  ...[
    '<plaintext>',
    '<ol><li>',
    '<s>',
    '<p hidden>',
    ' style="display:none"',
    '<style>p::before{content:"新"}</style>',
  ],
  // Markdown.
  ...[
    '```',
    '- ',
    '> ',
    '| a | b |\n|---|---|\n',
    '**',
    '[x](',
    '1. ',
    '    ',
    '\\',
    '<br>',
    '---\n',
    '[x]: y\n',
  ],
  // Containers and PDF.
  ...[
    'PK\x03\x04',
    'PK\x01\x02',
    'PK\x05\x06',
    '%PDF-',
    'endobj',
    'endstream',
    'stream\n',
    '>>',
    '<<',
    ' 0 R',
  ],
  ...[
    'BT',
    'ET',
    'Tj',
    'TJ',
    'Tf',
    'Tm',
    'Td',
    'T*',
    'q\n',
    'Q\n',
    '3 Tr',
    '1 g',
    're f',
    're W n',
    'cm',
    'Do',
  ],
  ...['(', '[', ']', '-1', '1e99', '0 0 0 0', '/OC', 'BDC', 'EMC', '<FEFF>'],
  // Word.
  ...[
    '<w:p>',
    '<w:t>',
    '</w:r>',
    '<w:t>新</w:t>',
    '<w:del>',
    '<w:vanish/>',
    '<w:tc>',
    '<w:fldChar w:fldCharType="begin"/>',
  ],
  // OFD.
  ...[
    '<ofd:TextCode X="0" Y="0">新</ofd:TextCode>',
    '<ofd:TextCode/>',
    '<ofd:Layer Visible="false">',
    '</ofd:Layer>',
  ],
  ...[
    ' Alpha="0"',
    ' CTM="0 1 -1 0 0 0"',
    ' DeltaX="g 999999999 1"',
    ' X="NaN"',
    ' Size="-1e308"',
    ' ResourceID="20"',
  ],
  ...['<ofd:CompositeObject ResourceID="20"/>', '<![CDATA[字]]>', '&#x41;', '&a;', ']]>', '"'],
  // Characters.
  ...['\0', '\xff', '\xfe', '\x81', '\r', '\u2028', '一、', '（一）', '甲'],
].map((marker) => Buffer.from(marker, [...marker].every((each) => each < '\u0100') ? 'latin1' : 'utf8'))

/** A changed copy of a file; the same numbers give the same copy. */
export type Mutation = (bytes: Buffer, random: () => number) => Buffer

/** An integer from 0 up to but not including a bound. */
export const below = (random: () => number, bound: number) => Math.floor(random() * bound)

const marker = (random: () => number) => MARKERS[below(random, MARKERS.length)] as Buffer
const spliced = (bytes: Buffer, at: number, gone: number, put: Buffer) =>
  Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + gone)])

const CHANGES: readonly Mutation[] = [
  (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  (bytes, random) => spliced(bytes, below(random, bytes.length), 1, Buffer.from([below(random, 256)])),
  (bytes, random) => spliced(bytes, below(random, bytes.length), below(random, 200), Buffer.alloc(0)),
  (bytes, random) => spliced(bytes, below(random, bytes.length), 0, marker(random)),
  (bytes, random) => {
    const put = marker(random)
    return spliced(bytes, below(random, bytes.length), put.length, put)
  },
  // Where one element or word ends, and the next begins.
  (bytes, random) => {
    const at = bytes.indexOf(random() < 0.5 ? '<' : ' ', below(random, bytes.length))
    return spliced(bytes, Math.max(0, at), 0, marker(random))
  },
  (bytes, random) => {
    const from = below(random, bytes.length)
    return spliced(bytes, below(random, bytes.length), 0, bytes.subarray(from, from + below(random, 500)))
  },
]

/** One to three changes anywhere. */
export const mutate: Mutation = (bytes, random) => {
  let changed = bytes
  for (let count = 1 + below(random, 3); count > 0 && changed.length > 0; count -= 1)
    changed = (CHANGES[below(random, CHANGES.length)] as Mutation)(changed, random)
  return changed
}

/** Elements with words, and without, of Word and of OFD. */
const ELEMENTS = {
  w: [
    '<w:t>新</w:t>',
    '<w:r><w:t>新</w:t></w:r>',
    '<w:p><w:r><w:t>新</w:t></w:r></w:p>',
    '<w:vanish/>',
    '<w:strike/>',
    '<w:tab/>',
  ],
  ofd: [
    '<ofd:TextCode X="0" Y="0">新</ofd:TextCode>',
    '<ofd:TextCode/>',
    '<ofd:CompositeObject ResourceID="20"/>',
    '<ofd:Layer Visible="false"/>',
  ],
} as const
const WORDS = ['甲', '&#x41;', '<![CDATA[字]]>', '<!-- 注 -->', ' ']
const ATTRIBUTES = [
  'Alpha="0"',
  'CTM="0 1 -1 0 0 0"',
  'DeltaX="g 999999999 1"',
  'X="NaN"',
  'Size="-1e308"',
  'w:val="0"',
]
const VALUES = ['0', '-1', 'NaN', '1e999', '999999999', 'false', '甲', '']
const LEAF = /<(?<name>[\w:]+)(?:\s[^<>]*)?(?:\/>|>[^<]*<\/\k<name>>)/gu

/** A change after which XML is well-formed, so that a reader goes beyond its parser; a twice given attribute aside. */
function mutateXml(xml: string, random: () => number): string {
  const pick = <T>(list: readonly T[]) => list[below(random, list.length)] as T
  const leaves = [...xml.matchAll(LEAF)]
  const tags = [...xml.matchAll(/<(?<name>[\w:]+)(?:\s[^<>]*)?(?<end>\/?)>/gu)]
  const values = [...xml.matchAll(/(?<=\s(?!xmlns)[\w:]+=")[^"]*(?=")/gu)]
  const at = (match: RegExpExecArray | undefined, gone: number, put: string, from = 0) =>
    match ? xml.slice(0, match.index + from) + put + xml.slice(match.index + from + gone) : xml
  const pieces = [
    ...WORDS,
    ...Object.entries(ELEMENTS).flatMap(([prefix, all]) => (xml.includes(`xmlns:${prefix}=`) ? all : [])),
  ]
  const [leaf, tag, value] = [pick(leaves), pick(tags), pick(values)]
  const end = tag ? tag[0].length - (tag.groups?.end === '/' ? 2 : 1) : 0
  return pick([
    () => at(leaf, leaf?.[0].length ?? 0, ''),
    () => at(leaf, 0, pick(leaves)?.[0] ?? ''),
    () => at(leaf, 0, pick(pieces)),
    () => at(tag, 0, pick(pieces), tag?.[0].length),
    () => at(tag, 0, ` ${pick(ATTRIBUTES)}`, end),
    () => at(value, value?.[0].length ?? 0, pick(VALUES)),
  ])()
}

/** Changes within one to three files of a ZIP, which is packed again; three in four leave XML well-formed. */
export const mutateWithin: Mutation = (bytes, random) => {
  const files = unzipSync(bytes)
  const names = Object.keys(files)
  for (let count = 1 + below(random, 3); count > 0; count -= 1) {
    const name = names[below(random, names.length)] as string
    const file = Buffer.from(files[name] as Uint8Array)
    const isXml = random() < 0.75 && file[0] === '<'.charCodeAt(0)
    files[name] = isXml
      ? new TextEncoder().encode(mutateXml(file.toString(), random))
      : Uint8Array.from(mutate(file, random))
  }
  return Buffer.from(zipSync(files, { level: 1 }))
}
