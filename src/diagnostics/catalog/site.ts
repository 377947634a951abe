import type { CatalogEntry } from '../catalog-entry.ts'

/** What may be wrong with what a publisher sets for the whole site: version, colours, logo, fonts of PDFs. */
export const SITE = {
  'content-newer': {
    severity: 'error',
    message: 'content/ 的版本是 {version}，这个程序只认得到 {known} 为止',
    expected: '不比程序新的 content/',
    advice: '换用写下它的那一版程序，或者更新的；不要手改 contentVersion。',
  },
  'content-outdated': {
    severity: 'error',
    message: '{path} 是较早版本的程序所带的网页，现在由程序自己提供',
    expected: 'content/about/ 里只有本站自己写的网页',
    advice: '运行 npx gangmu upgrade，它把这些网页移到一边，并写下新的版本。',
  },
  'page-invalid': {
    severity: 'error',
    message: '{problem}',
    expected:
      '开头写有 title、description（可另写 order）的 MDX：Markdown 里的 <、{ 要成对，或写作 &lt;、&#123;',
    advice: '改正这一行；写法见 site.yaml 说明页的“自己的网页”。',
  },
  'color-contrast': {
    severity: 'error',
    message: 'colors.{theme} 里 {ink} 的字在 {paper} 的底上，对比度只有 {ratio}',
    expected: '至少 {least}（WCAG 2.2 的 AAA 级），人人都看得清',
    advice: '把字的颜色调深、底色调浅（dark 则相反），再试一次；不要自己的颜色时，删去这一项。',
  },
  'logo-unfit': {
    severity: 'error',
    message: '{file} 不能用作标志：{why}',
    expected: '不超过 100 KB 的 PNG，或者写有 viewBox、只有图形的 SVG',
    advice: '换一个文件；不用标志时写 logo: null。',
  },
  'fonts-folder-missing': {
    severity: 'error',
    message: '找不到字体文件夹 {folder}',
    expected: '一个放着字体文件的文件夹，路径从 site.yaml 所在的文件夹写起',
    advice: '核对 site.yaml 里 fonts 的写法；不用自己的字体时写 fonts: null。',
  },
  'fonts-folder-empty': {
    severity: 'error',
    message: '字体文件夹 {folder} 里没有字体文件',
    expected: '扩展名为 .ttf、.otf 或 .ttc 的字体文件',
    advice: '把字体文件复制到这个文件夹；不用自己的字体时，在 site.yaml 里写 fonts: null。',
  },
  'font-unreadable': {
    severity: 'error',
    message: '{file} 不是字体文件，或者已经损坏、读不出来',
    expected: '完整的 TrueType 或 OpenType 字体，按 Unicode 编码',
    advice: '重新复制这个字体文件；用不着的，从文件夹里移走。',
  },
  'font-unrecognized': {
    severity: 'warning',
    message: '不知道字体 {file}（{families}）该用在哪里，没有用它',
    expected: '仿宋、黑体、楷体、小标宋、宋体中的一种，名称见 site.yaml 的说明页',
    advice: '换成说明页上列出的字体，或者从文件夹里移走。',
  },
  'font-not-embeddable': {
    severity: 'warning',
    message: '字体 {file}（{families}）的许可标记不允许嵌入文档，没有用它',
    expected: '允许嵌入、允许只嵌入所用的字的字体',
    advice: '换一个允许嵌入的版本，或者向字体厂商取得许可和相应的字体文件。',
  },
  'font-lacks-characters': {
    severity: 'warning',
    message: '字体 {family}（{file}）缺 {count} 个字：{characters}，用在 {places}',
    expected: '有这份文件全部文字的字体',
    advice: '这些字已改用本站自带的字体；要一致的，换成字数更多的字体（例如 GBK、GB 18030 版）。',
  },
  'character-without-type': {
    severity: 'warning',
    message: '排版所用的字体里都没有“{character}”（{point}），PDF 里印作“〓”，用在 {places}',
    expected: '字体里有的字',
    advice: '对照原件核对这个字；确实是这个字的，在 site.yaml 的 fonts 里提供有它的字体。',
  },
} as const satisfies Record<string, CatalogEntry>
