import type { ExpectedDocument } from './expected-document.ts'
import { FIRST_SET } from './first-set.ts'
import { SECOND_SET } from './second-set.ts'

/** Every document of the folder, by file name. */
export const EXPECTED: Readonly<Record<string, ExpectedDocument>> = { ...FIRST_SET, ...SECOND_SET }
