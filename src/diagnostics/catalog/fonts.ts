import type { CatalogEntry } from '../catalog-entry.ts'

/** What may be wrong with the fonts that PDFs are set in. */
export const FONTS = {
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
