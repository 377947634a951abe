import { expect, test } from 'vitest'
import { COMPRESSED, compareCopies, SITE } from '../support/sites/built-site.ts'

/** What servers send in a file's stead; the proof of fidelity reads the file itself. */
test.each(COMPRESSED)('every compressed copy (%s) is the file that it stands for', (ending) => {
  const { copies, different } = compareCopies(SITE, ending)
  expect(copies.length).toBeGreaterThan(100)
  expect(different).toEqual([])
})
