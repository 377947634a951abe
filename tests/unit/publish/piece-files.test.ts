import { expect, test } from 'vitest'
import { pieceFiles } from '../../../src/publish/piece-files.ts'

test('pieces are gathered in files of at most so many bytes, empty ones in none', () => {
  expect(pieceFiles([7, 7, 0, 14], 15)).toEqual([[0, 1], [3]])
})

test('without pieces there is an empty file, and a piece that is too long has one of its own', () => {
  expect(pieceFiles([], 10)).toEqual([[]])
  expect(pieceFiles([0], 10)).toEqual([[]])
  expect(pieceFiles([30, 7], 10)).toEqual([[0], [1]])
})
