import type { VFile } from 'vfile'
import { reportToGithub } from './github.ts'
import { reportToJson } from './json.ts'
import { reportToTerminal } from './terminal.ts'

export const REPORTERS = ['terminal', 'github', 'json'] as const
export type ReporterName = (typeof REPORTERS)[number]

/** Turns messages into the text to print; `''` for none. */
type Reporter = (files: readonly VFile[]) => string

/** The reporter asked for, or the one that suits where the run takes place. */
export function chooseReporter(
  name: ReporterName | undefined,
  environment: NodeJS.ProcessEnv,
  isTerminal: boolean,
): Reporter {
  switch (name ?? (environment.GITHUB_ACTIONS === 'true' ? 'github' : 'terminal')) {
    case 'github':
      return reportToGithub
    case 'json':
      return reportToJson
    case 'terminal':
      return (files) => reportToTerminal(files, isTerminal && environment.NO_COLOR === undefined)
  }
}
