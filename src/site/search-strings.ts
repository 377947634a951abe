/** Words of the search, apart from the others so that its scripts carry no more than these. */
export const searchStrings = {
  name: '搜索',
  label: '按编号、词句、文件或部门搜索',
  hint: '编号、词句、文件、部门',
  results: '搜索结果',
  related: '相关结果',
  recent: '最近搜索',
  forget: '清除',
  close: '关闭',
  all: '全部结果与筛选',
  index: '全部条目',
  loading: '正在搜索……',
  failed: '全文索引没有载入，只在编号和名称里查找。',
  radicals: '其中的部首符号按同形的字查找。',
  keys: '↑↓ 选择，回车打开，Esc 关闭',
} as const
