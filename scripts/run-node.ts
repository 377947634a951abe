import { constants } from 'node:os'
import { startProgram } from './programs/run-program.ts'
import { stopSignals } from './signals.ts'
import { ofProgram } from './support/program.ts'

/**
 * Runs a JavaScript or TypeScript file of the program on this same Node, in this folder and on this terminal.
 *
 * Signals received meanwhile are handed to it, so that stopping the parent leaves no orphan.
 *
 * @param file Path in the repository, such as `scripts/build.ts`.
 * @returns The exit code, or 128 + n after signal n.
 */
export function runNode(file: string, ...args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = startProgram('node', [ofProgram(file), ...args], { stdio: 'inherit' })
    const forward = (signal: NodeJS.Signals) => child.kill(signal)
    for (const signal of stopSignals) process.on(signal, forward)
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      for (const each of stopSignals) process.off(each, forward)
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
  })
}
