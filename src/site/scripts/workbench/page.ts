// The workbench: a file is given, read in a thread, and everything on the page follows what the thread says of it.
import type { GivenFile } from '../../../browser/protocol.ts'
import { readingStrings } from '../../strings/reading.ts'
import { workbenchStrings as words } from '../../strings/workbench.ts'
import { button, find, h } from '../elements.ts'
import { takeFiles } from '../reading/give-file.ts'
import { openReader } from '../reading/open-reader.ts'
import { type Bench, type BenchView, createBench, type Step, type Work } from './bench.ts'
import { createDoubts, doubtsLeft } from './doubts.ts'
import { createHead } from './head.ts'
import { keepWork } from './kept-work.ts'
import { createMap } from './map.ts'
import { createTables } from './tables.ts'
import { offerFiles } from './take.ts'
import { createText } from './text.ts'

let bench: Bench | null = null
let draws: readonly (() => void)[] = []
const siteTitle = document.title

const say = (...messages: readonly string[]) =>
  find('message').replaceChildren(...messages.map((message) => h('p', {}, message)))

const view: BenchView = {
  show: (work) => {
    find('notice').textContent = ''
    for (const draw of draws) draw()
    drawBar(work)
    save()
  },
  tellOpening: (progress) => {
    find('opening').hidden = progress === 'ended'
    if (progress === 'begun') say()
    if (progress !== 'ended')
      find('progress').textContent =
        progress === 'begun' ? readingStrings.reading : readingStrings.pages(progress.done, progress.pages)
  },
  refuseFile: (messages) => say(...messages),
  refuseStep: (messages) => {
    find('notice').textContent = `${words.fieldRefused}${messages.join('；')}`
  },
}

function drawBar({ file, steps, reading, isRereading }: Work): void {
  const count = doubtsLeft(reading.messages)
  find('file-name').textContent = file.name
  // Said once it is known: what is read out is how many are left now.
  if (!isRereading) {
    const left = find('left')
    if (left.textContent !== words.left(count)) left.textContent = words.left(count)
    left.toggleAttribute('data-none', count === 0)
    document.title = `${reading.plan.title ?? file.name} - ${siteTitle}`
  }
  find('rereading').textContent = isRereading ? words.rereading : ''
  const undo = find('undo')
  const chosen = steps.at(-1)?.chosen
  undo.toggleAttribute('disabled', !chosen)
  undo.setAttribute('aria-label', chosen ? `${words.undo}：${chosen.answer}` : words.undo)
}

const opening = openReader(true).then((reader) => {
  if (!reader) return null
  bench = createBench(reader, view)
  draws = [createHead(bench), createDoubts(bench), createMap(bench), createText(bench), createTables(bench)]
  offerFiles(bench)
  find('cancel').addEventListener('click', bench.cancel)
  find('undo').addEventListener('click', () => {
    const chosen = bench?.undo()
    if (chosen) find('undone').textContent = words.undone(chosen.answer)
  })
  return bench
})

const open = async (file: GivenFile, steps: readonly Step[] | null = null) => {
  const own = await opening
  if (!own) return
  const before = own.current()
  await own.open(file, steps)
  if (own.current() === before) return
  find('work').hidden = false
  find('head-heading').focus()
}

const save = keepWork(() => bench, open)

takeFiles({
  take: async (file) => {
    if (await mayLose()) await open(file)
  },
  refuse: (message) => say(message),
})

/** How much was chosen that is nowhere but here. */
function unsaved(): number {
  const steps = bench?.current()?.steps ?? []
  return Math.max(0, steps.length - 1)
}

/** Ask before what was chosen is lost. */
function mayLose(): Promise<boolean> {
  const count = unsaved()
  if (count === 0) return Promise.resolve(true)
  const dialog = find<HTMLDialogElement>('dialog')
  return new Promise((resolve) => {
    const answer = (is: boolean) => () => {
      dialog.returnValue = is ? 'yes' : ''
      dialog.close()
    }
    dialog.returnValue = ''
    dialog.replaceChildren(
      h('h2', { id: 'bench-dialog' }, words.lose.name),
      h('p', {}, words.lose.words(count)),
      h(
        'p',
        { class: 'choices' },
        button(words.lose.no, answer(false)),
        button(words.lose.yes, answer(true)),
      ),
    )
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true })
    if (!dialog.open) dialog.showModal()
  })
}

addEventListener('beforeunload', (event) => {
  if (unsaved() > 0 && !find<HTMLInputElement>('keep').checked) event.preventDefault()
})
// On paper everything that the outline has.
addEventListener('beforeprint', () => {
  find<HTMLDetailsElement>('outline-fold').open = true
})
