import { describe, expect, test } from 'vitest'
import { organizationSchema } from '../../../src/model/registry.ts'
import {
  findOrganizations,
  indexOrganizations,
} from '../../../src/plan-to-layers/organizations/find-organizations.ts'

const body = (id: string, name: string, kind: 'body' | 'class' | 'field' = 'body', aliases: string[] = []) =>
  organizationSchema.parse({ id, name, kind, aliases })
const index = indexOrganizations([
  body('office', '省政府办公厅'),
  body('province', '省政府'),
  body('resources', '省自然资源厅'),
  body('all', '各级政府', 'class'),
  body('organs', '行政机关', 'class'),
  body('relevant', '有关部门', 'class'),
  body('group', '领导小组各成员单位', 'class'),
  body('ecology', '生态环境', 'field', ['生态环境保护']),
  body('forestry', '林业', 'field'),
  body('development', '发展改革', 'field'),
])

type Found = readonly [text: string, organization: string | null, role: string]
const cases: readonly [text: string, found: readonly Found[], why: string][] = [
  ['报省政府办公厅备案', [['省政府办公厅', 'office', 'named']], 'the longest name first'],
  ['提升全省政府立法质量', [], '全省政府立法 is not 省政府'],
  ['报省政府办公室备案', [], 'part of a longer name that is not known'],
  [
    '对发展改革、林业等八个部门',
    [
      ['发展改革', 'development', 'named'],
      ['林业', 'forestry', 'named'],
    ],
    'a counted list',
  ],
  ['行政机关依法履职', [['行政机关', 'organs', 'named']], 'a class'],
  ['行政机关负责人出庭', [], 'people, not a body'],
  ['加强行政机关工作人员培训', [], 'people, not a body'],
  [
    '联合省政府办公厅、省自然资源厅督察',
    [
      ['省政府办公厅', 'office', 'support'],
      ['省自然资源厅', 'resources', 'support'],
    ],
    'jointly with',
  ],
  ['（省政府办公厅牵头）', [['省政府办公厅', 'office', 'lead']], 'X牵头'],
  ['领导小组各成员单位要依据职责，做好牵头推动', [['领导小组各成员单位', 'group', 'lead']], 'X要……牵头'],
  [
    '各级政府要牵头。省政府办公厅',
    [
      ['各级政府', 'all', 'lead'],
      ['省政府办公厅', 'office', 'named'],
    ],
    'a role ends with its sentence',
  ],
  [
    '重点对发展改革、生态环境、林业等部门检查',
    [
      ['发展改革', 'development', 'named'],
      ['生态环境', 'ecology', 'named'],
      ['林业', 'forestry', 'named'],
    ],
    'a list of departments: each item its own',
  ],
  [
    '指导生态环境保护、林业等领域的改革',
    [
      ['生态环境保护', 'ecology', 'named'],
      ['林业', 'forestry', 'named'],
    ],
    'a list of fields of work',
  ],
  [
    '对生态环境、粮食、林业等部门',
    [
      ['生态环境', 'ecology', 'named'],
      ['粮食', null, 'named'],
      ['林业', 'forestry', 'named'],
    ],
    'an item that is not known',
  ],
  [
    '（省政府办公厅牵头，省政府、省自然资源厅等有关部门按职责分工负责）',
    [
      ['省政府办公厅', 'office', 'lead'],
      ['省政府', 'province', 'support'],
      ['省自然资源厅', 'resources', 'support'],
      ['有关部门', 'relevant', 'support'],
    ],
    'the class that closes a list does what the list does',
  ],
  ['加强生态环境保护', [], 'a field outside of a list is no body'],
  ['提高效率、质量等部门', [], 'no known field at the head: no list'],
]

describe('findOrganizations', () => {
  test.each(cases)('%s', (text, found, why) => {
    const organizations = findOrganizations(text, index, [])
    expect(
      organizations.map((entry) => [entry.text, entry.organization, entry.role]),
      why,
    ).toEqual(found)
    for (const { start, end, text: words } of organizations) expect(text.slice(start, end)).toBe(words)
  })

  test('a body in the name of a document is not named by the text', () => {
    expect(findOrganizations('《省政府规则》', index, [{ start: 0, end: 7 }])).toEqual([])
  })
})
