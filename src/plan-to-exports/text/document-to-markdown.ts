import type { Paragraph, PhrasingContent, RootContent, Table } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import remarkFrontmatter from 'remark-frontmatter'
import remarkStringify from 'remark-stringify'
import { type Processor, unified } from 'unified'
import { stringify } from 'yaml'
import { type HostSettings, siteAddress } from '../../model/host-settings.ts'
import { groupRows } from '../../model/part.ts'
import { findTask } from '../../model/plan-index.ts'
import { paths } from '../../model/site-paths.ts'
import { labelGap, unitText } from '../../model/unit-text.ts'
import type { DocumentParagraph, DocumentPart, PlanDocument, Words } from '../document.ts'
import { joinTables } from '../join-tables.ts'
import { nameDocument, toSentence } from '../references/cited-document.ts'
import { rowToCells } from '../row-to-cells.ts'

/** Depths of headings that Markdown has. */
const DEEPEST = 6

const processor = unified()
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    resourceLink: true,
    // Many readers of Markdown strike out what stands between two tildes: 5~8%，10~12%.
    unsafe: [{ character: '~', inConstruct: 'phrasing' }],
  })
  .use(remarkFrontmatter)
  .use(stringifyTables)
  .freeze()

/**
 * A plan as CommonMark with the tables of GFM: the words and nothing else, below front matter that says where they are
 * from.
 *
 * 1. Read by a parser of it, the text of the blocks is the published text, but for the blank behind a number such as
 *    第一章; what follows a task's title in its paragraph stands in a paragraph of its own.
 * 2. Words that look like Markdown are escaped: a number that opens an item stays as it is.
 */
export function documentToMarkdown(document: PlanDocument, settings: HostSettings): string {
  const { plan, parts, id } = document
  const fields = {
    title: plan.title,
    reference: toSentence(nameDocument(plan)),
    ...addressOf(settings, paths.plan(id)),
    ...sourceOf(document),
  }
  return write(
    fields,
    joinTables(parts).flatMap((part) => partToBlocks(part, null, settings)),
  )
}

/** One task as CommonMark. */
export function taskToMarkdown(document: PlanDocument, part: DocumentPart, settings: HostSettings): string {
  const task = findTask(document.plan, part.id)
  const fields = {
    title: task ? unitText(task) : part.id,
    reference: toSentence(nameDocument(document.plan, task)),
    ...(task && addressOf(settings, paths.task(document.id, task))),
    ...sourceOf(document),
  }
  return write(fields, partToBlocks(part, 1, settings))
}

/** The tables of GFM and nothing else of it: no bare address becomes a link. */
function stringifyTables(this: Processor): void {
  const data = this.data()
  data.toMarkdownExtensions = [
    ...(data.toMarkdownExtensions ?? []),
    gfmTableToMarkdown({ tablePipeAlign: false }),
  ]
}

function write(fields: Record<string, unknown>, children: readonly RootContent[]): string {
  const yaml = stringify(fields, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 })
  return processor.stringify({
    type: 'root',
    children: [{ type: 'yaml', value: yaml.trimEnd() }, ...children],
  })
}

/** An address to come back to; none is written while the site's host is unknown. */
function addressOf(settings: HostSettings, path: string): Record<string, string> {
  return settings.site === null ? {} : { url: siteAddress(settings, path) }
}

function sourceOf({ plan }: PlanDocument): Record<string, string> {
  return { sourceSha256: plan.source.sha256 }
}

/** The title of the plan is headed by one `#`, and so is a task in a file of its own; units by one more for each level. */
function partToBlocks(part: DocumentPart, own: 1 | null, settings: HostSettings): readonly RootContent[] {
  const depth = own ?? (part.kind === 'title' ? 1 : Math.min(DEEPEST, Math.max(1, part.depth) + 1))
  return groupRows(part.paragraphs).flatMap((group): RootContent[] => {
    const { role, label, words, runningOn } = group[0]
    if (role === 'row') return [tableOf(group, settings)]
    const children = wordsToMarkdown([label, labelGap(label), ...words], settings)
    if (role !== 'heading' && role !== 'title') return [paragraph(children)]
    const own = withoutLastCells(children)
    const runsOn = runningOn.length > 0 ? [paragraph(wordsToMarkdown(runningOn, settings))] : []
    return [{ type: 'heading', depth: depth as 1, children: own }, ...runsOn]
  })
}

/** A heading that is a row of a table, without the tabs of the empty cells behind it. */
function withoutLastCells(children: PhrasingContent[]): PhrasingContent[] {
  const last = children.at(-1)
  if (last?.type !== 'text') return children
  return [...children.slice(0, -1), { ...last, value: last.value.trimEnd() }]
}

/** Parsers drop cells beyond those of the first row: it gets as many as the longest has. */
function tableOf(rows: readonly DocumentParagraph[], settings: HostSettings): Table {
  const cells = rows.map(rowToCells)
  const columns = Math.max(...cells.map(({ length }) => length))
  return {
    type: 'table',
    children: cells.map((row, index) => ({
      type: 'tableRow',
      children: Array.from({ length: index === 0 ? columns : row.length }, (_, column) => ({
        type: 'tableCell',
        children: wordsToMarkdown(row[column] ?? [], settings),
      })),
    })),
  }
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

/** Citations become links where the site's host is known; a link must not stand within another. */
function wordsToMarkdown(words: Words, settings: HostSettings, isInLink = false): PhrasingContent[] {
  return words.flatMap((word): PhrasingContent[] => {
    if (typeof word === 'string') return word === '' ? [] : [{ type: 'text', value: word }]
    const isLink = word.kind === 'citation' && settings.site !== null && !isInLink
    const children = wordsToMarkdown(word.words, settings, isInLink || isLink)
    if (!isLink) return children
    return [{ type: 'link', url: siteAddress(settings, paths.regulation(word.id)), children }]
  })
}
