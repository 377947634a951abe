import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, parse } from 'node:path'
import { profileIn } from '../../../scripts/programs/convert-document.ts'
import { runProgram } from '../../../scripts/programs/run-program.ts'

/** Into what LibreOffice writes a file: the ending, and the filter with its options where the ending leaves a choice. */
const OFFICE_FORMATS = {
  pdf: 'pdf',
  docx: 'docx',
  doc: 'doc',
  odt: 'odt',
  rtf: 'rtf',
  /** One line for each paragraph or cell. */
  html: 'html',
  txt: 'txt:Text (encoded):UTF8',
  /** The first sheet as it is shown: commas, quotation marks, UTF-8. */
  csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true',
} as const

/** Reads CSV as Excel does in China: UTF-8, zh-CN, and whatever looks like a date or a number becomes one. */
export const CSV_WITH_NUMBERS = 'CSV:44,34,76,1,,2052,false,true'

/** LibreOffice without a window, with a profile of its own; whoever starts it closes it. */
export interface Office {
  /**
   * Convert files by their names, all in one run.
   *
   * @throws Error in Chinese where there is no LibreOffice (`npm test -- --only 1` installs it), or a file was not converted.
   */
  convert(
    files: ReadonlyMap<string, Uint8Array | string>,
    to: keyof typeof OFFICE_FORMATS,
    inputFilter?: string,
  ): ReadonlyMap<string, Buffer>
  close(): void
}

/** Start with an empty profile. */
export function startOffice(): Office {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-office-'))
  const profile = profileIn(folder)
  return {
    convert: (files, to, inputFilter) => {
      const input = mkdtempSync(join(folder, 'in-'))
      const output = mkdtempSync(join(folder, 'out-'))
      const paths = [...files].map(([name, content]) => {
        const path = join(input, name)
        writeFileSync(path, content)
        return path
      })
      const filter = inputFilter === undefined ? [] : [`--infilter=${inputFilter}`]
      const target = ['--convert-to', OFFICE_FORMATS[to], '--outdir', output]
      const options = [...profile, ...filter, ...target, ...paths]
      const { stderr } = runProgram('soffice', options, { timeout: 110_000 })
      return new Map(
        [...files.keys()].map((name) => {
          const path = join(output, `${parse(name).name}.${to}`)
          if (!existsSync(path)) throw new Error(`LibreOffice 没有把 ${name} 转成 ${to}：${stderr}`)
          return [name, readFileSync(path)]
        }),
      )
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
