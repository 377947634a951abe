// Words that tables, lists and forms share, each by itself: a script carries no more than it shows.
import type { Severity } from '../../diagnostics/catalog-entry.ts'

/** What nobody has found out. */
export const UNKNOWN = '未查明'

/** What readers call the severities. */
export const SEVERITIES: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '提示' }

/** What a plan says of itself. */
export const FACTS = {
  title: '题名',
  documentNumber: '发文字号',
  issuer: '发文机关',
  issuedDate: '成文日期',
  addressees: '主送机关',
} as const

/** What a ledger has of each task. */
export const LEDGER_COLUMNS = {
  serial: '序号',
  task: '任务',
  units: '责任单位',
  deadlines: '时限',
  targets: '指标',
  basis: '引用的文件',
} as const
