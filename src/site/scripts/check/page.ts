// Takes a file, finds which plan it is of, has both compared in the reading thread, and shows the result.

import type { GivenFile, OpenedFile, Progress, Refused } from '../../../browser/protocol.ts'
import type { Reader } from '../../../browser/reader.ts'
import { sha256 } from '../../../model/sha256.ts'
import type { CheckedPlan } from '../../../original-to-comparison/checked-plan.ts'
import { checkStrings } from '../../strings/check.ts'
import { readingStrings } from '../../strings/reading.ts'
import { h } from '../elements.ts'
import { takeFiles } from '../reading/give-file.ts'
import { describeStop, openReader } from '../reading/open-reader.ts'
import { findByHash, findByTitle, loadPlans, loadSource } from './plans.ts'
import { renderResult } from './render-result.ts'

const find = <T extends Element>(selector: string) => document.querySelector<T>(selector) as T
const picker = find<HTMLElement>('[data-check-plan]')
const select = find<HTMLSelectElement>('#check-plan')
const progress = find<HTMLElement>('[data-check-progress]')
const bar = find<HTMLProgressElement>('[data-check-progress] progress')
const status = find<HTMLElement>('[data-check-status]')
const fault = find<HTMLElement>('[data-check-fault]')
const result = find<HTMLElement>('[data-check-result]')
const readerStatus = find<HTMLElement>('[data-reader-status]')

let plans: readonly CheckedPlan[] = []
/** What is being done; what was begun before it shows nothing any more. */
let run = 0
/** The file that the thread has open. */
let opened: (OpenedFile & { readonly name: string; readonly size: number }) | null = null

const chosen = () => plans.find(({ id }) => id === select.value)

async function prepare(): Promise<void> {
  plans = await loadPlans()
  select.append(...plans.map(({ id, title }) => new Option(title, id)))
  if (plans.length === 1) select.value = plans[0]?.id ?? ''
  picker.hidden = plans.length < 2
  chooseFromAddress()
  const plan = chosen()
  if (plan) await loadSource(plan)
}

/** Choose the plan that the anchor names, and tell whether there is one. */
function chooseFromAddress(): boolean {
  const id = location.hash.slice(1)
  const isThere = plans.some((plan) => plan.id === id)
  if (isThere) select.value = id
  if (id !== '') say('', isThere ? [] : [checkStrings.unknown])
  return isThere
}

const describeReady = () => (chosen() ? readingStrings.offline : checkStrings.loaded)

function say(words: string, faults: readonly string[] = []): void {
  status.textContent = words
  fault.replaceChildren(...faults.map((each) => h('p', {}, each)))
}

function tell({ done, pages }: Progress): void {
  bar.max = pages
  bar.value = done
  status.textContent = readingStrings.pages(done, pages)
}

/** Does one thing at a time; whatever it throws is told. */
async function begin(work: (reader: Reader, isCurrent: () => boolean) => Promise<void>): Promise<void> {
  run += 1
  const own = run
  const isCurrent = () => own === run
  result.hidden = true
  say(readingStrings.loading)
  const reader = await opening
  if (!isCurrent()) return
  if (!reader) return say('', [readerStatus.textContent ?? ''])
  bar.removeAttribute('value')
  progress.hidden = false
  try {
    await work(reader, isCurrent)
  } catch (error) {
    if (isCurrent()) say('', [describeStop(error)])
  } finally {
    if (isCurrent()) progress.hidden = true
  }
}

async function take(file: GivenFile): Promise<void> {
  const isBusy = !progress.hidden
  opened = null
  if (isBusy) (await opening)?.cancel()
  await begin(async (reader, isCurrent) => {
    const { name, bytes } = file
    // Reading takes longer than this, and a file that was received needs no more.
    const isReceived = findByHash(plans, { sha256: sha256(bytes), text: '' })
    say(isReceived ? `${checkStrings.isReceived}${checkStrings.comparing}` : readingStrings.reading)
    const answer = await reader.call('open', file, (pages) => isCurrent() && tell(pages))
    if (!isCurrent()) return
    if (!answer.ok) return refuse(answer)
    opened = { ...answer, name, size: bytes.length }
    const plan = chosen() ?? (await findPlan(reader, answer))
    if (!isCurrent()) return
    if (plan) return compare(reader, plan, isCurrent)
    say('', [checkStrings.unfound])
    select.focus()
  })
}

async function findPlan(reader: Reader, { sha256, source }: OpenedFile): Promise<CheckedPlan | undefined> {
  const known = findByHash(plans, { sha256, text: source.sha256 })
  if (known) return known
  status.textContent = checkStrings.finding
  const reading = await reader.call('read', null)
  return reading.ok ? findByTitle(plans, reading.plan.title ?? '') : undefined
}

async function compare(reader: Reader, plan: CheckedPlan, isCurrent: () => boolean): Promise<void> {
  if (!opened) return
  say(checkStrings.comparing)
  const bytes = await loadSource(plan).catch(() => null)
  if (!isCurrent()) return
  if (!bytes) return say('', [checkStrings.unloaded])
  const comparison = await reader.call('compare', { ...plan, bytes })
  if (!isCurrent()) return
  say('')
  result.replaceChildren(...renderResult(comparison, opened, plan))
  result.hidden = false
  result.querySelector<HTMLElement>('h2')?.focus()
}

function refuse({ messages }: Refused): void {
  say(
    '',
    messages.map(({ message, advice }) => `${message}${advice && `。${advice}`}`),
  )
}

const opening = openReader(false, prepare(), describeReady)
takeFiles({
  take: (file) => void take(file),
  refuse: (words) => {
    run += 1
    if (!progress.hidden) void opening.then((reader) => reader?.cancel())
    progress.hidden = true
    result.hidden = true
    say('', [words])
  },
})
find('[data-check-cancel]').addEventListener('click', async () => {
  run += 1
  opened = null
  progress.hidden = true
  say(readingStrings.cancelled)
  find<HTMLInputElement>('[data-give-file] input').focus()
  ;(await opening)?.cancel()
})
select.addEventListener('change', async () => {
  const plan = chosen()
  if (plan && opened) return begin((reader, isCurrent) => compare(reader, plan, isCurrent))
  say('')
  if (!(await opening) || (plan && !(await loadSource(plan).catch(() => null)))) return
  readerStatus.textContent = describeReady()
})
window.addEventListener('hashchange', () => {
  if (chooseFromAddress()) select.dispatchEvent(new Event('change'))
})
