import type { AdoptingPlan } from '../model/adopted.ts'
import { readPartId } from '../model/part-id.ts'
import type { Plan } from '../model/plan.ts'
import { mediaTypeOf, planFiles, taskFiles } from '../model/site-paths.ts'
import { documentToAkn } from '../plan-to-exports/akoma-ntoso/document-to-akn.ts'
import { adoptedToCsv } from '../plan-to-exports/csv/adopted-to-csv.ts'
import { PLAN_TABLES } from '../plan-to-exports/csv/plan-tables.ts'
import type { PlanDocument } from '../plan-to-exports/document.ts'
import { documentToDocx } from '../plan-to-exports/docx/document-to-docx.ts'
import { deadlinesToIcs } from '../plan-to-exports/feeds/deadlines-to-ics.ts'
import { documentToXlsx } from '../plan-to-exports/ledger/document-to-xlsx.ts'
import { documentToOffline } from '../plan-to-exports/offline/document-to-offline.ts'
import { planToJson } from '../plan-to-exports/plan-to-json.ts'
import { documentToMarkdown, taskToMarkdown } from '../plan-to-exports/text/document-to-markdown.ts'
import { documentToPlainText, taskToText } from '../plan-to-exports/text/part-to-plain-text.ts'
import { type Download, toDownload } from './download.ts'
import type { DownloadsInput } from './downloads-input.ts'
import { makeOriginalDownload, makePictureDownloads } from './make-original-download.ts'

type Content = string | Uint8Array | null
type Made = readonly Download[]

/** Make the files of a plan for office programs and its pictures; what cannot be made is left out. */
export async function makeOfficeDownloads(
  document: PlanDocument,
  input: Pick<DownloadsInput, 'settings' | 'typeset' | 'drawPoster' | 'say'>,
): Promise<Made> {
  const files = planFiles(document.id)
  const file = fileOf(document)
  return [
    ...file(files.pdf, '按公文格式排版，供打印、存档（PDF，有目录和书签）', input.typeset(document), true),
    ...file(files.docx, '按公文格式排版，供编辑、摘录（Word、WPS）', await documentToDocx(document), true),
    ...file(
      files.ledger,
      '任务台账：一行一项，可筛选、填写、打印（Excel、WPS 表格）',
      await makeLedger(document, input),
    ),
    ...(await ofPoster(document, input)),
  ]
}

/** Make the other files of a plan, those for people first. */
export function makeDataDownloads(
  document: PlanDocument,
  input: Pick<DownloadsInput, 'settings' | 'source' | 'original' | 'offline'>,
): Made {
  const { id, plan } = document
  return [
    ...forPeople(document, input),
    ...(plan.original && input.original
      ? [
          makeOriginalDownload(id, plan.original, input.original.bytes),
          ...makePictureDownloads(id, plan.original, input.original.pictures),
        ]
      : []),
    ...forPrograms(document, input),
    ...ofTasks(document, input),
  ]
}

function forPeople(
  document: PlanDocument,
  { settings, offline }: Pick<DownloadsInput, 'settings' | 'offline'>,
): Made {
  const files = planFiles(document.id)
  const file = fileOf(document)
  return [
    file(
      files.offline,
      '离线使用：一个文件，存到电脑或优盘，双击即可打开、查找',
      documentToOffline(document, offline),
    ),
    file(files.text, '全文，纯文本', `${documentToPlainText(document)}\n`, true),
    file(files.markdown, '全文，Markdown', documentToMarkdown(document, settings), true),
    file(files.calendar, '有截止日的时限，可加到日历里（iCalendar）', deadlinesToIcs(document, settings)),
  ].flat()
}

/** What lower and later plans have of a plan's tasks. */
export function makeAdoptedDownload(document: PlanDocument, adopting: readonly AdoptingPlan[]): Made {
  const purpose = '下级和以后的文件里对应的任务，由程序比对得出（CSV）'
  return fileOf(document)(planFiles(document.id).adopted, purpose, adoptedToCsv(adopting))
}

/** A plan on one picture, as a long page and as a sheet. */
async function ofPoster(
  document: PlanDocument,
  { drawPoster }: Pick<DownloadsInput, 'drawPoster'>,
): Promise<Made> {
  const poster = await drawPoster(document)
  if (poster === null) return []
  const files = planFiles(document.id)
  const file = fileOf(document)
  const pixels = [poster.width, poster.height] as const
  return [
    ...[
      file(files.posterPng, '一图读懂，长图，供微信、网站转发（PNG）', poster.png),
      file(files.posterSvg, '一图读懂，长图，放大不失真（SVG）', poster.svg),
    ]
      .flat()
      .map((download) => ({ ...download, pixels })),
    ...file(files.posterSheet, '一图读懂，一张 A3 纸，供打印、张贴（PDF）', poster.sheet),
  ]
}

function forPrograms(
  document: PlanDocument,
  { settings, source }: Pick<DownloadsInput, 'settings' | 'source'>,
): Made {
  const { plan, id } = document
  const files = planFiles(id)
  const file = fileOf(document)
  return [
    file(files.json, '全部数据：文字、引用、时限、落实情况、校订等（JSON）', planToJson(plan), true),
    file(
      files.akomaNtoso,
      '法律文献的国际标准格式（Akoma Ntoso 3.0）',
      documentToAkn(document, settings),
      true,
    ),
    ...PLAN_TABLES.map((table) => file(files[table.file], table.purpose, table.write(document))),
    file(files.source, describeSource(plan), source),
  ].flat()
}

function describeSource({ original, redactions }: Plan): string {
  if (redactions.length > 0) return `网页由它生成的文字；其中 ${redactions.length} 处个人信息已隐去`
  return original ? '从原件读出的文字，网页都由它生成' : '收到的原文，逐字节未改'
}

/** Each task as text at a stable address, `/henan-2020/24.txt`. */
function ofTasks(document: PlanDocument, { settings }: Pick<DownloadsInput, 'settings'>): Made {
  const file = fileOf(document)
  return document.parts.flatMap((part) => {
    if (part.kind !== 'task') return []
    const task = readPartId(part.id).id
    const files = taskFiles(document.id, { id: task })
    const ofTask = [
      file(files.text, '这一项任务，纯文本', taskToText(document, part)),
      file(files.markdown, '这一项任务，Markdown', taskToMarkdown(document, part, settings)),
    ].flat()
    return ofTask.map((download) => ({ ...download, task }))
  })
}

/** The ledger; what did not fit into a cell is said aloud. */
async function makeLedger(
  document: PlanDocument,
  { settings, say }: Pick<DownloadsInput, 'settings' | 'say'>,
): Promise<Content> {
  const ledger = await documentToXlsx(document, settings)
  for (const note of ledger?.notes ?? []) say(`${planFiles(document.id).ledger.slice(1)}：${note}`)
  return ledger?.bytes ?? null
}

/** Makes a file of a plan; by its address are told what it is, and that plain text has no words but the document's. */
function fileOf({ id }: PlanDocument) {
  return (path: string, purpose: string, content: Content, isAlternate = false): readonly Download[] => {
    if (content === null) return []
    const licence = /\.(?:txt|md)$/u.test(path) ? 'document' : 'annotated'
    return [
      toDownload(content, { path, plan: id, mediaType: mediaTypeOf(path), purpose, licence, isAlternate }),
    ]
  }
}
