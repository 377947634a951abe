import type { CatalogEntry } from '../catalog-entry.ts'

/** What may be wrong with a file, and with adding it to the library. */
export const FILES = {
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
    advice:
      '用文本编辑器打开，确认文字正确，另存为 UTF-8。还没有加入的公文不必另存：npx gangmu add 认得别的编码。',
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
    expected:
      '文本（.txt）、Markdown、网页（.html、.mht）、Word（.docx）、OFD、带文字的 PDF，或其中几个的 ZIP；装有 LibreOffice 的，还有 .doc、.wps、.rtf、.odt',
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
    message: '文件里装的东西太多，超过 {limit} 的上限',
    expected: '一份公文（解压之后通常不到 1 MB）',
    advice: '检查是否选错了文件；或者打开它，把正文另存为文本文件。',
  },
  'account-open': {
    severity: 'error',
    message:
      '原件的字数合不上：有 {lost} 个字没有去向{lostCharacters}，有 {invented} 个字没有来历{inventedCharacters}',
    expected: '原件里的每个字，要么读进正文，要么按列明的理由略去',
    advice: '这是读取程序的错，不要采用读出的文字；请把文件交给维护本程序的人，或把正文另存为文本文件再读。',
  },
  'account-missing': {
    severity: 'info',
    message: '没有 account.json：不能说明原件里的每个字去了哪里',
    expected: 'npx gangmu add 写下的 account.json',
    advice: '这份文件是程序会记账以前加入的；移走这个文件夹，重新运行 npx gangmu add，就会补上。',
  },
  'thing-not-text': {
    severity: 'info',
    message: '原件中有 {things}，没有转成文字；原处各有一个标记',
    expected: '正文都是文字',
    advice: '对照原件看图里有没有正文；有的，把文字补进原件再读一次。',
  },
  'reading-differs': {
    severity: 'error',
    message: '重读 {file}，读出的与记录不同：{difference}',
    expected: '同一版读取程序读同一份原件，每次都一样',
    advice: '不要采用这份文字；检查程序是否改动过，或把原件交给维护本程序的人。',
  },
  'reading-outdated': {
    severity: 'warning',
    message: '重读 {file}，新的读取程序（第 {was} 版 → 第 {is} 版）读出的不同：{difference}',
    expected: '与新的读取程序所读相同',
    advice:
      '网站照旧可用；要采用新的读法，移走这个文件夹，重新运行 npx gangmu add，再把 plan.yaml 里自己写的内容放回去，核对变动的几行。',
  },
  'original-altered': {
    severity: 'error',
    message: '{file} 与 original.json 的记录不符：{problem}',
    expected: '原件、original.json、account.json、pictures 和 source.txt 都是 npx gangmu add 写下的样子',
    advice:
      '恢复这个文件；要改文字的，在 plan.yaml 的 corrections 中声明；原件换了的，删去这个文件夹，重新运行 npx gangmu add。',
  },
  'plan-id-taken': {
    severity: 'error',
    message: '编号 {id} 已经有了：{folder}',
    expected: '没有用过的编号',
    advice:
      '换一个编号；这份文件是它的新版本的，加上 --replaces；要重新读取同一份文件的，先移走原来的文件夹。',
  },
  'plan-id-unknown': {
    severity: 'error',
    message: '没有编号为 {id} 的文件可以替换：{folder}',
    expected: '文库中已有的编号',
    advice: '核对编号；这是一份新文件的，去掉 --replaces。',
  },
  'plan-id-former': {
    severity: 'error',
    message: '编号 {id} 是一份文件原来的编号，它现在的编号是 {now}',
    expected: '没有用过的编号；替换的，写现在的编号',
    advice: '换一个编号；这份文件是它的新版本的，写 --id {now} --replaces。',
  },
  'plan-withdrawn': {
    severity: 'error',
    message: '编号 {id} 的文件已撤下，不能替换，编号也不能给别的文件',
    expected: '没有撤下的文件，或者没有用过的编号',
    advice: '另一份文件，换一个编号；要重新公布的，先从它的 plan.yaml 的 history 中删去 withdrawn。',
  },
  'replacement-same': {
    severity: 'error',
    message: '公布的文字与编号 {id} 现有的完全相同，没有可替换的',
    expected: '文字有改动的文件',
    advice: '检查是否选错了文件；只是换行或编码不同的，不用替换；只改来历、校订的，直接改 plan.yaml。',
  },
  'replacement-older': {
    severity: 'error',
    message: '这份文件的成文日期是 {is}，早于现有版本的 {was}',
    expected: '成文日期不早于现有版本的文件',
    advice: '检查新旧两份是否弄反了；确要换回较早的文字，加上 --older 和 --reason 理由，再运行一次。',
  },
  'replacement-elsewhere': {
    severity: 'warning',
    message: '这份文件是{is}的，换下的版本是{was}的',
    expected: '同一个地方的文件',
    advice: '检查编号和文件是否选错了；确是同一份文件的，不必处理。',
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
    message: '{pages} 页都没有文字，看来是扫描件',
    expected: '带文字的 PDF 或 OFD（文字可以选中、复制）',
    advice: '请先做文字识别，把识别出的文字对照原件校对，保存为文本文件。',
  },
  'too-many-pages': {
    severity: 'error',
    message: '文件有 {pages} 页，超过 {limit} 页的上限',
    expected: '一份公文（通常不到 100 页）',
    advice: '检查是否选错了文件；汇编请拆开，一份公文一个文件。',
  },
  'converter-missing': {
    severity: 'error',
    message: '读取{what}要用 LibreOffice 转换，这台计算机上没有找到它',
    expected: '装好的 LibreOffice，或者 .docx 文件',
    advice:
      '用 Word 或 WPS 打开，另存为 .docx 再读；或者安装 LibreOffice：Debian、Ubuntu 运行 sudo apt-get install --no-install-recommends libreoffice-writer-nogui；macOS、Windows 从 https://www.libreoffice.org/download/ 下载安装。',
  },
  'converter-failed': {
    severity: 'error',
    message: '{converter} 没有把{what}转换成 .docx：{reason}',
    expected: '可以正常打开、没有密码的文件',
    advice: '用原来的软件打开，去掉密码，另存为 .docx 再试。',
  },
} as const satisfies Record<string, CatalogEntry>
