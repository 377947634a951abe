import type { ExpectedDocument } from './expected-document.ts'
import { FIRST_SET } from './first-set.ts'

/** Every document of the folder, by file name. */
export const EXPECTED: Readonly<Record<string, ExpectedDocument>> = { ...FIRST_SET }
