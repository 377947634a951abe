import type { Placed } from '../../model/layered-parts.ts'
import type { OrganizationMention } from '../../model/layers.ts'
import type { Column } from '../column.ts'

/** Where an annotation stands; offsets are UTF-16 code units in the text of the part, as in `plan.json`. */
export const PLACE_COLUMNS: readonly Column<Placed<{ start: number; end: number; text: string }>>[] = [
  {
    key: 'part',
    name: '所在',
    meaning: '所在部分的标识：task-24 是任务 24，chapter-5 是第五部分，preamble 是导语。',
    kind: 'text',
    cellOf: ({ part }) => part,
  },
  {
    key: 'start',
    name: '起点',
    meaning: '词句在这一部分文字中的起点，从 0 数起，按 UTF-16 码元，与 plan.json 一致。',
    kind: 'number',
    cellOf: ({ entry }) => entry.start,
  },
  {
    key: 'end',
    name: '终点',
    meaning: '词句最后一个码元之后的位置。',
    kind: 'number',
    cellOf: ({ entry }) => entry.end,
  },
  {
    key: 'text',
    name: '原词',
    meaning: '文中的词句，逐字照录。',
    kind: 'text',
    cellOf: ({ entry }) => entry.text,
  },
]

/** How a body is responsible for a part. */
export function roleColumns<Row>(
  roleOf: (row: Row) => OrganizationMention['role'],
  verbOf: (row: Row) => string,
): readonly Column<Row>[] {
  return [
    {
      key: 'role',
      name: '角色',
      meaning: 'lead：牵头或负责；support：配合、参与、指导。',
      kind: 'text',
      cellOf: roleOf,
    },
    {
      key: 'verb',
      name: '说法',
      meaning: '文件自己的说法，如“牵头”“负责”“配合”；文件没有说法的，按角色写“负责”或“配合”。',
      kind: 'text',
      cellOf: verbOf,
    },
  ]
}
