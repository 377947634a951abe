import type { CatalogEntry } from '../catalog-entry.ts'

/** What may be wrong in `plan.yaml`. */
export const SETTINGS = {
  'settings-invalid': {
    severity: 'error',
    message: '{problem}',
    expected: '{expected}',
    advice: '按提示修改这一行；各项的写法见 plan.yaml 的说明页。',
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
  'restored-not-found': {
    severity: 'error',
    message: '要恢复的“{words}”（第 {line} 行）与原件的记录对不上：{problem}',
    expected: 'account.json 里 kind 为 struck-text 的一处：line、text 和写了的 column 都相同',
    advice: '从 account.json 复制划掉的文字和行号；不是划掉的文字，用 corrections 声明。',
  },
  'redaction-invalid': {
    severity: 'error',
    message: '第 {line} 行第 {column} 列起的 {length} 个字不能隐去：{problem}',
    expected: 'source.txt 同一行里的一段文字，互不重叠',
    advice: '对照 source.txt 改正这一项的 line、column 和 length；全部改对以前，这份文件不会发布。',
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
  'shape-unused': {
    severity: 'warning',
    message: 'shape 中的 {setting} 与原文对不上：{problem}',
    expected: 'source.txt 里有的行号和序号',
    advice: '对照 source.txt 改正这一项；不再需要的，从 plan.yaml 的 shape 中删去。',
  },
} as const satisfies Record<string, CatalogEntry>
