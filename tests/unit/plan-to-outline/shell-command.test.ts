import { expect, test } from 'vitest'
import { runProgram } from '../../../scripts/programs/run-program.ts'
import { shellCommand } from '../../../src/plan-to-outline/shell-command.ts'

test.each([
  'county-2021.docx',
  '关于印发 （终稿）2023’s.txt',
  "2023's.txt",
  "''",
  '$HOME `id` $(id) "a" \\ ! * ~ # ; & | < >',
  '/root/a b/-c',
  '一\n二',
  '',
])('a shell reads %j as it was', (word) => {
  // Prints what the shell makes of the words behind npx, each with a NUL behind it.
  const shell = `npx() { printf '%s\\0' "$@"; }; ${shellCommand(['add', word, '--id', 'x'], 'linux')}`
  const { stdout } = runProgram('sh', ['-c', shell])
  expect(stdout.split('\0').slice(0, -1)).toEqual(['gangmu', 'add', word, '--id', 'x'])
})

// Rules: ss64.com/nt/syntax-esc.html for cmd; about_Quoting_Rules of PowerShell, which takes ’ for ' and ” for ".
test.each([
  ['C:\\文件\\通知.docx', 'npx.cmd gangmu add "C:\\文件\\通知.docx" --id x'],
  ["C:\\a b\\2023's.txt", 'npx.cmd gangmu add "C:\\a b\\2023\'s.txt" --id x'],
  [
    '关于“三项制度”的通知.docx',
    'npx.cmd gangmu add "关于“三项制度”的通知.docx" --id x\n  （PowerShell）npx.cmd gangmu add \'关于“三项制度”的通知.docx\' --id x',
  ],
  [
    "%OS%’s $x's.txt",
    'npx.cmd gangmu add ""^%"OS"^%"’s $x\'s.txt" --id x\n  （PowerShell）npx.cmd gangmu add \'%OS%’’s $x\'\'s.txt\' --id x',
  ],
])('for Windows %s is quoted as cmd and PowerShell read it', (word, command) => {
  expect(shellCommand(['add', word, '--id', 'x'], 'win32')).toBe(command)
})
