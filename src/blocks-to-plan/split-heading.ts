import type { Block } from '../model/block.ts'
import type { BlockRole, PartBlock } from '../model/part.ts'

const OPENERS = '《〈“‘（〔【「『('
const CLOSERS = '》〉”’）〕】」』)'
const SENTENCE_END = '。！？'
/** Titles that stand above the same in every plan, and how the text begins that a lost line end has run into them. */
const RUN_INTO: readonly (readonly [titles: string, text: string])[] = [
  [
    '总体要求|总体思路|工作思路|指导思想',
    '以|坚持|按照|根据|围绕|紧扣|贯彻|全面贯彻|深入|认真|高举|牢固树立|为(?:了|深入|贯彻|进一步|全面|认真|切实|加快|推[进动])',
  ],
  [
    '(?:工作|总体|主要|发展|行动)目标|目标任务',
    '(?:力争)?到(?=\\d|“|本世纪)|通过|用(?=[一二两三四五\\d])|以(?=[^，。]{2,40}为)',
  ],
  ['(?:基本|工作)原则', '坚持'],
  ['组织(?:领导|保障)', '成立'],
]
/** `工作目标以消除隐患为目标，……。`: a sentence of several clauses; not 工作目标以年度计划为准. */
const RUN_IN = new RegExp(
  `^(?<title>${RUN_INTO.map(([titles, text]) => `(?:${titles})(?=${text})`).join('|')})(?!以[及外上下]|坚持不|[^，。]{0,40}为[准主，])[^，。]{3,60}，`,
  'u',
)

/**
 * Mark off a heading's number, its title (the first sentence) and the full stop after it. Where a text that lost its line ends runs
 * on behind a title that plans have in common, the title ends there, without a full stop.
 */
export function splitHeading(block: Block): PartBlock {
  const label = block.marker?.label.length ?? 0
  // Behind the words of a row that is a heading stand the tabs of its empty cells.
  const words = block.text.slice(label).trimEnd()
  const sentence = firstSentenceLength(words)
  const isEnded = sentence < words.length
  const runIn = isEnded ? RUN_IN.exec(words)?.groups?.title?.length : undefined
  const titleLength = runIn ?? sentence
  const titleEnd = block.start + label + titleLength
  return {
    ...asPartBlock(block, 'heading'),
    labelEnd: block.start + label,
    titleEnd,
    headingEnd: isEnded ? titleEnd + Number(runIn === undefined) : block.end,
    number: block.marker?.number ?? 0,
  }
}

/** A block with a role and neither number nor title. */
export function asPartBlock({ start, end, text, form, columns, opens }: Block, role: BlockRole): PartBlock {
  return {
    ...(columns && { columns }),
    ...(opens && { opens }),
    start,
    end,
    text,
    form,
    role,
    labelEnd: start,
    titleEnd: start,
    headingEnd: start,
    level: 0,
    number: 0,
  }
}

/** Units before the first full stop that no bracket or quotation mark encloses; all where there is none. */
export function firstSentenceLength(text: string): number {
  let depth = 0
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset] as string
    if (OPENERS.includes(character)) depth += 1
    else if (CLOSERS.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && SENTENCE_END.includes(character)) return offset
  }
  return text.length
}
