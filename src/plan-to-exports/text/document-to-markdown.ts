import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { stringify } from 'yaml'
import { referenceTo } from '../../model/reference.ts'
import { type HostSettings, siteAddress } from '../../publish/host-settings.ts'
import type { DocumentPart, PlanDocument, Words } from '../document.ts'

/** What each kind of part is headed by in the whole plan; in a file of its own it is headed by one `#`. */
const DEPTHS = { title: 1, chapter: 2, section: 3, task: 3 } as const

const processor = unified()
  .use(remarkStringify, { bullet: '-', rule: '-', resourceLink: true })
  .use(remarkFrontmatter)
  .freeze()

/**
 * A plan as CommonMark: the words and nothing else, below front matter that says where they are from.
 *
 * 1. Read by any CommonMark parser, the text of the blocks is the published text; what follows a task's title in its
 *    paragraph stands in a paragraph of its own.
 * 2. Words that look like Markdown are escaped: a number that opens an item stays as it is.
 */
export function documentToMarkdown(document: PlanDocument, settings: HostSettings): string {
  const { plan, parts, id } = document
  const fields = {
    title: plan.title,
    reference: referenceTo(plan),
    ...addressOf(settings, `/${id}/`),
    ...sourceOf(document),
  }
  return write(
    fields,
    parts.flatMap((part) => partToBlocks(part, null, settings)),
  )
}

/** One task as CommonMark. */
export function taskToMarkdown(document: PlanDocument, part: DocumentPart, settings: HostSettings): string {
  const task = document.plan.tasks.find(({ id }) => `task-${id}` === part.id)
  const fields = {
    title: task ? `${task.label}${task.title}` : part.id,
    reference: referenceTo(document.plan, task),
    ...(task && addressOf(settings, `/${document.id}/${task.id}/`)),
    ...sourceOf(document),
  }
  return write(fields, partToBlocks(part, 1, settings))
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

function partToBlocks(
  { kind, paragraphs }: DocumentPart,
  depth: 1 | null,
  settings: HostSettings,
): readonly RootContent[] {
  return paragraphs.flatMap(({ role, label, words, runningOn }): RootContent[] => {
    const children = wordsToMarkdown([label, ...words], settings)
    if (role !== 'heading' && role !== 'title') return [paragraph(children)]
    const level = depth ?? (kind in DEPTHS ? DEPTHS[kind as keyof typeof DEPTHS] : 2)
    const runsOn = runningOn.length > 0 ? [paragraph(wordsToMarkdown(runningOn, settings))] : []
    return [{ type: 'heading', depth: level, children }, ...runsOn]
  })
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
    return [{ type: 'link', url: siteAddress(settings, `/regulations/${word.id}/`), children }]
  })
}
