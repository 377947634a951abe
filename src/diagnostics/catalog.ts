/** How much a fault matters: an error keeps the plan from being published. */
export type Severity = 'error' | 'warning' | 'info'

/** What a catalog's sentences are filled with. */
export type FindingValues = Readonly<Record<string, string | number>>

/** What is fixed about one kind of fault. Sentences may hold `{name}`, filled from the finding's values. */
export interface CatalogEntry {
  readonly severity: Severity
  /** What was found. */
  readonly message: string
  /** What was expected. */
  readonly expected: string
  /** What to do. */
  readonly advice: string
}

/** `{code}` and `{line}` are filled from the finding itself. */
const ACCEPT =
  '若原件确实如此，在 plan.yaml 里写：accepted: [{ code: {code}, line: {line}, reason: 已对照原件 }]。'
/** The same for a line that only looks like a heading or a page mark. */
const PLAIN = '若这一行是普通的文字，在 plan.yaml 里写：shape: { text: [{line}] }。'

/**
 * Every diagnostic. A code is permanent: it is part of an address (`/about/diagnostics/<code>/`) and of
 * `plan.yaml` files, so that it is never renamed or used for something else.
 */
export const CATALOG = {
  'source-missing': {
    severity: 'error',
    message: '找不到文件 {file}',
    expected: '一个可以读取的文本文件',
    advice: '检查路径和文件名的拼写。',
  },
  'source-not-a-file': {
    severity: 'error',
    message: '{file} 不是文件',
    expected: '一个文本文件，而不是文件夹',
    advice: '请写出文件夹里那个文件的路径，例如 {file}/source.txt。',
  },
  'source-unreadable': {
    severity: 'error',
    message: '无法读取 {file}（{reason}）',
    expected: '一个可以读取的文本文件',
    advice: '检查文件权限，以及文件是否被其他程序占用。',
  },
  'source-too-large': {
    severity: 'error',
    message: '{file} 有 {megabytes} MB，超过 {limit} MB 的上限',
    expected: '一份公文的文本（通常不到 1 MB）',
    advice: '检查是否选错了文件；若确是多份公文，请拆成多个文件。',
  },
  'source-empty': {
    severity: 'error',
    message: '文件里没有文字',
    expected: '公文的正文',
    advice: '检查文件是否保存完整；若是扫描件，请先做文字识别。',
  },
  'encoding-invalid': {
    severity: 'error',
    message: '第 {byte} 个字节（从 0 数起）不是合法的 UTF-8',
    expected: 'UTF-8 编码的文本',
    advice: '用 npm run add 加入这份文件，它会认出别的编码；或者用文本编辑器另存为 UTF-8。',
  },
  'encoding-undecided': {
    severity: 'error',
    message: '看不出文件的编码：{reason}',
    expected: 'UTF-8、UTF-16 或 GB 18030（GBK、GB 2312）编码的中文文本',
    advice: '用文本编辑器按原来的编码打开，确认文字正确，另存为 UTF-8，再试一次。',
  },
  'format-unsupported': {
    severity: 'error',
    message: '不能读取这种文件：{what}',
    expected: '文本（.txt）、Markdown、网页（.html）、Word（.docx）或带文字的 PDF',
    advice: '另存为以上格式之一，再试一次；扫描件和图片请先做文字识别。',
  },
  'document-too-deep': {
    severity: 'error',
    message: '文件里的标记一层套一层，超过 {limit} 层',
    expected: '一份公文（通常不到 50 层）',
    advice: '文件可能已损坏；请重新保存或下载，或另存为文本文件。',
  },
  'document-too-complex': {
    severity: 'error',
    message: '文件里的标记超过 {limit} 万个',
    expected: '一份公文（通常不到 1 万个标记）',
    advice: '检查是否选错了文件；或只把公文的正文另存为文本文件。',
  },
  'text-too-long': {
    severity: 'error',
    message: '读出的文字超过 {limit} 万字',
    expected: '一份公文（通常不到 10 万字）',
    advice: '检查是否选错了文件；若确是多份公文，请拆成多个文件。',
  },
  'document-broken': {
    severity: 'error',
    message: '文件不完整或已损坏：{reason}',
    expected: '可以正常打开的文件',
    advice: '重新下载或复制一份；能用原来的软件打开的，打开后另存一次再试。',
  },
  'document-locked': {
    severity: 'error',
    message: '文件加了密码，不能读取',
    expected: '没有加密的文件',
    advice: '用原来的软件打开，去掉密码，另存一份再试。',
  },
  'archive-too-large': {
    severity: 'error',
    message: '文件解压之后太大，超过 {limit} 的上限',
    expected: '一份公文（解压之后通常不到 1 MB）',
    advice: '检查是否选错了文件；或者打开它，把正文另存为文本文件。',
  },
  'original-altered': {
    severity: 'error',
    message: '{file} 与 original.json 的记录不符：{problem}',
    expected: '原件、original.json 和 source.txt 都是 npm run add 写下的样子',
    advice:
      '恢复这个文件；要改文字的，在 plan.yaml 的 corrections 中声明；原件换了的，删去这个文件夹，重新运行 npm run add。',
  },
  'plan-id-taken': {
    severity: 'error',
    message: '编号 {id} 已经有了：{folder}',
    expected: '没有用过的编号',
    advice: '换一个编号；要重新读取这份文件的，先移走原来的文件夹。',
  },
  'plan-id-invalid': {
    severity: 'error',
    message: '编号 {id} 不能用：{problem}',
    expected: '以字母开头的小写字母、数字和连字符，例如 henan-2020',
    advice: '换一个编号；它会成为网址的一部分，公布以后不再更改。',
  },
  'reading-stopped': {
    severity: 'error',
    message: '读取文件用去的{resource}超过 {limit}，已经停止',
    expected: '一份公文（通常一两秒读完）',
    advice: '文件可能已损坏；用原来的软件打开，另存一份，或把正文另存为文本文件。',
  },
  'no-text-layer': {
    severity: 'error',
    message: 'PDF 的 {pages} 页都没有文字，看来是扫描件',
    expected: '带文字的 PDF（文字可以选中、复制）',
    advice: '请先做文字识别，把识别出的文字对照原件校对，保存为文本文件。',
  },
  'too-many-pages': {
    severity: 'error',
    message: 'PDF 有 {pages} 页，超过 {limit} 页的上限',
    expected: '一份公文（通常不到 100 页）',
    advice: '检查是否选错了文件；汇编请拆开，一份公文一个文件。',
  },
  'page-without-text': {
    severity: 'warning',
    message: 'PDF 的第 {pages} 页没有文字',
    expected: '每一页都有文字',
    advice: '看这几页是否是图片或扫描件；有正文的，请把文字补齐再读。',
  },
  'numbering-unknown': {
    severity: 'warning',
    message: 'Word 的自动编号格式 {format} 不认识，暂写作“{label}”',
    expected: '常用的编号格式',
    advice: '对照原件核对这些编号；不对的，在 Word 里把编号改为手写，再读一次。',
  },
  'notes-left-out': {
    severity: 'warning',
    message: '文件里有 {notes} 处脚注、尾注或批注，没有读进正文',
    expected: '正文里没有脚注、尾注和批注',
    advice: '核对它们是否属于公文；属于的，请写进正文再读。',
  },
  'body-doubtful': {
    severity: 'warning',
    message: '网页没有标明哪里是正文，按文字最多的一块读取，另有 {outside} 个汉字不在其中',
    expected: '只有一处成段的文字',
    advice: '核对读出的文字头尾是否完整；不完整的，把正文复制到文本文件再试。',
  },
  'settings-invalid': {
    severity: 'error',
    message: '{problem}',
    expected: '{expected}',
    advice: '按提示修改这一行；各项的写法见 plan.yaml 的说明页。',
  },
  'control-character': {
    severity: 'error',
    message: '含有控制字符 {name}',
    expected: '只有可见的文字和换行',
    advice: `在 plan.yaml 的 corrections 中删去它：网页无法表示这个字符。${ACCEPT}`,
  },
  'replacement-character': {
    severity: 'error',
    message: '含有替换字符 U+FFFD，这里的原字已经丢失',
    expected: '原文的字',
    advice: `对照原件补上丢失的字，在 plan.yaml 的 corrections 中声明。${ACCEPT}`,
  },
  'bidirectional-character': {
    severity: 'error',
    message: '含有双向控制字符 {name}，会使文字显示的次序与实际不同',
    expected: '中文公文不需要双向控制字符',
    advice: `在 plan.yaml 的 corrections 中删去它。${ACCEPT}`,
  },
  'zero-width-character': {
    severity: 'warning',
    message: '含有零宽字符 {name}，看不见但会妨碍查找',
    expected: '只有可见的文字',
    advice: `在 plan.yaml 的 corrections 中删去它。${ACCEPT}`,
  },
  'stray-latin': {
    severity: 'warning',
    message: '中文里夹有拉丁字母的词“{word}”',
    expected: '中文词，或缩略语、网址、邮箱',
    advice: `对照原件；若是误入的词，在 plan.yaml 的 corrections 中声明改法。${ACCEPT}`,
  },
  'stray-latin-corrected': {
    severity: 'info',
    message: '中文里夹有拉丁字母的词“{word}”，已按声明{change}',
    expected: '中文词，或缩略语、网址、邮箱',
    advice: '不必处理：校订已在 plan.yaml 中声明，原文仍可查看。',
  },
  'bracket-unbalanced': {
    severity: 'warning',
    message: '“{mark}”没有与之配对的符号',
    expected: '同一段里成对的《》“”（）等符号',
    advice: `对照原件；若是抄录之误，在 plan.yaml 的 corrections 中声明改法。${ACCEPT}`,
  },
  'no-tasks': {
    severity: 'error',
    message: '没有找到任务',
    expected: '以“（一）”“1.”“一、”“第一条”等序号开头的段落',
    advice:
      '检查文件是否是工作安排的全文，序号是否在行首；批复、复函、决定等没有分项任务的公文，不能作为工作安排发布。',
  },
  'no-title': {
    severity: 'warning',
    message: '没有找到题名',
    expected: '正文之前独占一行的题名',
    advice: '检查文件开头是否完整；题名在第 N 行的，在 plan.yaml 里写：shape: { title: N }。',
  },
  'no-date': {
    severity: 'warning',
    message: '有发文字号，但没有找到成文日期',
    expected: '独占一行的日期，如“2020年4月17日”',
    advice: '检查落款是否漏抄；日期与别的文字连在一行的，可以在 plan.yaml 的 corrections 中声明。',
  },
  'shape-unsure': {
    severity: 'warning',
    message: '任务按“{is}”来读，也可能是“{other}”：{because}',
    expected: '一种序号，人们用它来称引任务',
    advice:
      '若应是“{other}”，在 plan.yaml 里写：shape: { tasks: "{other}" }；读对了的，写 shape: { tasks: "{is}" }，不再提示。',
  },
  'document-further': {
    severity: 'warning',
    message: '这里起读作文件里的第 {number} 个文件：{title}',
    expected: '一个文件里一份工作安排',
    advice: `若确是另一份文件，不必处理，或在 plan.yaml 里写：accepted: [{ code: {code}, line: {line}, reason: 一份通知印发几个文件 }]。${'若只是小标题，写：shape: { text: [{line}] }；若只是附件，写：shape: { attachments: [{line}] }。'}`,
  },
  'attachment-numbered': {
    severity: 'warning',
    message: '附件“{title}”里有成级的序号，仍读作附件，不列任务',
    expected: '附件是表格、名单之类，通知里没有用《》印发它',
    advice:
      '若它也是一份工作安排，在 plan.yaml 里写：shape: { documents: [{line}] }；若只是附件，写：shape: { attachments: [{line}] }，不再提示。',
  },
  'documents-too-many': {
    severity: 'error',
    message: '文件里像是有 {count} 份文件，超过 {limit} 份的上限',
    expected: '一份工作安排，连同它的通知和附件',
    advice: '检查是否把许多公文拼在了一个文件里；请每份另存一个文件。',
  },
  'marker-doubtful': {
    severity: 'warning',
    message: '“{words}……”以“{label}”开头，序号接不上前文，读作普通的文字',
    expected: '标题的序号与前一个相连',
    advice: `对照原件；若是标题而序号有误，在 plan.yaml 的 corrections 中改正序号。${ACCEPT}`,
  },
  'page-mark-doubtful': {
    severity: 'warning',
    message: '单独一行的“{number}”可能是页码，没有去掉',
    expected: '正文的文字；页码写作“- 2 -”“— 2 —”，或逐页递增',
    advice:
      '若是页码，在 plan.yaml 里写：corrections: [{ before: "{number}", after: "", reason: 页码, line: {line} }]。' +
      PLAIN,
  },
  'units-lead-unsure': {
    severity: 'warning',
    message: '“{text}”列了几个责任单位，没有说明由谁牵头，都记作负责',
    expected: '“牵头单位：……”，或者说明“列首位的为牵头单位”',
    advice:
      '若列首位的牵头，在 plan.yaml 里写：shape: { firstUnitLeads: true }；若共同负责，写 shape: { firstUnitLeads: false }。',
  },
  'units-inherited': {
    severity: 'info',
    message: '“{text}”：后面 {count} 项任务（{tasks}）记上了这里的责任单位：{units}',
    expected: '每一项任务各写责任单位',
    advice: '对照原件看一遍；不应记上的，在 plan.yaml 里写：shape: { inheritUnits: false }。',
  },
  'units-remark-unread': {
    severity: 'warning',
    message: '“{text}”像是说别的任务由谁负责，没有读懂，那些任务没有记上责任单位',
    expected: '“（市司法局负责，下同）”或“以下均由市司法局负责”这样的说明',
    advice: `核对后，可以在 plan.yaml 的 notes 里为那些任务写明责任单位。${ACCEPT}`,
  },
  'number-missing': {
    severity: 'error',
    message: '{unit}的序号从{before}跳到“{after}”，缺{missing}',
    expected: '连续的序号',
    advice: `对照原件，看是否漏抄。${ACCEPT}`,
  },
  'number-repeated': {
    severity: 'error',
    message: '{unit}的序号“{label}”重复，第 {firstLine} 行已经用过',
    expected: '{expected}',
    advice: `对照原件，看是否抄错。${ACCEPT}`,
  },
  'number-out-of-order': {
    severity: 'error',
    message: '{unit}的序号“{label}”排在“{before}”之后',
    expected: '从小到大的序号',
    advice: `对照原件，看次序是否抄乱。${ACCEPT}`,
  },
  'marker-level': {
    severity: 'warning',
    message: '“{label}”的层次不对：{problem}',
    expected: '一级一级往下的序号，如“一、”之下“（一）”，再下“1.”“（1）”“①”',
    advice: `对照原件，看上一层的标题是否漏抄。${PLAIN}${ACCEPT}`,
  },
  'correction-not-found': {
    severity: 'error',
    message: '校订的原文“{before}”在文中找不到',
    expected: 'before 与 source.txt 里的文字完全相同',
    advice: '从 source.txt 复制这几个字，注意空格和全角、半角；写了行号的，也请核对行号。',
  },
  'correction-ambiguous': {
    severity: 'error',
    message: '校订的原文“{before}”在文中出现不止一次（第 {lines} 行）',
    expected: '只在一处出现的原文',
    advice: '把 before 写长一些，或加上 line: 行号。',
  },
  'correction-overlaps': {
    severity: 'error',
    message: '校订“{before}”与另一处校订重叠',
    expected: '互不重叠的校订',
    advice: '把两处校订合并为一处。',
  },
  'note-not-found': {
    severity: 'error',
    message: '编者注所注的文字“{before}”在文中找不到，或不止一处',
    expected: 'text 与 source.txt 里的文字完全相同，且只有一处',
    advice: '从 source.txt 复制这几个字；不止一处的，加上 line: 行号。',
  },
  'accepted-unused': {
    severity: 'warning',
    message: 'accepted 中的 {code}（第 {line} 行）没有对应的诊断',
    expected: '仍会出现的诊断',
    advice: '从 plan.yaml 的 accepted 中删去这一项。',
  },
  'citation-unresolved': {
    severity: 'info',
    message: '没有找到 {text} 所指的文件：{reason}',
    expected: '登记册里恰好一份文件用这个名称',
    advice: '若登记册里确有这份文件，把这个名称加进它的 aliases；没有的话可以登记，也可以照此发布。',
  },
  'organization-unresolved': {
    severity: 'info',
    message: '“{text}”列在责任单位、部门或领域之中，但登记册里没有',
    expected: '登记册 organizations.yaml 里的一个机关或领域',
    advice:
      '把它登记为一个机关（kind: body）或领域（kind: field），或加进已有一项的 aliases；也可以照此发布。',
  },
  'registry-id-repeated': {
    severity: 'error',
    message: '编号 {id} 用了两次',
    expected: '每一项有自己的编号；文件名与编号相同',
    advice: '改掉后加的那一个；已公布的编号请勿再改。',
  },
  'registry-id-misplaced': {
    severity: 'error',
    message: '编号 {id} 与文件名 {file} 不同',
    expected: '文件名就是编号',
    advice: '改文件名，使它与编号相同；已公布的编号请勿再改。',
  },
  'registry-name-shared': {
    severity: 'error',
    message: '“{name}”同时是 {ids} 的名称',
    expected: '一个名称只指一项',
    advice: '从其中一项的 aliases 中删去，或写出版本，例如（2020年版）。',
  },
  'registry-id-unknown': {
    severity: 'error',
    message: '没有编号为 {id} 的{kind}',
    expected: '已经登记的编号',
    advice: '核对编号的拼写。',
  },
  'registry-dates-disordered': {
    severity: 'error',
    message: '日期次序不对：{first} 在 {second} 之后',
    expected: '通过不晚于公布，公布不晚于施行，施行不晚于废止',
    advice: '对照来源核对日期。',
  },
  'registry-status-contradicts': {
    severity: 'error',
    message: '{asOf} 的状态写作 {is}，但按日期应为 {right}',
    expected: '与日期相合的状态',
    advice: '对照来源核对日期和状态。',
  },
  'text-lost': {
    severity: 'error',
    message: '{page} 少了或改了原文的字：应为“{expectedText}”，实为“{found}”',
    expected: '原文的每个字恰好发布一次',
    advice: '不要手改发布的网页；运行 npm run build 重新生成。',
  },
  'text-invented': {
    severity: 'error',
    message: '{page} 多了原文没有的字：应为“{expectedText}”，实为“{found}”',
    expected: '只有原文的字',
    advice: '不要手改发布的网页；运行 npm run build 重新生成。',
  },
  'page-missing': {
    severity: 'error',
    message: '{page} 没有发布 {part}',
    expected: '原文的每一部分在它的页面上恰好发布一次，依次排列',
    advice: '运行 npm run build 重新生成。',
  },
  'parts-out-of-order': {
    severity: 'error',
    message: '{page} 各部分的次序与原文不同，或有一部分发布了两次',
    expected: '原文的每一部分在它的页面上恰好发布一次，依次排列',
    advice: '不要手改发布的网页；运行 npm run build 重新生成。',
  },
  'text-not-covered': {
    severity: 'error',
    message: '按改动记录从原文得到 {expectedLength} 字，而各部分共 {length} 字，或内容不同',
    expected: '各部分依次相连，就是改动之后的原文',
    advice: '这是程序的错误，请报告。',
  },
  'markup-unexpected': {
    severity: 'error',
    message: '{page} 的正文（{part}）里有不该有的标记 {found}',
    expected: '正文里只有本站组件写出的标记，没有隐藏、脚本或别的样式',
    advice: '不要手改发布的网页；运行 npm run build 重新生成。改了组件的，同时改 check-markup.ts。',
  },
  'link-misdirected': {
    severity: 'error',
    message: '{page} 上“{text}”的链接 {href} 没有指向它自己的页面',
    expected: '标题的链接指向它所属的页面',
    advice: '不要手改发布的网页；运行 npm run build 重新生成。',
  },
  'link-broken': {
    severity: 'error',
    message: '{page} 的链接 {href} 没有去处',
    expected: '本站有的页面和位置',
    advice: '核对链接的拼写；页面改了地址的，把链接也改过来。',
  },
  'page-altered': {
    severity: 'error',
    message: '{page} 与构建时的记录 SHA256SUMS 不符',
    expected: '构建之后没有改动、增加或删去的文件',
    advice: '不要手改发布的网页；运行 npm run build 重新生成。',
  },
  'edit-unlawful': {
    severity: 'error',
    message: '{rule}不应把“{before}”改为“{after}”',
    expected: '每条规则、每处校订只做它声明的改动',
    advice: '这是程序的错误，请报告。',
  },
} as const satisfies Record<string, CatalogEntry>

export type DiagnosticCode = keyof typeof CATALOG

/** Fill the `{name}` places of a sentence; a name without a value stays as it is. */
export function fill(sentence: string, values: FindingValues = {}): string {
  return sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole))
}
