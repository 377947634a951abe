import type { Comparison, Difference } from '../../original-to-comparison/comparison.ts'
import { count } from './pages.ts'

/** Words of the page that compares a file with a plan. */
export const checkStrings = {
  against: '同哪一份核对',
  find: '自动查找',
  comparing: '正在逐字核对……',
  finding: '正在查这是哪一份……',
  loaded: '读取程序已全部装入；查到是哪一份以后，还要从本站取它的原文。',
  isReceived: '这就是本站收到的那个文件，一个字节也不差。',
  unfound: '没有查到这是本站的哪一份。请在上面选定一份，再核对。',
  unloaded: '没有取到这一份的原文：网络断了，或者服务器上少了文件。请联网以后再选一次。',
  unknown: '本站没有这一份，或者已经撤下。请重新选定。',
  print: '打印结果',
  /** What a result is called, and what it means. */
  verdicts: {
    'same-bytes': '逐字相同',
    same: '逐字相同',
    corrected: '除声明过的校订以外，逐字相同',
    different: '',
    other: '像是另一份文件',
    empty: '没有读到文字',
  } as const satisfies Readonly<Record<Comparison['verdict'], string>>,
  kinds: {
    'only-file': '网页上没有',
    'only-page': '文件里没有',
    changed: '写法不同',
  } as const satisfies Readonly<Record<Difference['kind'], string>>,
  correction: '本站声明过的校订',
  none: '（无）',
  facts: {
    file: '文件',
    hash: '文件的 SHA-256',
    read: '读出的文字',
    plan: '核对的公文',
    source: '本站的原文',
    time: '核对时间',
  },
  received: {
    unpublished: '收到的文件的 SHA-256 没有公布：里面有隐去的字。',
    same: '同收到的文件一样。',
    other: '同收到的文件不一样；收到的是 ',
  },
  differences: '不同的地方',
  declared: '声明过的校订',
  more: (count: string) => `其余 ${count} 处没有列出。`,
  inFile: (place: string, line: number, column: number) =>
    `文件：${place && `${place}，读出的`}第 ${line} 行第 ${column} 列`,
  onPage: '网页：',
  column: (column: number) => `第 ${column} 列`,
  readings: '读文件时略去、接续、补出的',
  examples: (samples: readonly string[]) => `如${samples.join('，')}`,
  rules: {
    name: '规则改动的',
    lead: '核对以前，两边都按同样的规则规整；除了空格和换行，改动了这些。',
    more: '网页上的每一处改动',
    columns: ['规则', '文件（处）', '网页（处）'],
  },
} as const

/** How much there is of a text; its hash comes behind it. */
export function describeText({ lines, characters }: Comparison['file']): string {
  return `${count(lines)} 行，${count(characters)} 字，SHA-256 `
}

/** The result in a few words. */
export function describeVerdict({ verdict, count: differences }: Comparison): string {
  return verdict === 'different' ? `${count(differences)} 处不同` : checkStrings.verdicts[verdict]
}

/** The result in sentences. */
export function describeResult(comparison: Comparison): string {
  const { verdict, file, page, isReceived, corrected, redacted } = comparison
  return [
    isReceived && checkStrings.isReceived,
    verdictSentence(comparison),
    corrected > 0 && `${count(corrected)} 处是本站声明过的校订，列在下面；原文没有改。`,
    redacted > 0 && `${count(redacted)} 处在网页上已隐去，无法核对；前后的字都核对了。`,
    verdict === 'same-bytes' && !isReceived && '读出的文字同本站的原文逐字节相同，空格和换行也一样。',
    verdict !== 'empty' &&
      verdict !== 'same-bytes' &&
      `文件有 ${count(file.characters)} 字，本站的原文有 ${count(page.characters)} 字；标点各算一字，空格和换行不算。`,
  ]
    .filter((sentence) => sentence)
    .join('')
}

function verdictSentence({ verdict, page, count: differences, onlyFile, onlyPage }: Comparison): string {
  if (verdict === 'empty') return '文件打得开，但是里面没有可以核对的文字；扫描件要先做文字识别。'
  if (verdict === 'other')
    return `只有不到一半的字对得上（${count(differences)} 处不同），不像是同一份文件。请看是否选错了文件，或者选错了公文。`
  if (verdict === 'different')
    return `只在文件里的有 ${count(onlyFile)} 字，只在网页上的有 ${count(onlyPage)} 字；其余的字都相同，次序也相同。`
  if (verdict === 'corrected') return '其余的字全部对得上，次序也相同。'
  return `${count(page.characters)} 字全部对得上，次序也相同。`
}
