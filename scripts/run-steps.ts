import type { Step } from './steps.ts'

/** A step with its number in the whole list, counted from 1. */
export interface NumberedStep extends Step {
  readonly number: number
}

/**
 * Runs steps in order, up to the first that fails, and says how long each took.
 *
 * @returns 0 when all succeeded, otherwise 1; or 128 + n when signal n ended a step.
 */
export async function runSteps(steps: readonly NumberedStep[]): Promise<number> {
  if (!process.stdout.isTTY || process.env.CI) process.env.NO_COLOR = '1'
  const durations: Duration[] = []
  for (const step of steps) {
    console.log(`\n── ${step.number} ${step.title} ──`)
    const start = performance.now()
    const code = await step.run()
    durations.push({ step, seconds: (performance.now() - start) / 1000 })
    if (code !== 0) {
      console.log(
        `\n第 ${step.number} 步“${step.title}”没有通过。单独运行：npm test -- --only ${step.number}`,
      )
      return code > 128 ? code : 1
    }
  }
  console.log(`\n${durations.map(toRow).join('\n')}`)
  const total = durations.reduce((sum, { seconds }) => sum + seconds, 0)
  console.log(`全部通过：${steps.length} 步，用时 ${total.toFixed(1)} 秒。`)
  return 0
}

function toRow({ step, seconds }: Duration): string {
  const gap = ' '.repeat(Math.max(0, TITLE_COLUMNS - 2 * step.title.length))
  return `  ${step.number}  ${step.title}${gap}  ${seconds.toFixed(1).padStart(6)} 秒`
}

/** Terminal columns for a title; a Chinese character, like a full-width comma, takes two. */
const TITLE_COLUMNS = 22

interface Duration {
  readonly step: NumberedStep
  readonly seconds: number
}
