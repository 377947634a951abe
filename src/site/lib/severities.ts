import type { Severity } from '../../diagnostics/catalog-entry.ts'

/** What readers call the severities. */
export const SEVERITIES: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '提示' }
