import type { CatalogEntry } from '../catalog-entry.ts'

/** What readers are unsure of in an original (`READER_DOUBTS`). */
export const ORIGINALS = {
  'body-doubtful': {
    severity: 'warning',
    message: '网页{how}，另有 {outside} 个汉字不在其中',
    expected: '成段的文字都在正文里',
    advice: '核对读出的文字头尾是否完整；不完整的，把正文复制到文本文件再试。',
  },
  'body-hidden': {
    severity: 'warning',
    message: '网页的正文设为不显示，按脚本运行以后的样子读取',
    expected: '不用脚本也能看到的正文',
    advice: '微信文章等网页这样保存，是正常的；请打开原来的网页，核对读出的文字是否就是看到的文字。',
  },
  'body-in-frame': {
    severity: 'warning',
    message: '网页里文字很少，正文看来在另一个文件里：{src}',
    expected: '正文写在网页自己的文件里',
    advice: '在浏览器里打开那个地址，把它另存为网页，再读那个文件。',
  },
  'body-paged': {
    severity: 'warning',
    message: '网页把一份文件分成几页显示，这个文件里只有其中一页：{pages}',
    expected: '一份文件的全文',
    advice: '打开原来的网页，选“显示全文”后另存；没有的，逐页另存，把各页的文字接成一个文本文件再试。',
  },
  'bytes-damaged': {
    severity: 'warning',
    message: '网页有 {characters} 处字节不成字（{places}），以 U+FFFD 代替',
    expected: '每个字节都是文字的一部分',
    advice: '多半是网站把摘要、标题截断在半个字上，与正文无关；正文里若有 U+FFFD，另有提示，请对照原件补上。',
  },
  'hidden-by-colour': {
    severity: 'warning',
    message: '有 {characters} 个字与底色相同，看不见，没有读',
    expected: '文字与底色不同',
    advice: '打开原来的网页，看这里有没有显示的字；有的，把正文复制到文本文件再读。',
  },
  'struck-text': {
    severity: 'warning',
    message: '有 {characters} 个字用删除线划掉，没有读',
    expected: '没有划掉的文字',
    advice:
      '对照原件核对；划掉的字仍然有效的，在 plan.yaml 里写：restored: [{ line: 行号, text: 划掉的字, reason: 理由 }]，行号和字见 account.json。',
  },
  'numbering-doubled': {
    severity: 'warning',
    message: '自动编号“{label}”之后又写着“{written}”',
    expected: '一项只有一个序号',
    advice: '对照原件核对；多出的序号，在 plan.yaml 的 corrections 中删去。',
  },
  'numbering-unknown': {
    severity: 'warning',
    message: '自动编号的格式 {format} 不认识，暂写作“{label}”',
    expected: '常用的编号格式',
    advice: '对照原件核对这些编号；不对的，在原来的软件里把编号改为手写，再读一次。',
  },
  'notes-left-out': {
    severity: 'warning',
    message: '文件里有 {notes} 处脚注、尾注或批注，没有读进正文',
    expected: '正文里没有脚注、尾注和批注',
    advice: '核对它们是否属于公文；属于的，请写进正文再读。',
  },
  'page-without-text': {
    severity: 'warning',
    message: '第 {pages} 页没有文字',
    expected: '每一页都有文字',
    advice: '看这几页是否是图片或扫描件；有正文的，请把文字补齐再读。',
  },
  'hidden-text': {
    severity: 'warning',
    message: '文件里有 {characters} 个字不显示，没有读进正文',
    expected: '正文的字都看得见',
    advice:
      '在 Word 里全选，把字体颜色设为“自动”、取消“隐藏”，看是否有属于公文的字；有的，另存后再读。PDF、OFD 请找它的 Word 原件核对。',
  },
  'chunk-unread': {
    severity: 'warning',
    message: '嵌在文件里的一份内容没有读出：{name}（{kilobytes} KB），{reason}',
    expected: '嵌入的内容是网页、Word 文档或文本',
    advice: '用 Word 打开这份文件，另存为 .docx（内容会并入正文），再读一次。',
  },
  'symbol-unread': {
    severity: 'warning',
    message: '有一个符号不认识，没有读出：字体 {font}，编码 {code}',
    expected: '常用的符号',
    advice: '对照原件看是什么符号；有含义的，在 Word 里改用普通字符，再读一次。',
  },
  'drawing-text': {
    severity: 'warning',
    message: '图表里有 {characters} 个字，没有读进正文',
    expected: '任务、指标写在正文或表格里',
    advice: '看这些图表里有没有正文没有写到的内容；有的，请写进正文再读。',
  },
  'macros-ignored': {
    severity: 'info',
    message: '文件里有宏，没有运行',
    expected: '不带宏的文件',
    advice: '正文照常读出，不必做什么；若有内容要靠宏生成，在 Word 里生成后另存为 .docx，再读一次。',
  },
  'signature-unchecked': {
    severity: 'info',
    message: '文件有数字签名，没有验证',
    expected: '签名由签发的软件验证',
    advice: '正文照常读出；要确认文件没有被改动，请在 Word 里查看签名是否有效。',
  },
  'text-layer-invisible': {
    severity: 'warning',
    message: '第 {pages} 页是图片，读的是衬在图片上、看不见的一层文字',
    expected: '看得见的文字',
    advice: '这层文字多半是文字识别的结果，会有错字；请对照图片逐字核对。',
  },
  'font-without-meaning': {
    severity: 'warning',
    message: 'PDF 的第 {pages} 页有字体没有说明字形是哪些字，读出的可能是乱码或者缺字',
    expected: '每个字形都有对应的字',
    advice: '对照原件核对这几页；有乱码的，请索取 Word 原稿，或用文字识别后校对。',
  },
  'text-implausible': {
    severity: 'warning',
    message: 'PDF 的第 {pages} 页读出的文字不像中文，字体对字形的说明可能是错的',
    expected: '读出的字与看到的字相同',
    advice: '对照原件核对这几页；不同的，请索取 Word 原稿，或用文字识别后校对。',
  },
  'table-doubtful': {
    severity: 'warning',
    message: '第 {page} 页有没有画线的表格，折行的格子不一定拼得对',
    expected: '画了线的表格，或者没有折行的格子',
    advice: '对照原件核对这个表格的每一行；不对的，请把表格另存为文本再读。',
  },
  'pictures-unknown': {
    severity: 'warning',
    message: 'PDF 的图片太多，从第 {page} 页起没有查看图片',
    expected: '一份公文（图片通常不到 20 页）',
    advice: '核对后面各页有没有图片里的正文；有的，请把文字补齐再读。',
  },
  'member-unread': {
    severity: 'warning',
    message: '里面另有不读的文件：{names}',
    expected: '只有公文和它的附件，都是能读的格式',
    advice: '看这些文件里有没有公文的正文或附件；有的，请把文字补齐再读。',
  },
  'members-read': {
    severity: 'warning',
    message: '压缩包里的 {count} 个文件按这个次序读作一份公文：{names}',
    expected: '一份公文和它的附件，公文在前，附件按编号在后',
    advice: '核对次序；不对的，给文件名加上“附件1”“附件2”，或只把要读的文件压缩在一起。',
  },
  'conversion-differs': {
    severity: 'warning',
    message: '转换{what}时少了 {lost} 个字：{characters}',
    expected: '原件的每个字都在转换出的文件里',
    advice: '对照原件核对这些字；缺了正文的，用 Word 或 WPS 打开原件，另存为 .docx 再读。',
  },
} as const satisfies Record<string, CatalogEntry>
