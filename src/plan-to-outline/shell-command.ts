import type { VFile } from 'vfile'
import { severityOf } from '../diagnostics/report.ts'

/**
 * A command of ours, such as `['add', '通知 1.docx']`, as it can be pasted into a shell of this platform.
 *
 * On Windows that is cmd or PowerShell; a word that they read differently is written for each, on two lines. It is
 * `npx.cmd` there: PowerShell would start `npx.ps1`, which many machines do not let run.
 */
export function shellCommand(words: readonly string[], platform: NodeJS.Platform): string {
  const write = (name: string, quote: (word: string) => string) =>
    [name, 'gangmu', ...words.map((word) => (PLAIN.test(word) ? word : quote(word)))].join(' ')
  if (platform !== 'win32') return write('npx', quoteForSh)
  const line = write('npx.cmd', quoteForCmd)
  return words.some((word) => DIFFERS.test(word))
    ? `${line}\n  （PowerShell）${write('npx.cmd', quoteForPowerShell)}`
    : line
}

/** What every shell takes as it is. */
const PLAIN = /^[\w./:=-]+$/u

/** All is literal between `'` and `'`, which therefore stands outside of them, escaped (POSIX.1-2017, XCU 2.2.2). */
function quoteForSh(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`
}

/** What cmd or PowerShell expands between `"` and `"`, and what PowerShell takes for the second of them. */
const DIFFERS = /[%$`“”„]/u

/** `%` opens a variable between quotes as well, so it stands outside of them, escaped; file names hold no `"`. */
function quoteForCmd(word: string): string {
  return `"${word.replaceAll('%', '"^%"')}"`
}

/** All is literal between `'` and `'`; any of what PowerShell takes for that mark is doubled (about_Quoting_Rules). */
function quoteForPowerShell(word: string): string {
  return `'${word.replace(/['‘’‚‛]/gu, '$&$&')}'`
}

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
