/** The forms in which documents come, in words for people. */
export const FORMAT_NAMES = {
  text: '文本',
  markdown: 'Markdown',
  html: '网页',
  mht: '网页归档',
  docx: 'Word 文档',
  pdf: 'PDF',
  doc: 'Word 97—2003 文档',
  odt: 'ODF 文字文档',
  ofd: 'OFD',
  rtf: 'RTF 文档',
  wps: 'WPS 文字文档',
  zip: '压缩包（ZIP）',
} as const
export type Format = keyof typeof FORMAT_NAMES
