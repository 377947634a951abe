import type { Regulation } from './registry.ts'

/** What readers call the kinds of documents. */
export const KINDS: Readonly<Record<Regulation['kind'], string>> = {
  constitution: '宪法',
  law: '法律',
  amendment: '修正案',
  interpretation: '法律解释',
  decision: '有关法律问题的决定',
  'supervision-regulation': '监察法规',
  'administrative-regulation': '行政法规',
  'amending-decision': '修改、废止法规的决定',
  'local-regulation': '地方性法规',
  'department-rule': '部门规章',
  'local-rule': '地方政府规章',
  'judicial-interpretation': '司法解释',
  'party-document': '党内法规和党的文件',
  'normative-document': '规范性文件',
  list: '清单',
  scheme: '方案',
  plan: '工作安排',
}
