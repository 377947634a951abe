import { styleText } from 'node:util'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Severity } from '../catalog-entry.ts'
import { severityOf } from '../report.ts'

const LABELS = { error: '错误', warning: '警告', info: '提示' } as const
const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const
const SEVERITIES = ['error', 'warning', 'info'] as const
/** How many messages of one code are shown one by one: each error has to be settled, of the rest three show what they are. */
const SHOWN = { error: 20, warning: 3, info: 3 } as const

/**
 * Messages for people, errors first: `文件:行:列`, what was found, what was expected and what to do. What recurs
 * is told once, with how often and the first places.
 */
export function reportToTerminal(files: readonly VFile[], colour: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text
  const all = files.flatMap(({ path, messages }) => messages.map((message) => ({ path, message })))
  if (all.length === 0) return ''
  const groups = SEVERITIES.flatMap((severity) => {
    const own = all.filter(({ message }) => severityOf(message) === severity)
    return [...Map.groupBy(own, ({ message }) => message.ruleId ?? '')].map(([code, messages]) => ({
      severity,
      code,
      messages,
    }))
  })
  const isCut = groups.some(({ severity, messages }) => messages.length > SHOWN[severity])
  return [
    ...groups.map((group) => formatGroup(group, paint)),
    summarize(groups),
    ...(isCut ? ['没有逐处列出的，加 --reporter json 可以全部看到；发布以后在 /编号/diagnostics/。'] : []),
  ].join('\n')
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string

interface Group {
  readonly severity: Severity
  readonly code: string
  readonly messages: readonly { readonly path: string; readonly message: VFileMessage }[]
}

function formatGroup({ severity, code, messages }: Group, paint: Paint): string {
  const shown = messages.slice(0, SHOWN[severity])
  const rest = messages.length - shown.length
  const label = paint(COLOURS[severity], LABELS[severity])
  const told = (message: VFileMessage) => `${message.reason} ${paint('dim', code)}`
  if (severity === 'error' || messages.length <= SHOWN[severity]) {
    const blocks = shown.map(({ path, message }) =>
      [`${paint('bold', placeOf(path, message))} ${label} ${told(message)}`, ...adviceOf(message)].join('\n'),
    )
    return [...blocks, ...(rest > 0 ? [`另有 ${rest} 处 ${code}`] : [])].join('\n')
  }
  const paths = new Set(messages.map(({ path }) => path))
  const isSame = new Set(messages.map(({ message }) => message.note)).size === 1
  const [own] = paths.size === 1 ? paths : ['']
  return [
    `${own ? `${paint('bold', own)} ` : ''}${label} ${messages.length} 处 ${paint('dim', code)}`,
    ...shown.map(({ path, message }) => `  ${placeOf(own ? '' : path, message)} ${message.reason}`),
    `  ……另有 ${rest} 处`,
    ...adviceOf(shown[0]?.message, isSame ? '' : '（第一处）'),
  ].join('\n')
}

function placeOf(path: string, { line, column }: VFileMessage): string {
  return [path, line, column].filter(Boolean).join(':')
}

function adviceOf(message: VFileMessage | undefined, of = ''): readonly string[] {
  return [
    ...(message?.expected?.[0] ? [`  应为：${message.expected[0]}`] : []),
    ...(message?.note ? [`  办法${of}：${message.note}`] : []),
  ]
}

function summarize(groups: readonly Group[]): string {
  const parts = SEVERITIES.map((severity) => {
    const own = groups.filter((group) => group.severity === severity)
    return { severity, count: own.reduce((sum, { messages }) => sum + messages.length, 0) }
  }).filter(({ count }) => count > 0)
  return `共：${parts.map(({ severity, count }) => `${LABELS[severity]} ${count}`).join('，')}`
}
