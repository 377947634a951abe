import { styleText } from 'node:util'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Severity } from '../catalog.ts'
import { severityOf } from '../report.ts'

const LABELS = { error: '错误', warning: '警告', info: '提示' } as const
const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const
/** How many messages of one code are shown in full; the rest are counted. */
const SHOWN = 20

/** Messages for people: `文件:行:列`, what was found, what was expected and what to do. */
export function reportToTerminal(files: readonly VFile[], colour: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text
  const shown = new Map<string, number>()
  const blocks = files.flatMap(({ path, messages }) =>
    messages.flatMap((message) => {
      const count = (shown.get(message.ruleId ?? '') ?? 0) + 1
      shown.set(message.ruleId ?? '', count)
      return count > SHOWN ? [] : [formatMessage(path, message, paint)]
    }),
  )
  const more = [...shown]
    .filter(([, count]) => count > SHOWN)
    .map(([code, count]) => `另有 ${count - SHOWN} 处 ${code}`)
  return [...blocks, ...more, summarize(files)].filter(Boolean).join('\n')
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string

function formatMessage(path: string, message: VFileMessage, paint: Paint): string {
  const severity = severityOf(message)
  const place = [path, message.line, message.column]
    .filter((step) => step !== undefined && step !== null)
    .join(':')
  return [
    `${paint('bold', place)} ${paint(COLOURS[severity], LABELS[severity])} ${message.reason} ${paint('dim', message.ruleId ?? '')}`,
    ...(message.expected?.[0] ? [`  应为：${message.expected[0]}`] : []),
    ...(message.note ? [`  办法：${message.note}`] : []),
  ].join('\n')
}

function summarize(files: readonly VFile[]): string {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  for (const { messages } of files) for (const message of messages) counts[severityOf(message)] += 1
  const parts = (['error', 'warning', 'info'] as const)
    .filter((s) => counts[s] > 0)
    .map((s) => `${LABELS[s]} ${counts[s]}`)
  return parts.length > 0 ? `共：${parts.join('，')}` : ''
}
