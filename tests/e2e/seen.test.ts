import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { READING_KINDS, type ReadingKind } from '../../src/model/account.ts'
import { fileToSource } from '../support/read-file.ts'
import { HARD_ID } from '../support/sites/hard-plan.ts'
import { contentOf } from '../support/sites/test-sites.ts'

/** Long enough that it is the page's words, whatever else there is. */
const BODY = `<p>${'深入推进依法行政，加快建设法治政府。'.repeat(5)}</p>`

/** Pages with what hides, shows, numbers and supplies words; numbers and words of styles are in no element. */
const PAGES: Readonly<Record<string, string>> = {
  'hidden by styles': `<style>.a{display:none}.b{visibility:hidden}.c{font-size:0}</style>
    <p>甲<span class="a">藏</span>乙</p><p>甲<span class="b">藏</span>乙</p><p hidden>藏</p><p style="display:none">藏</p>`,
  'shown again within what is hidden': `<div style="visibility:hidden">藏<b style="visibility:visible">现</b></div>`,
  'by rules that win and lose': `<style>p i{display:none}#x i{display:inline}p>u{display:none!important}p.q u{display:inline}</style>
    <p>甲<i>藏</i></p><p id="x">乙<i>现</i></p><p class="q">丙<u>藏</u></p>`,
  'for the printer and the screen': `<style>@media print{.s{display:none}}@media screen{.p{display:none}}</style><p class="s">屏幕</p><p class="p">打印</p>`,
  'scripts, templates and comments': `<script>var a="藏"</script><template><p>藏</p></template><!-- 藏 --><noscript><p>无脚本</p></noscript><p>甲</p>`,
  'what is folded up': `<details><summary>题</summary><p>藏</p></details><details open><summary>题二</summary><p>现</p></details>`,
  'tables with cells that are merged': `<table border="1"><tr><th rowspan="2">事项</th><th colspan="2">单位</th></tr><tr><td>牵头</td><td>配合</td></tr><tr><td>甲</td><td><p>乙</p><p>丙</p></td><td>丁</td></tr></table>`,
  'blanks and breaks': `<p>甲 \n  乙<br>丙&nbsp;丁</p><pre>戊\n  己</pre><div>庚<div>辛</div>壬</div>`,
  'numbers and words of styles': `<style>body{counter-reset:n}.n{counter-increment:n}.n::before{content:counter(n,cjk-ideographic)"、"}.z::after{content:"（此件公开）"}</style>
    <p class="n">甲</p><p class="n z">乙</p><ol><li>丙</li><li>丁</li></ol><ol style="list-style:none"><li>1.戊</li></ol>`,
  'inline blocks, floats and flex': `<p><span style="display:inline-block">甲</span><span style="float:right">乙</span></p><div style="display:flex"><span>丙</span><span>丁</span></div>`,
}

for (const [name, body] of Object.entries(PAGES))
  test(`what a browser shows of a page is what is read: ${name}`, async ({ page }) => {
    const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body><div id="zoom">${BODY}${body}</div></body></html>`
    expect(await compare(page, html)).toEqual(SAME)
  })

test('what a browser shows of the page of the hard plan is what is read, or told to be left out', async ({
  page,
}) => {
  const html = readFileSync(`${contentOf('hard')}/plans/${HARD_ID}/original.html`, 'utf8')
  expect(await compare(page, html)).toEqual(SAME)
})

const SAME = { lost: '', invented: '' }

/**
 * Characters that a browser shows and that are neither read nor told, and the other way round. What is struck out, a browser
 * shows, and it is told; what is folded up, a person can open. Words off the page are for unit tests: `innerText` has them.
 */
async function compare(page: Page, html: string) {
  await page.setContent(html)
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true
  })
  const shown = `${await page.title()}${await page.evaluate<string>('document.body.innerText')}`
  const read = await fileToSource(Buffer.from(html), 'page.html')
  if ('code' in read) throw new Error(read.code)
  const readings = read.original?.readings ?? []
  const textsOf = (isOne: (kind: ReadingKind) => boolean) =>
    readings.filter(({ kind }) => isOne(kind)).map(({ text }) => text)
  // Of another way of writing the same, as for browsers without scripts, a browser shows one as well.
  const told = textsOf((kind) => READING_KINDS[kind].effect === 'left-out' && kind !== 'alternative')
  const supplied = textsOf((kind) => READING_KINDS[kind].effect === 'supplied')
  const [here, there] = [countOf([read.source.text, ...told]), countOf([shown, ...supplied])]
  return { lost: surplus(there, here), invented: surplus(here, there) }
}

/** How often each character stands in texts, blanks aside. */
function countOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const letters = [...texts.join('').replaceAll(/\s/gu, '')]
  return new Map([...Map.groupBy(letters, (letter) => letter)].map(([letter, all]) => [letter, all.length]))
}

function surplus(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): string {
  return [...one]
    .map(([letter, count]) => letter.repeat(Math.max(0, count - (other.get(letter) ?? 0))))
    .join('')
}
