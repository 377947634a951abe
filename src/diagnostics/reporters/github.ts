import type { VFile } from 'vfile'
import { severityOf } from '../report.ts'

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Messages as GitHub Actions workflow commands, which mark the line in a pull request. */
export function reportToGithub(files: readonly VFile[]): string {
  return files
    .flatMap(({ path, messages }) =>
      messages.map((message) => {
        const properties = { file: path, line: message.line, col: message.column, title: message.ruleId }
        const list = Object.entries(properties)
          .filter(([, value]) => value !== undefined && value !== null && value !== '')
          .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
        const text = [
          message.reason,
          message.expected?.[0] && `应为：${message.expected[0]}`,
          message.note && `办法：${message.note}`,
        ]
        return `::${COMMANDS[severityOf(message)]} ${list.join(',')}::${escapeData(text.filter(Boolean).join('\n'))}`
      }),
    )
    .join('\n')
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
