/** Words of the buttons that copy, apart from the others so that the script of every page carries no more than these. */
export const copyStrings = {
  copied: '已复制',
  byHand: '没有复制成功，请自行复制：',
} as const
