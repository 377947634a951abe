// What is open on the workbench: a file, what was chosen of it step by step, and how the thread reads it.
import type {
  GivenFile,
  OpenedFile,
  Progress,
  Reading,
  Refused,
  TakenFile,
  TakenForm,
} from '../../../browser/protocol.ts'
import type { Reader } from '../../../browser/reader.ts'
import type { SettingsPatch } from '../../../diagnostics/catalog-entry.ts'
import { changeSettings, toSettings } from '../../../library/plan-folder/change-settings.ts'
import type { PlanSettings } from '../../../model/plan-settings.ts'
import { workbenchStrings as words } from '../../strings/workbench.ts'
import { describeStop } from '../reading/open-reader.ts'
import { readFiles } from './held-file.ts'

/** Something that was chosen, in words. */
export interface Chosen {
  /** What it answers, such as the words of a doubt. */
  readonly what: string
  readonly line: number | null
  readonly answer: string
}

/** A `plan.yaml`, and what was chosen last on the way to it; the first step was chosen by nobody. */
export interface Step {
  readonly settings: PlanSettings
  readonly chosen: Chosen | null
}

/** An open plan as it is shown. */
export interface Work {
  readonly file: GivenFile
  readonly opened: OpenedFile
  readonly steps: readonly Step[]
  /** What the thread read with the settings of the last step, or of one before while it reads again. */
  readonly reading: Reading
  readonly isRereading: boolean
}

/** How a page is told of it. */
export interface BenchView {
  readonly show: (work: Work) => void
  /** A file is read, how far; or no longer. */
  readonly tellOpening: (progress: Progress | 'begun' | 'ended') => void
  /** A file was not read. */
  readonly refuseFile: (words: readonly string[]) => void
  /** What was chosen last is not to be had; the steps are as they were before. */
  readonly refuseStep: (words: readonly string[]) => void
}

export type Bench = ReturnType<typeof createBench>

/** One plan at a time; of several changes that come while the thread reads, only the last is read. */
export function createBench(reader: Reader, view: BenchView) {
  const files = readFiles(reader)
  let work: Work | null = null
  /** The steps that the reading in view was made with. */
  let shown: readonly Step[] = []
  const show = (next: Work) => {
    work = next
    view.show(next)
  }
  const refuse = (messages: readonly string[]) => {
    if (work) show({ ...work, steps: shown, isRereading: false })
    view.refuseStep(messages)
  }
  const follow = async () => {
    if (!work || work.steps === shown) return
    const { file, steps } = work
    const reading = await files.read(file, settingsOf(steps))
    if (!reading.ok) return refuse(reading.messages.map(({ message }) => message))
    shown = steps
    show({ ...work, reading, isRereading: work.steps !== steps })
  }
  const step = (steps: readonly Step[]) => {
    if (work) show({ ...work, steps, isRereading: true })
    files.inTurn(follow).catch((error) => refuse([describeStop(error)]))
  }
  const open = async (file: GivenFile, kept: readonly Step[] | null): Promise<readonly string[]> => {
    const opened = await files.open(file, view.tellOpening)
    if (!opened.ok) return opened.messages.map(({ message, advice }) => `${message}。${advice}`)
    const steps = kept ?? [{ settings: firstSettings(file.name, opened.source.text), chosen: null }]
    const reading = await files.read(file, settingsOf(steps))
    if (!reading.ok) return reading.messages.map(({ message }) => message)
    shown = steps
    show({ file, opened, steps, reading, isRereading: false })
    return []
  }
  return {
    current: () => work,
    /** Open a file; one that was kept comes with its steps. What is open stays where it cannot be read. */
    open: async (file: GivenFile, kept: readonly Step[] | null = null): Promise<void> => {
      view.tellOpening('begun')
      const faults = await files.inTurn(() => open(file, kept)).catch((error) => [describeStop(error)])
      view.tellOpening('ended')
      if (faults.length > 0) view.refuseFile(faults)
    },
    cancel: () => reader.cancel(),
    /** Choose something, in one step: patches of `plan.yaml`. */
    change: (patches: readonly SettingsPatch[], chosen: Chosen): void => {
      if (!work) return
      const was = settingsOf(work.steps)
      const settings = patches.reduce(changeSettings, was)
      if (JSON.stringify(settings) === JSON.stringify(was)) view.refuseStep([words.isSo])
      else step([...work.steps, { settings, chosen }])
    },
    /** Take the last step back. */
    undo: (): Chosen | null => {
      const chosen = work?.steps.at(-1)?.chosen ?? null
      if (work && chosen) step(work.steps.slice(0, -1))
      return chosen
    },
    /** A file of the plan as it is now, or why there is none. */
    take: async (form: TakenForm): Promise<TakenFile | Refused | string> => {
      if (!work) return ''
      const { file, steps } = work
      return files
        .inTurn(() => files.take(file, { form, settings: settingsOf(steps) }))
        .catch((error) => describeStop(error))
    },
  }
}

function settingsOf(steps: readonly Step[]): PlanSettings {
  const last = steps.at(-1)
  if (!last) throw new Error('there is a first step')
  return last.settings
}

/** As `npx gangmu add` begins, with an id to be changed: `plan-2024`, by the first year of the text. */
function firstSettings(name: string, text: string): PlanSettings {
  const [year = '1'] = /(?:19|20)\d{2}/u.exec(text.slice(0, 5000)) ?? []
  return toSettings(name, `plan-${year}`, [])
}
