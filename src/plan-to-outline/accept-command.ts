import type { VFile } from 'vfile'
import { severityOf } from '../diagnostics/report.ts'
import { shellCommand } from './shell-command.ts'

/** How many errors a command line names. */
const NAMED = 5

/**
 * The command that adds a document whose errors the original itself bears out, each to be accepted with a reason;
 * `null` where no error stands at a line, or there is none.
 *
 * @param further Other arguments that it was run with.
 */
export function acceptCommand(
  file: string,
  id: string,
  files: readonly VFile[],
  platform: NodeJS.Platform,
  further: readonly string[] = [],
): string | null {
  const errors = files
    .flatMap(({ messages }) => messages)
    .filter((message) => severityOf(message) === 'error' && message.line !== undefined)
  if (errors.length === 0) return null
  const options = errors.slice(0, NAMED).flatMap(({ ruleId, line }) => ['--accept', `${ruleId}:${line}:理由`])
  const more = errors.length > NAMED ? ' ……' : ''
  return `${shellCommand(['add', file, '--id', id, ...further, ...options], platform)}${more}`
}
