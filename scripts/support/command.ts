import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { VFile } from 'vfile'
import { hasErrors } from '../../src/diagnostics/report.ts'
import {
  chooseReporter,
  REPORTERS,
  type ReporterName,
} from '../../src/diagnostics/reporters/choose-reporter.ts'
import { checkLibrary } from '../../src/library/check-library.ts'
import { contentFolder, loadLibrary, type WithdrawnPlan } from '../../src/library/load-library.ts'
import type { PipelineResult } from '../../src/pipeline.ts'
import { describeDiskFault } from '../../src/publish/describe-disk-fault.ts'
import { loadRegistry } from '../../src/registry/load-registry.ts'
import { checkOwnPages } from '../../src/site-settings/check-own-pages.ts'
import { loadFonts } from '../../src/site-settings/load-fonts.ts'
import { loadSiteSettings } from '../../src/site-settings/load-site-settings.ts'

/** What the program is called by: where it has no npm, its launcher says so. */
const { GANGMU_COMMAND: CALLED = 'npx gangmu' } = process.env

/** A text that names commands, by what the program is called here. */
export function asCalled(text: string, called = CALLED): string {
  return text.replaceAll('npx gangmu', () => called)
}

type Options = NonNullable<ParseArgsConfig['options']>
type Values<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true }>
>['values']

/**
 * A command's arguments and the ways it speaks: results on standard output, messages on standard error.
 *
 * @param usage What `--help` says; without it, the options.
 */
export function parseCommand<const T extends Options>(options: T, usage = optionsOf(options)) {
  const { values, positionals } = parse({
    ...options,
    reporter: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  })
  if (values.help === true) {
    process.stdout.write(`${asCalled(usage)}\n`)
    process.exit()
  }
  const name = values.reporter as string | undefined
  if (name !== undefined && !REPORTERS.includes(name as ReporterName)) {
    fail(`不认识的 --reporter ${name}：应为 ${REPORTERS.join('、')} 之一。`)
  }
  const reporter = chooseReporter(
    name as ReporterName | undefined,
    process.env,
    process.stderr.isTTY === true,
  )
  const isJson = name === 'json' || 'json' in values
  const toCalled = (text: string) => asCalled(text, isJson ? JSON.stringify(CALLED).slice(1, -1) : CALLED)
  const printError = (text: string) => void process.stderr.write(`${toCalled(text)}\n`)
  // `inspect FILE | head` has read enough when it closes the pipe.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit()
    throw new Error(`stdout: ${code}`)
  })
  return {
    values: values as Values<T>,
    positionals,
    /** The reporter that was asked for. */
    reporter: name ?? null,
    print: {
      line: (text: string) => void process.stdout.write(`${toCalled(text)}\n`),
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
    return fail(`参数有误：${toFault(error as NodeJS.ErrnoException)}。${optionsOf(options)}`)
  }
}

function optionsOf(options: Options): string {
  return `可用的选项：${Object.keys(options)
    .map((name) => `--${name}`)
    .join(' ')}`
}

const OPTION = /--[\w-]+|'-\w'/u

/** What is wrong with the arguments, by Node's code of it. */
function toFault({ code, message }: NodeJS.ErrnoException): string {
  const option = OPTION.exec(message)?.[0].replaceAll("'", '') ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `不认识 ${option}；以“-”开头的文件名，前面加上 ./`
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return message
  return message.includes('does not take')
    ? `${option} 后面不写内容`
    : `${option} 后面要写内容；内容以“-”开头的，写成 ${option}=内容`
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

/**
 * Let a command that writes say in words that the disk takes no more, whatever it was writing; of any other error Node
 * tells as ever.
 *
 * @param instead Another way out.
 */
export function tellDiskFaults({ printError }: Pick<Speaking, 'printError'>, instead = ''): void {
  process.on('uncaughtException', (error) => {
    const fault = describeDiskFault(error, instead)
    printError(fault === null ? (error.stack ?? String(error)) : `写不进去：${fault}`)
    process.exit(1)
  })
}

/** The content folder, for commands that read or write in it; ends here where a newer program has written it. */
export function openContent({ print }: Pick<ReturnType<typeof parseCommand>, 'print'>): string {
  const content = contentFolder()
  const { files } = loadSiteSettings(content)
  const newer = files.filter(({ messages }) => messages.some(({ ruleId }) => ruleId === 'content-newer'))
  if (newer.length === 0) return content
  print.messages(newer)
  process.exit(1)
}

type Speaking = Pick<ReturnType<typeof parseCommand>, 'print' | 'printError'>

/** What all plans of the library share, and messages about it. */
export function loadShared(content: string) {
  const { registry, files } = loadRegistry(content)
  const { fonts, files: fontFiles } = loadFonts(content)
  return {
    registry,
    fonts,
    files: [...loadSiteSettings(content).files, ...checkOwnPages(content), ...fontFiles, ...files],
  }
}

/** A library whose plans are ready to be published. */
export interface LibraryToPublish {
  readonly plans: readonly PlanToPublish[]
  readonly withdrawn: readonly WithdrawnPlan[]
}

/** A plan of it, its earlier versions beside. */
export interface PlanToPublish {
  readonly folder: string
  readonly result: PipelineResult
  readonly earlier: readonly PipelineResult[]
}

/** Every plan of the library, ready to be published; `null`, after saying why, when one is not. */
export function loadForPublishing({ print, printError }: Speaking): LibraryToPublish | null {
  const shared = loadShared(contentFolder())
  const { plans: loaded, withdrawn } = loadLibrary(contentFolder(), shared.registry)
  const library = loaded.flatMap(({ plan }) => (plan.ok ? [plan] : []))
  const files = [
    ...shared.files,
    ...loaded.flatMap(({ plan }) => plan.files),
    ...checkLibrary(library, withdrawn),
  ]
  print.messages(files)
  if (loaded.length + withdrawn.length === 0) {
    printError('没有找到要发布的文件：content/plans/ 下应有一个文件夹，内有 source.txt 和 plan.yaml。')
    return null
  }
  if (hasErrors(files)) {
    printError('有错误，没有改动任何文件。')
    return null
  }
  const plans = loaded.flatMap(({ folder, plan }) =>
    plan.ok ? [{ folder, result: plan.result, earlier: plan.earlier }] : [],
  )
  return { plans, withdrawn }
}
