import { LIMITS } from '../../model/limits.ts'

const MEGABYTES = LIMITS.fileBytes / 2 ** 20

/** Words of the pages that read a reader's own files, apart from the others so that no other page carries them. */
export const readingStrings = {
  loading: '正在装入读取程序……',
  offline: '已全部装入，可断网使用',
  reading: '正在读……',
  pages: (done: number, pages: number) => `读到第 ${done} 页，共 ${pages} 页`,
  cancelled: '已取消。',
  faults: {
    several: '一次只能读一个文件。请只选一个；公文和附件一起的，先打成一个 .zip。',
    folder: '这是文件夹。请选里面的文件，或者打成一个 .zip。',
    none: '没有文件。请从文件夹里拖一个文件来，或者按“选择文件”。',
    empty: '这个文件是空的，里面没有字。请看是否选错。',
    large: `文件超过 ${MEGABYTES} MB 的上限。公文不会这么大：请看是否选错；扫描件请改用带文字的 PDF。`,
    unreadable: '读不到这个文件：可能正在被别的程序改动，或者已经移走、断开。请保存、关闭以后再选一次。',
    old: '这个浏览器太旧，不能在本机读文件。请用 2024 年以后的 Chrome、Edge、Firefox 或者 Safari 打开；本站其他页面都能照常使用。',
    unloaded: '读取程序没有装入：网络断了，或者服务器上少了文件。请联网以后刷新本页。',
    time: `读了 ${LIMITS.seconds} 秒还没有读完，已经停止。文件可能已损坏；用原来的软件打开，另存一份再试。`,
    failed: '读取程序出了意外，已经重新开始；这个文件没有读。请另存一份再试，或者换一种格式。',
  },
} as const

/** Said where a file is given. */
export const PRIVATE = '文件只在这台电脑上读，不会传出去。'

/** On the button that stops the reading. */
export const CANCEL = '取消'
