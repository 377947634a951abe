/** Heading of what the editor adds behind the words of a plan; no word of the plan comes after it. */
export const EDITOR_HEADING = '编者附记（以下不是原文）'
