import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { axeFaults, LOOKS } from '../support/browser/axe-faults.ts'

/** One number is left out, one word is Latin, of several units none is said to lead; 企业 stands on two lines. */
const LINES = [
  '甲市2024年营商环境工作安排',
  '一、优化服务',
  '（一）推行一网通办。六月底前，为企业办事提供方便。（市政务局负责）',
  '（三）减少证明材料。取消证明30项，企业满意。责任单位：市司法局、市公安局、市民政局',
  '（四）公开办事指南。对abcd事项编制指南。（市司法局负责）',
]
const DOCUMENT = {
  name: '甲市计划.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(`${LINES.join('\n')}\n`),
}

/** What is asked for once the page says that nothing more is needed. */
async function openWorkbench(page: Page): Promise<readonly string[]> {
  const requests: string[] = []
  await page.goto('workbench/')
  await expect(page.getByText('已全部装入，可断网使用')).toBeVisible({ timeout: 30_000 })
  page.on('request', (request) => {
    // What the page itself holds in its memory is no request to anywhere.
    if (!request.url().startsWith('blob:')) requests.push(request.url())
  })
  await page.context().setOffline(true)
  return requests
}

const left = (page: Page) => page.locator('[data-bench="left"]')
const yaml = (page: Page) => page.locator('[data-bench="yaml"]')

async function openDocument(page: Page): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByText('选择文件', { exact: true }).click()
  await (await choosing).setFiles(DOCUMENT)
  await expect(left(page)).toHaveText('还有 3 处要看')
}

test('a plan is settled with the mouse alone, and nothing is asked for', async ({ page }) => {
  const requests = await openWorkbench(page)
  await openDocument(page)
  await expect(page.getByRole('definition').first()).toHaveText('甲市2024年营商环境工作安排')
  await page.getByRole('button', { name: '第 4 行：共同负责' }).click()
  await expect(left(page)).toHaveText('还有 2 处要看')
  await expect(yaml(page)).toContainText('firstUnitLeads: false')
  await page.getByRole('button', { name: '第 4 行：原件确实如此' }).click()
  await expect(left(page)).toHaveText('还有 1 处要看')
  await page.getByRole('button', { name: '第 5 行：原件确实如此' }).click()
  await expect(left(page)).toHaveText('要看的都看过了')
  await expect(yaml(page)).toContainText('code: stray-latin')
  await page.getByText('已处理 3 处').click()
  await expect(page.locator('[data-bench="settled"] li').first()).toContainText('abcd')
  await page.getByRole('button', { name: /^撤销/u }).click()
  await expect(left(page)).toHaveText('还有 1 处要看')
  await expect(yaml(page)).not.toContainText('code: stray-latin')
  expect(requests).toEqual([])
})

/** Tab until something of this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let steps = 0; steps < 150; steps += 1) {
    await page.keyboard.press('Tab')
    const own = await page.evaluate(() => {
      const { activeElement: focused } = document
      const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : null
      return focused?.getAttribute('aria-label') ?? label ?? focused?.textContent ?? ''
    })
    if (name.test(own)) return
  }
  throw new Error(`no ${name} comes by Tab`)
}

test('a plan is settled and corrected with the keyboard alone', async ({ page }) => {
  const requests = await openWorkbench(page)
  const choosing = page.waitForEvent('filechooser')
  await tabTo(page, /^选择文件/u)
  await page.keyboard.press('Enter')
  await (await choosing).setFiles(DOCUMENT)
  await expect(left(page)).toHaveText('还有 3 处要看')
  await expect(page.getByRole('heading', { name: '这份公文' })).toBeFocused()
  await tabTo(page, /^第 4 行：原件确实如此/u)
  await page.keyboard.press('Enter')
  await expect(left(page)).toHaveText('还有 2 处要看')
  // The next doubt has the focus, and what is tabbed to next belongs to it.
  await expect(page.locator('.doubt h3').first()).toBeFocused()
  await tabTo(page, /^第 4 行：首位的牵头/u)
  await page.keyboard.press('Space')
  await expect(left(page)).toHaveText('还有 1 处要看')
  await tabTo(page, /^第 1 行：校订、加注/u)
  for (let line = 1; line < 5; line += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '第 5 行' })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+A')
  await page.keyboard.type(LINES[4]?.replace('abcd', '收费') ?? '')
  await page.keyboard.press('Enter')
  await expect(left(page)).toHaveText('要看的都看过了')
  await expect(page.locator('#L5')).toContainText('校订：“abcd”改为“收费”（对照原件改正）')
  await expect(page.locator('#L5 button')).toBeFocused()
  expect(requests).toEqual([])
})

/** Select words in an element as a mouse does. */
async function selectWords(page: Page, selector: string, words: string): Promise<void> {
  const box = await page.locator(selector).evaluate((element, sought) => {
    element.scrollIntoView({ block: 'center' })
    const node = element.firstChild as Text
    const range = document.createRange()
    const start = node.data.indexOf(sought)
    range.setStart(node, start)
    range.setEnd(node, start + sought.length)
    const { left, right, top, bottom } = range.getBoundingClientRect()
    return { left, right, middle: (top + bottom) / 2 }
  }, words)
  await page.mouse.move(box.left + 1, box.middle)
  await page.mouse.down()
  await page.mouse.move(box.right - 1, box.middle, { steps: 5 })
  await page.mouse.up()
}

test('words that are selected are corrected and noted; those that occur twice are told by their line', async ({
  page,
}) => {
  await openWorkbench(page)
  await openDocument(page)
  await selectWords(page, '#L4 .line-text', '企业')
  await page.getByRole('toolbar').getByRole('button', { name: '校订……' }).click()
  await page.getByLabel('改为').fill('群众')
  await page.getByRole('button', { name: '确定' }).click()
  await expect(yaml(page)).toContainText('after: 群众')
  await expect(yaml(page)).toContainText('line: 4')
  await expect(page.locator('#L4')).toContainText('校订：“企业”改为“群众”')
  await expect(page.locator('.row', { has: page.locator('#L4') }).locator('.block')).toContainText('群众满意')
  await expect(page.locator('#L3')).not.toContainText('校订')
  await selectWords(page, '#L5 .line-text', '指南')
  await page.getByRole('toolbar').getByRole('button', { name: '编者注……' }).click()
  await page.getByLabel('注（读者看得到').fill('另行公布')
  await page.getByRole('button', { name: '确定' }).click()
  // The line has the word twice.
  await expect(page.locator('#L5')).toContainText('编者注：“事指南。”——另行公布')
  await expect(left(page)).toHaveText('还有 3 处要看')
  await page.getByRole('button', { name: '第 2 行：校订、加注或说明这一行是什么' }).click()
  await page.getByRole('button', { name: '这一行是普通文字' }).click()
  await expect(yaml(page)).toContainText('text:\n    - 2')
  await expect(page.getByRole('definition').filter({ hasText: '项任务' })).toHaveText('0 个部分，3 项任务')
})

test('doubts of one kind are answered together, and that is one step', async ({ page }) => {
  await openWorkbench(page)
  const lines = ['甲市2024年工作安排', ...'一二三四'].map((word, at) =>
    at ? `（${word}）开展abcd治理。` : word,
  )
  const buffer = Buffer.from(lines.join('\n'))
  await page.locator('input[type=file]').setInputFiles({ ...DOCUMENT, buffer })
  await expect(left(page)).toHaveText('还有 4 处要看')
  await page.getByRole('button', { name: '都选“原件确实如此”' }).click()
  await expect(left(page)).toHaveText('要看的都看过了')
  await page.getByRole('button', { name: /^撤销/u }).click()
  await expect(left(page)).toHaveText('还有 4 处要看')
})

/** Open a document of these lines. */
async function openLines(page: Page, ...lines: readonly string[]): Promise<void> {
  const buffer = Buffer.from(lines.join('\n'))
  await page.locator('input[type=file]').setInputFiles({ ...DOCUMENT, buffer })
}

test('an answer that settles all of a kind on a line says how many', async ({ page }) => {
  await openWorkbench(page)
  await openLines(page, '甲市2024年工作安排', '一、治理abcd和efgh。', '二、治理ijkl。')
  await expect(left(page)).toHaveText('还有 3 处要看')
  await expect(page.locator('.doubt', { hasText: '这样的 2 处都算看过' })).toHaveCount(2)
  await page.getByRole('button', { name: '第 2 行：原件确实如此' }).first().click()
  await expect(left(page)).toHaveText('还有 1 处要看')
  await expect(page.getByText('都算看过')).toHaveCount(0)
})

test('a correction that settles two doubts leads to the next, and one that would overlap it is refused', async ({
  page,
}) => {
  await openWorkbench(page)
  await openLines(
    page,
    '甲市2024年工作安排',
    '一、推行“一网通办“工作’’。',
    '二、治理abcd。',
    '三、治理efgh。',
  )
  await expect(left(page)).toHaveText('还有 6 处要看')
  const field = page.getByLabel('改为')
  const correct = async (nth: number, after: string) => {
    await page.getByRole('button', { name: '第 2 行：校订这里……' }).nth(nth).click()
    await field.fill(after)
    await page.getByRole('button', { name: '确定' }).click()
  }
  await correct(1, '”')
  await expect(left(page)).toHaveText('还有 4 处要看')
  await expect(page.locator('.doubt h3').first()).toBeFocused()
  await correct(0, '”')
  await expect(page.getByRole('dialog')).toBeHidden()
  await correct(1, '”')
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('与已有的校订“作’’”重叠')
  await page.getByLabel('原文的字').fill('作’’')
  await field.fill('作')
  await page.getByRole('button', { name: '确定' }).click()
  await expect(left(page)).toHaveText('还有 2 处要看')
})

test('what was chosen is kept only if asked, offered again, and deleted', async ({ page }) => {
  await openWorkbench(page)
  await openDocument(page)
  await page.getByRole('button', { name: '第 4 行：共同负责' }).click()
  await expect(left(page)).toHaveText('还有 2 处要看')
  await expect(page.getByRole('button', { name: '删除保存的' })).toBeHidden()
  await page.getByRole('checkbox').check()
  await expect(page.locator('[data-bench="keep-status"]')).toContainText('已保存')
  await page.context().setOffline(false)
  await openWorkbench(page)
  await expect(page.getByText('上次保存在这台电脑上的：甲市计划.txt')).toBeVisible()
  await page.getByRole('button', { name: '继续上次的' }).click()
  await expect(left(page)).toHaveText('还有 2 处要看')
  await page.locator('[data-bench="keep-delete"]').click()
  await expect(page.getByText('已从这台电脑上删除')).toBeVisible()
  await page.getByRole('button', { name: /^撤销/u }).click()
  await expect(left(page)).toHaveText('还有 3 处要看')
  await page.context().setOffline(false)
  await openWorkbench(page)
  await expect(page.getByText('上次保存在这台电脑上的')).toBeHidden()
})

test('a file is taken away when no error is left, and until then is refused with the reasons', async ({
  page,
}) => {
  const requests = await openWorkbench(page)
  await openDocument(page)
  await page.getByRole('button', { name: 'plan.json' }).click()
  await expect(page.locator('[data-bench="take-status"]')).toContainText('还有 1 处必须处理的错误')
  await page.getByRole('button', { name: '第 4 行：原件确实如此' }).click()
  await expect(left(page)).toHaveText('还有 2 处要看')
  for (const [name, file] of [
    ['文件夹', 'plan-2024.zip'],
    ['任务台账', 'tasks.xlsx'],
    ['plan.json', 'plan.json'],
  ] as const) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name, exact: true }).click()
    expect((await download).suggestedFilename()).toContain(file)
  }
  expect(requests).toEqual([])
})

test('a folder, ten files and an id that is none are refused; another file asks first', async ({ page }) => {
  await openWorkbench(page)
  const folder = mkdtempSync(join(tmpdir(), '文件夹 '))
  writeFileSync(join(folder, 'a.txt'), 'a')
  const session = await page.context().newCDPSession(page)
  const at = { x: 200, y: 200, data: { items: [], files: [folder], dragOperationsMask: 1 } }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at })
  const message = page.locator('[data-bench="message"]')
  await expect(message).toContainText('这是文件夹')
  rmSync(folder, { recursive: true })
  await page.evaluate(() => {
    const given = new DataTransfer()
    for (let file = 0; file < 10; file += 1) given.items.add(new File(['甲'], `${file}.txt`))
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: given, bubbles: true, cancelable: true }),
    )
  })
  await expect(message).toContainText('一次只能读一个文件')
  await openDocument(page)
  await expect(message).toBeEmpty()
  await page.getByLabel('编号', { exact: true }).fill('甲市')
  await page.keyboard.press('Tab')
  await expect(page.locator('[data-bench="notice"]')).toContainText('小写字母')
  await expect(yaml(page)).toContainText('id: plan-2024')
  await page.getByLabel('编号', { exact: true }).fill('jia-2024')
  await page.keyboard.press('Tab')
  await expect(yaml(page)).toContainText('id: jia-2024')
  await page.locator('input[type=file]').setInputFiles(DOCUMENT)
  await page.getByRole('button', { name: '留在这里' }).click()
  await expect(yaml(page)).toContainText('id: jia-2024')
  await page.locator('input[type=file]').setInputFiles(DOCUMENT)
  await page.getByRole('button', { name: '打开另一个' }).click()
  await expect(yaml(page)).toContainText('id: plan-2024')
})

test('axe finds no fault, light, dark or 关怀版; nothing is wider than a phone', async ({ page }) => {
  test.setTimeout(120_000)
  await openWorkbench(page)
  await openDocument(page)
  await page.getByRole('button', { name: '第 4 行：共同负责' }).click()
  await page.context().setOffline(false)
  const faults: string[] = []
  for (const look of LOOKS) faults.push(...(await axeFaults(page, look)))
  await page.locator('#L3 button').click()
  faults.push(...(await axeFaults(page, 'light')))
  expect(faults).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says what it needs', async ({ page }) => {
    await page.goto('workbench/')
    await expect(page.getByText('读文件要用到浏览器的脚本')).toBeVisible()
    await expect(page.locator('[data-bench="work"]')).toBeHidden()
  })
})

test('storage that is refused is a message, and the page goes on', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  await openWorkbench(page)
  await openDocument(page)
  await page.getByRole('checkbox').click()
  await expect(page.getByText('这个浏览器不让保存')).toBeVisible()
  await expect(page.getByRole('checkbox')).not.toBeChecked()
  await page.getByRole('button', { name: '第 4 行：共同负责' }).click()
  await expect(left(page)).toHaveText('还有 2 处要看')
})
