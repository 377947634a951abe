import { INSTRUMENT_COLUMNS, type Instrument } from '../../src/model/instrument.ts'

/** A row of which nothing is known but what is given. */
export function makeInstrument(cells: Partial<Instrument>): Instrument {
  const empty = Object.fromEntries(INSTRUMENT_COLUMNS.map((column) => [column, '']))
  return {
    ...(empty as unknown as Instrument),
    id: 'document-1',
    kind: 'normative-document',
    title: '甲市某某办法',
    source: '测试',
    ...cells,
  }
}
