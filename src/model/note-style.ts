/**
 * How the names of all styles begin that the editor's notes of an exported Word file have: programs that write such
 * a file anew keep the names, so whoever reads it tells the notes from the plan by them.
 */
export const NOTE_STYLE = '纲目 编者附记'
