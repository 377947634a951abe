// Words of copying, each by itself: a script carries no more than it shows.

/** On buttons that copy, and on them when that is done. */
export const COPY = '复制'
export const COPIED = '已复制'
export const COPY_BY_HAND = '没有复制成功，请自行复制：'

/** What stands in a reference until a script fills it in: the day of the reader, and the address of the page. */
export const ACCESSED = '引用日期'
export const PAGE_ADDRESS = '本页网址'
