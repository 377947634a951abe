import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { VFile } from 'vfile'
import {
  chooseReporter,
  REPORTERS,
  type ReporterName,
} from '../../src/diagnostics/reporters/choose-reporter.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Values<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true }>
>['values']

/** A command's arguments and the ways it speaks: results on standard output, messages on standard error. */
export function parseCommand<const T extends Options>(options: T) {
  const { values, positionals } = parse({ ...options, reporter: { type: 'string' } })
  const name = values.reporter as string | undefined
  if (name !== undefined && !REPORTERS.includes(name as ReporterName)) {
    fail(`不认识的 --reporter ${name}：应为 ${REPORTERS.join('、')} 之一。`)
  }
  const reporter = chooseReporter(
    name as ReporterName | undefined,
    process.env,
    process.stderr.isTTY === true,
  )
  const printError = (text: string) => void process.stderr.write(`${text}\n`)
  return {
    values: values as Values<T>,
    positionals,
    print: {
      line: (text: string) => void process.stdout.write(`${text}\n`),
      messages: (files: readonly VFile[]) => {
        const text = reporter(files)
        if (text !== '') printError(text)
      },
    },
    printError,
  }
}

function parse(options: Options) {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    return fail(
      `参数有误：${(error as Error).message}。可用的选项：${Object.keys(options)
        .map((name) => `--${name}`)
        .join(' ')}`,
    )
  }
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
