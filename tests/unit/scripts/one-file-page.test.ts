import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type OneFileParts, pageToOneFile } from '../../../scripts/build/one-file-page.ts'

const FILES: Readonly<Record<string, string>> = {
  '/_astro/page.css': 'p{color:#000}',
  '/_astro/care.css': ':root[data-care]{font-size:150%}',
  '/logo.svg': '<svg/>',
  '/settings.js': "document.documentElement.dataset.js = ''",
}
const PARTS: OneFileParts = {
  settings: { site: null, base: '/plans/' },
  read: (path) => new TextEncoder().encode(FILES[path] ?? fail(path)),
  script: 'console.log("甲")',
  data: { registry: 'AAEC' },
}
const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'"><title>页</title>
<script src="/plans/settings.js" data-styles="/plans/_astro/care.css"></script>
<link rel="icon" href="/plans/favicon.svg"><link rel="alternate" href="/plans/feed.xml">
<link rel="stylesheet" href="/plans/_astro/page.css"><script type="module" src="/plans/_astro/page.js"></script>
<script type="application/ld+json">{"name":"页"}</script></head>
<body><a href="#main">正文</a><img src="/plans/logo.svg" alt=""><a class="name" href="/plans/about/" aria-label="关于本站">关于</a><a href="https://gov.example/">别处</a>
<nav><ul><li><a href="/plans/a/">甲</a></li><li><a href="/plans/b/">乙</a></li></ul></nav>
<form action="/plans/search/" role="search"><input name="q"></form><main id="main">话</main></body></html>`

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('a page in one file', () => {
  const file = pageToOneFile(PAGE, PARTS)

  test('has its styles and scripts, and lets only those run', () => {
    const [policy, ...others] = [...file.matchAll(/<meta http-equiv="([^"]+)" content="([^"]+)">/gu)]
    expect(others).toEqual([])
    expect(policy?.slice(1)).toEqual([
      'Content-Security-Policy',
      [
        "default-src 'none'",
        `script-src ${hashOf(FILES['/settings.js'] ?? '')} ${hashOf(PARTS.script)}`,
        `style-src ${hashOf(FILES['/_astro/care.css'] ?? '')} ${hashOf(FILES['/_astro/page.css'] ?? '')}`,
        'img-src data: blob:; worker-src blob:',
        "base-uri 'none'; form-action 'none'",
      ].join('; '),
    ])
    const order = [
      'charset=',
      'Content-Security-Policy',
      'font-size:150%',
      'dataset.js',
      'color:#000',
      '话',
      'AAEC',
      '甲',
    ]
    const places = order.map((words) => file.indexOf(words))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
  })

  test('holds the pictures of the site', () => {
    expect(file).toContain('<img src="data:image/svg+xml;base64,PHN2Zy8+" alt="">')
  })

  test('holds what its script reads', () => {
    expect(file).toContain('<script id="registry" type="application/octet-stream">AAEC</script>')
  })

  test('leads to the site where that is known, and else nowhere', () => {
    expect(file.match(/<a[^>]*>/gu)).toEqual([
      '<a href="#main">',
      '<a class="name">',
      '<a href="https://gov.example/">',
    ])
    expect(file).not.toMatch(/<nav|<ul|<li/u)
    const known = pageToOneFile(PAGE, {
      ...PARTS,
      settings: { site: 'https://plans.example', base: '/plans/' },
    })
    expect(known).toContain(
      '<a class="name" href="https://plans.example/plans/about/" aria-label="关于本站">',
    )
  })

  test('names nothing that would be loaded, and no form of the site', () => {
    expect(file).not.toMatch(/\s(?:src(?!="data:)|srcset|action)=|<link|type="module"/u)
    expect(file).toContain('<main id="main">话</main>')
  })

  test.each([
    ['a picture of another site', PAGE.replace('话', '<img src="https://gov.example/a.png" alt="">')],
    ['a style of an element', PAGE.replace('话', '<p style="color:red">话</p>')],
  ])('is not made of a page with %s', (_, page) => {
    expect(() => pageToOneFile(page, PARTS)).toThrow('in a page in one file')
  })

  test.each([
    [
      'a style that loads a font',
      { read: () => new TextEncoder().encode('@font-face{src:url(/plans/a.woff2)}') },
      'loads something',
    ],
    ['a script that ends itself', { script: '"</script>"' }, 'would end it'],
    ['data that open a comment', { data: { registry: '<!--' } }, 'would end it'],
  ])('is not made with %s', (_, parts, message) => {
    expect(() => pageToOneFile(PAGE, { ...PARTS, ...parts })).toThrow(message)
  })
})

function fail(path: string): never {
  throw new Error(`nothing at ${path}`)
}
