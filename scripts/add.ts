// npx gangmu add FILE --id ID [--replaces [--reason REASON] [--older]] [--accept CODE:LINE:REASON …]

import { type AddedPlan, addPlan, type PlanToAdd } from '../src/library/add-plan.ts'
import { describeChanges } from '../src/library/alignment/plans-to-changes.ts'
import { type ReplacedPlan, replacePlan } from '../src/library/replace-plan.ts'
import { describeLeft } from '../src/plan-to-outline/describe-left.ts'
import { planToOutline } from '../src/plan-to-outline/plan-to-outline.ts'
import { redactionLines } from '../src/plan-to-outline/redaction-lines.ts'
import { acceptCommand, shellCommand } from '../src/plan-to-outline/shell-command.ts'
import { whatToCheck } from '../src/plan-to-outline/what-to-check.ts'
import { loadRegistry } from '../src/registry/load-registry.ts'
import { convertDocument } from './programs/convert-document.ts'
import { openContent, parseCommand, tellDiskFaults } from './support/command.ts'

const USAGE = `用法：npx gangmu add 文件（一个） --id 编号 [--replaces [--reason 理由] [--older]] [--accept 代码:行号:理由 …]
  文件：.txt、.md、.html、.docx、.ofd、带文字的 .pdf，或者公文和附件的 .zip；装有 LibreOffice 的，还有 .doc、.wps、.rtf、.odt
  编号：小写字母、数字和连字符，例如 henan-2020；会成为网址的一部分，公布以后不再更改
  --replaces：文件是这个编号的新版本，换下现有的文字；较早的版本留在 versions 里，网站列出两版的不同
  --reason：为什么替换，给读者看；--older：确要换成成文日期较早的文件，须连同理由
  --accept：对照原件核对过的提示，连同理由写进 plan.yaml；可以写多个`
const ACCEPTED = /^(?<code>[a-z-]+):(?<line>\d{1,9}):(?<reason>.+)$/su

const command = parseCommand(
  {
    id: { type: 'string' },
    accept: { type: 'string', multiple: true },
    replaces: { type: 'boolean' },
    reason: { type: 'string' },
    older: { type: 'boolean' },
  },
  USAGE,
)
const { values, positionals, print, printError } = command
tellDiskFaults(command)
const [file, ...others] = positionals
const accepted = (values.accept ?? []).map(toAccepted)
const { replaces = false, reason, older: mayBeOlder = false } = values
/** Without --replaces there is nothing to give a reason for; an older text needs one. */
const isReplacing = replaces ? !mayBeOlder || reason !== undefined : reason === undefined && !mayBeOlder
if (
  file === undefined ||
  others.length > 0 ||
  values.id === undefined ||
  accepted.includes(null) ||
  !isReplacing
) {
  printError(USAGE)
  process.exitCode = 1
} else {
  const toAdd = { file, id: values.id, accepted: accepted.filter((entry) => entry !== null) }
  const content = openContent(command)
  const { registry } = loadRegistry(content)
  const replacement = { date: today(), reason, mayBeOlder }
  const replaced = replaces ? await replacePlan(content, toAdd, replacement, registry, convertDocument) : null
  const added = replaced ?? (await addPlan(content, toAdd, registry, convertDocument))
  if (added.result) print.line(`${planToOutline(added.result)}\n`)
  print.messages(added.files)
  if (added.folder === null) explainRefusal(toAdd, added)
  else {
    print.line(nextSteps(added.folder, added))
    if (replaced) print.line(describeReplacement(added.folder, replaced))
  }
}

/** The day in China, where the site's dates are. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
}

function toAccepted(text: string): PlanToAdd['accepted'][number] | null {
  const { code, line, reason } = ACCEPTED.exec(text)?.groups ?? {}
  return code && line && reason ? { code, line: Number(line), reason } : null
}

/** Nothing was written; of errors that the document itself may bear out, the command that accepts them. */
function explainRefusal({ file, id }: PlanToAdd, { files, result }: AddedPlan): void {
  process.exitCode = 1
  printError('有错误，没有写入任何文件。')
  const further = replaces
    ? [
        '--replaces',
        ...(reason === undefined ? [] : ['--reason', reason]),
        ...(mayBeOlder ? ['--older'] : []),
      ]
    : []
  const accepting = acceptCommand(file, id, result ? files : [], process.platform, further)
  if (accepting === null) return
  printError(`对照原件；若原件确实如此，连同理由再运行：
  ${accepting}
要看读出的文字和行号：
  ${shellCommand(['inspect', '--text', file], process.platform)}`)
}

function nextSteps(folder: string, { files, result }: AddedPlan): string {
  const original = result?.plan.original
  const redactions = result ? redactionLines(result) : []
  return [
    '',
    `已写入 ${folder}/。请核对：`,
    ...(result ? whatToCheck(result.plan, files).map((text) => `  · ${text}`) : []),
    ...(original
      ? [
          `  · ${folder}/source.txt 是读出的文字，与原件对照`,
          `  · 原件 ${original.file} 会供读者下载（Word 文件里的批注、修订和姓名也在其中）；不公开的，在 plan.yaml 里写 publishOriginal: false`,
        ]
      : []),
    ...(redactions.length > 0
      ? [
          `  · 疑似个人信息，应隐去的写进 ${folder}/plan.yaml（有一处隐去，原件就不再提供下载）：`,
          ...redactions.map((line) => `    ${line}`),
        ]
      : []),
    `  · 在 ${folder}/plan.yaml 的 provenance 中补上收到日期、来历和官方网址`,
    '下一步：npx gangmu start',
  ].join('\n')
}

/** What the new version changes, and what of the earlier one is no longer declared. */
function describeReplacement(folder: string, { number, changes, left, result }: ReplacedPlan): string {
  return [
    '',
    `较早的版本留在 ${folder}/versions/${number}/，网站上列出两版的不同${changes ? `：${describeChanges(changes)}` : ''}。`,
    ...(result?.plan.history?.amended
      ? ['plan.yaml 的 history.amended 照旧；新的文字已含修改的，把 included 改为 true。']
      : []),
    ...describeLeft(left),
  ].join('\n')
}
