import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addAddresses, readAddresses } from '../../../src/library/plan-folder/addresses.ts'
import { earlierId } from '../../../src/model/plan-id.ts'
import { type AddressedPlan, addressNotices } from '../../../src/publish/address-notices.ts'
import { filesByPage, gatheringFiles, listAddresses } from '../../../src/publish/list-addresses.ts'
import { noticeWords } from '../../../src/publish/notice-words.ts'
import { FIRST_VERSION, readVersion, SECOND_VERSION } from '../../support/sites/plans-with-a-life.ts'

const version = (text: string, number: number) => readVersion(text, earlierId('jia', number)).plan
const withdrawn = { date: '2021-09-09', reason: '要求撤下', by: '乙县' }
const plan = (
  id: string,
  addresses: readonly string[],
  others: Partial<AddressedPlan> = {},
): AddressedPlan => ({
  ...{ id, addresses, history: {}, earlier: [] },
  ...others,
})
const led = (plans: readonly AddressedPlan[], site: readonly string[] = []) =>
  Object.fromEntries(
    addressNotices(plans, site).map(({ path, kind, leadsTo }) => [path, `${kind} ${leadsTo}`]),
  )

test('addresses under a former id lead to the same place, also where it is a part of others', () => {
  const renamed = plan('xin', ['/jiu/24/', '/jiu/jiu.pdf', '/jiu/jiu-offline.html', '/xin/1/'], {
    history: { formerIds: ['jiu'] },
  })
  expect(led([renamed, plan('bie', ['/bie/compare/jiu/', '/bie/compare/jiude/'])])).toEqual({
    '/xin/': 'gone /xin/',
    '/jiu/': 'renamed /xin/',
    '/jiu/24/': 'renamed /xin/24/',
    '/xin/24/': 'gone /xin/',
    '/jiu/jiu.pdf': 'renamed /xin/xin.pdf',
    '/xin/xin.pdf': 'gone /xin/',
    '/jiu/jiu-offline.html': 'renamed /xin/xin-offline.html',
    '/xin/xin-offline.html': 'gone /xin/',
    '/xin/1/': 'gone /xin/',
    '/bie/': 'gone /bie/',
    '/bie/compare/jiu/': 'renamed /bie/compare/xin/',
    '/bie/compare/xin/': 'gone /bie/',
    '/bie/compare/jiude/': 'gone /bie/',
  })
})

test('a renamed address says which of two plans is called otherwise', () => {
  const notices = addressNotices([
    plan('xin', ['/jiu/24/'], { history: { formerIds: ['jiu'] } }),
    plan('bie', ['/bie/compare/jiu/']),
  ])
  const lineOf = (path: string) => {
    const notice = notices.find((each) => each.path === path)
    return notice && noticeWords(notice).lines[0]
  }
  expect(lineOf('/jiu/24/')).toBe('这份文件现在的编号是 xin，这里的内容移到了新的网址。')
  expect(lineOf('/bie/compare/jiu/')).toBe('与它比较的文件改了编号，这里的内容移到了新的网址。')
})

test('a former id that is also the name of a page or a file renames none', () => {
  const renamed = plan('xin', ['/full/full/', '/full/full.pdf', '/xin/full/'], {
    history: { formerIds: ['full', 'tasks', 'compare'] },
  })
  expect(led([renamed, plan('bie', ['/bie/tasks.csv', '/bie/compare/full/'])])).toMatchObject({
    '/full/full/': 'renamed /xin/full/',
    '/full/full.pdf': 'renamed /xin/xin.pdf',
    '/xin/full/': 'gone /xin/',
    '/bie/tasks.csv': 'gone /bie/',
    '/bie/compare/full/': 'renamed /bie/compare/xin/',
  })
})

test('every address of what is withdrawn says so, under all its ids; pages of several plans say nothing of it', () => {
  const shared = ['/organizations/body-1/', '/regulations/law-1/', '/years/2020/']
  const gone = plan('xin', ['/jiu/24/', '/xin/plan.json', ...shared], {
    history: { formerIds: ['jiu'], withdrawn },
  })
  expect(led([gone])).toEqual({
    '/xin/': 'withdrawn /',
    '/jiu/': 'withdrawn /',
    '/jiu/24/': 'withdrawn /',
    '/xin/plan.json': 'withdrawn /',
    '/organizations/body-1/': 'gone /organizations/',
    '/regulations/law-1/': 'gone /regulations/',
    '/years/2020/': 'gone /',
  })
  const [first] = addressNotices([gone])
  expect(first && noticeWords(first).lines).toEqual([
    '编号为 xin 的文件已于2021年9月9日撤下，本站不再提供它的文字。',
    '理由：要求撤下。',
    '决定：乙县。',
  ])
})

test('a page or file of what plans have in common leads to the nearest above it that was published, and has no plan', () => {
  const shared = ['/organizations/body-1/', '/organizations/body-1/tasks.csv', '/places/410100/']
  const site = [
    ...['/', '/404.html', '/data/', '/data/all-tasks-12.csv', '/deadlines/', '/deadlines/2021/'],
    ...['/regulations/list/b/', '/regulations/list/b/2/', '/organizations/body-1/list/part-2/', '/terms/a/'],
  ]
  expect(led([plan('jia', shared)], site)).toEqual({
    '/jia/': 'gone /jia/',
    '/organizations/body-1/': 'gone /organizations/',
    '/organizations/body-1/tasks.csv': 'gone /organizations/body-1/',
    '/organizations/body-1/list/part-2/': 'gone /organizations/body-1/',
    '/places/410100/': 'gone /',
    '/404.html': 'gone /',
    '/data/all-tasks-12.csv': 'gone /data/',
    '/deadlines/': 'gone /',
    '/deadlines/2021/': 'gone /deadlines/',
    '/regulations/list/b/': 'gone /regulations/',
    '/regulations/list/b/2/': 'gone /regulations/list/b/',
    '/terms/a/': 'gone /terms/',
  })
  const notices = addressNotices([], site)
  expect(notices.map(({ plan: of }) => of)).toEqual(notices.map(() => null))
  const nexts = notices.map((notice) => `${notice.path} ${noticeWords(notice).next}`)
  expect(nexts).toContain('/regulations/list/b/2/ 上一级的网页')
  expect(nexts).toContain('/data/all-tasks-12.csv 数据下载')
})

test('a part that is gone leads to the last version that had it', () => {
  const earlier = [version(FIRST_VERSION, 1), version(SECOND_VERSION, 2)]
  const addresses = ['/jia/4/', '/jia/4.txt', '/jia/3/', '/jia/chapter-1/', '/jia/9/', '/jia/compare/yi/']
  expect(led([plan('jia', addresses, { earlier })])).toEqual({
    '/jia/': 'gone /jia/',
    '/jia/4/': 'gone /jia/versions/1/',
    '/jia/4.txt': 'gone /jia/versions/1/',
    '/jia/3/': 'gone /jia/versions/2/',
    '/jia/chapter-1/': 'gone /jia/versions/2/',
    '/jia/9/': 'gone /jia/',
    '/jia/compare/yi/': 'gone /jia/',
  })
})

test('a plan’s addresses are its own pages and files, and all that the site has of its bodies, documents, place, level and year but further pages of a list', () => {
  const beside = filesByPage([
    'organizations/index.html',
    'organizations/list/other/index.html',
    ...['index.html', 'qr.svg', 'tasks.csv', 'tasks-2.csv', 'deadlines.ics', 'feed.xml', 'feed.xml.gz'].map(
      (file) => `organizations/body-1/${file}`,
    ),
    'organizations/body-1/list/part-2/index.html',
    'organizations/body-2/index.html',
    'organizations/body-3/index.html',
    'regulations/law-1/index.html',
    'regulations/law-2/index.html',
    'places/410000/index.html',
    'places/410100/index.html',
    'years/2020/index.html',
    'levels/county/index.html',
  ])
  const own = [
    ...['jia/index.html', 'jia/1/index.html', 'jia/1/qr.svg', 'jia/jia.pdf', 'jia/SHA256SUMS'],
    ...['search/names/jia.json', 'search/names.json', 'pagefind/text/jia/0.json', '_astro/page.css'],
  ]
  const plan = {
    bodies: ['body-2', 'body-9'],
    ledTo: [
      '/organizations/body-1/',
      '/organizations/body-2/',
      '/regulations/law-1/',
      '/regulations/',
      '/about/',
    ],
    ...{ place: '410122', level: 'city', year: 2020 },
  }
  expect(listAddresses([...own, ...gatheringFiles(plan, beside)])).toEqual([
    ...['/jia/', '/jia/1/', '/jia/jia.pdf', '/organizations/body-2/', '/organizations/body-1/'],
    ...['tasks.csv', 'tasks-2.csv', 'deadlines.ics', 'feed.xml'].map(
      (file) => `/organizations/body-1/${file}`,
    ),
    ...['/regulations/law-1/', '/places/410100/', '/places/410000/', '/years/2020/'],
  ])
})

test('where a plan has a page or file there is no notice', () => {
  const renamed = plan('xin', ['/jiu/24/', '/xin/24/', '/xin/9/'], { history: { formerIds: ['jiu'] } })
  const notices = addressNotices([renamed], [], (path) => ['/xin/', '/xin/24/'].includes(path))
  expect(notices.map(({ path, leadsTo }) => [path, leadsTo])).toEqual([
    ['/jiu/', '/xin/'],
    ['/jiu/24/', '/xin/24/'],
    ['/xin/9/', '/xin/'],
  ])
})

test('addresses are added and never taken away; what is no address is passed over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-addresses-'))
  const add = (...addresses: string[]) => addAddresses(folder, readAddresses(folder), addresses)
  expect(add('/jia/2/', '/jia/1/')).toEqual(['/jia/2/', '/jia/1/'])
  expect(add('/jia/1/', '/jia/10/')).toEqual(['/jia/10/'])
  expect(readAddresses(folder)).toEqual(['/jia/1/', '/jia/10/', '/jia/2/'])
  const file = join(folder, 'addresses.txt')
  const before = readFileSync(file, 'utf8')
  expect(add('/jia/2/')).toEqual([])
  expect(readFileSync(file, 'utf8')).toBe(before)
  writeFileSync(file, `${before}../../etc/\n/jia/../../x\n/a//b/\n/\nhttps://example.org/\n/jia/3/\r\n`)
  expect(readAddresses(folder)).toEqual(['/jia/1/', '/jia/10/', '/jia/2/', '/jia/3/'])
  rmSync(folder, { recursive: true })
})
