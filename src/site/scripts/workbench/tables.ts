// Tasks and cited documents in tables, as the ledger of the site has them, and the `plan.yaml` of all that was chosen.
import type { CitedDocument, Reading } from '../../../browser/protocol.ts'
import { titleInMarks, WHY_WORDS } from '../../../model/citation-words.ts'
import { placedEntries } from '../../../model/layered-parts.ts'
import type { Citation } from '../../../model/layers.ts'
import { partId, readPartId } from '../../../model/part-id.ts'
import { findUnit } from '../../../model/plan-index.ts'
import { bareLabel } from '../../../model/unit-text.ts'
import type { LedgerRow } from '../../../plan-to-exports/ledger/ledger-row.ts'
import { workbenchStrings as words } from '../../strings/workbench.ts'
import { find, h, keep, type Piece } from '../elements.ts'
import type { Bench } from './bench.ts'

/** Draws the tables. */
export function createTables(bench: Bench): () => void {
  find('copy-yaml').addEventListener('click', () => void copyYaml())
  return () => {
    const work = bench.current()
    if (!work) return
    const { reading } = work
    keep(find('ledger'), reading.ledger.flatMap(ledgerRows))
    find('ledger-table').hidden = reading.ledger.length === 0
    find('no-tasks').hidden = reading.ledger.length > 0
    const cited = citedRows(reading)
    keep(find('cited'), cited)
    find('cited-table').hidden = cited.length === 0
    find('no-cited').hidden = cited.length > 0
    const yaml = find('yaml')
    if (yaml.textContent !== reading.yaml) yaml.textContent = reading.yaml
  }
}

/** A task, below the name of its chapter where that begins. */
function ledgerRows(row: LedgerRow, index: number, all: readonly LedgerRow[]): readonly Piece[] {
  const { task, serial, parts, title, leadUnits, responsibleUnits, deadlines, targets, basis } = row
  const heading = parts.join('　')
  const isFirst = heading !== '' && heading !== all[index - 1]?.parts.join('　')
  const lists = [leadUnits, responsibleUnits, deadlines, targets, basis]
  return [
    ...(isFirst
      ? [
          {
            key: `heading ${index} ${heading}`,
            make: () =>
              h('tr', { class: 'of-chapter' }, h('th', { scope: 'rowgroup', colspan: '6' }, heading)),
          },
        ]
      : []),
    {
      key: JSON.stringify([task.id, serial, title, lists]),
      make: () =>
        h(
          'tr',
          {},
          h('td', { class: 'serial' }, String(serial)),
          h('th', { scope: 'row' }, h('a', { href: `#${partId('task', task.id)}` }, title)),
          h(
            'td',
            { 'data-name': words.columns.units, class: 'units' },
            leadUnits.length > 0 && h('div', { class: 'lead-units' }, list(leadUnits)),
            responsibleUnits.length > 0 && list(responsibleUnits),
          ),
          cell(words.columns.deadlines, deadlines),
          cell(words.columns.targets, targets),
          cell(words.columns.basis, basis),
        ),
    },
  ]
}

function cell(name: string, entries: readonly string[]): HTMLElement {
  return h('td', { 'data-name': name }, entries.length > 0 && list(entries))
}

function list(entries: readonly string[]): HTMLElement {
  return h('ul', {}, ...entries.map((entry) => h('li', {}, entry)))
}

/** Each document once, in the order of the text: those that the registry has, and the others by their words. */
function citedRows({ plan, cited }: Reading): readonly Piece[] {
  const documents = new Map(cited.map((document) => [document.id, document]))
  const mentions = placedEntries(plan, 'citations').filter(({ entry }) => entry.by !== 'self')
  const groups = Map.groupBy(mentions, ({ entry }) => entry.regulation ?? entry.text)
  return [...groups].map(([key, own]) => {
    const document = documents.get(key)
    const places = [...new Set(own.map(({ part }) => part))]
    const [first] = own
    const make = () =>
      drawCited(
        document,
        first?.entry,
        places.map((part) => placeLink(plan, part)),
      )
    return { key: JSON.stringify([key, document, first?.entry.why, places]), make }
  })
}

function drawCited(
  document: CitedDocument | undefined,
  citation: Citation | undefined,
  places: readonly HTMLElement[],
): HTMLElement {
  const { citedColumns: columns } = words
  const why = citation?.why
  const found = document
    ? `${titleInMarks(document.title)}${document.documentNumber ? `（${document.documentNumber}）` : ''}`
    : `${words.unknown}${why ? `：${WHY_WORDS[why]}` : ''}`
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, citation?.text ?? ''),
    h('td', { 'data-name': columns.places, class: 'places' }, ...places),
    h('td', { 'data-name': columns.document, class: document ? '' : 'is-unknown' }, found),
    cell(columns.standing, document?.standings ?? []),
    h(
      'td',
      { 'data-name': columns.text },
      document?.link
        ? h(
            'a',
            {
              href: document.link.url,
              rel: 'external noreferrer',
              target: '_blank',
              'aria-label': `${document.title}：${document.link.leadsTo}`,
            },
            document.link.url,
          )
        : null,
    ),
  )
}

function placeLink(plan: Reading['plan'], part: string): HTMLElement {
  const unit = findUnit(plan, part)
  const name = unit?.label ? bareLabel(unit.label) : words.parts[readPartId(part).kind]
  return h('a', { href: `#${part}` }, name)
}

/** Where the browser lets no page copy, the words are selected for the reader to do it. */
async function copyYaml(): Promise<void> {
  const yaml = find('yaml')
  const status = find('copy-status')
  try {
    await navigator.clipboard.writeText(yaml.textContent ?? '')
    status.textContent = words.copied
  } catch {
    getSelection()?.selectAllChildren(yaml)
    status.textContent = words.copyByHand
  }
}
