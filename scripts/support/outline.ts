import { FORMAT_NAMES, type Original, READING_KINDS } from '../../src/model/original.ts'
import type { Plan } from '../../src/model/plan.ts'

/** The plan as a tree, with what was read of its notice and how. */
export function outline(plan: Plan): string {
  const known = (value: string | null) => value || '未查明'
  const byId = new Map(plan.tasks.map((task) => [task.id, task]))
  const loose = plan.tasks.filter((task) => task.chapter === null)
  return [
    `题名      ${known(plan.title)}`,
    `发文机关  ${known(plan.issuer)}`,
    `发文字号  ${known(plan.documentNumber)}`,
    `成文日期  ${known(plan.issuedDate)}`,
    `主送机关  ${known(plan.addressees.join('；'))}`,
    ...(plan.original ? originalLines(plan.original) : []),
    `原文      ${plan.source.lines} 行，${plan.source.characters} 字，SHA-256 ${plan.source.sha256}`,
    `规整      ${plan.normalizations.length} 处；校订 ${plan.corrections.length} 处`,
    `任务      ${plan.chapters.length} 个部分，${plan.tasks.length} 项`,
    '',
    ...loose.map((task) => `${task.label}${task.title}`),
    ...plan.chapters.flatMap((chapter) => [
      `${chapter.label}${chapter.title}`,
      ...chapter.tasks.map((id) => `  ${byId.get(id)?.label}${byId.get(id)?.title}`),
    ]),
  ].join('\n')
}

/** How many of one kind are told one by one. */
const TOLD = 3

function originalLines({ file, format, encoding, readings }: Original): readonly string[] {
  const byKind = [...Map.groupBy(readings, ({ kind }) => kind)]
  return [
    `原件      ${file}（${FORMAT_NAMES[format]}${encoding ? `，${encoding}` : ''}）`,
    ...byKind.map(([kind, all]) => {
      const told = all.slice(0, TOLD).map(({ text }) => `“${shorten(text)}”`)
      return `读法      ${READING_KINDS[kind].name} ${all.length} 处：${told.join(' ')}${all.length > TOLD ? ' ……' : ''}`
    }),
  ]
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ')
  return line.length > 24 ? `${line.slice(0, 24)}…` : line
}
