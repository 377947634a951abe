import { readFileSync } from 'node:fs'
import type { ColorToken, HexColor } from '../../src/model/color-tokens.ts'
import type { FontRole } from '../../src/plan-to-exports/pdf/font-roles.ts'
import type { PdfData } from '../../src/plan-to-exports/pdf/pdf-data.ts'
import type { PosterData } from '../../src/plan-to-exports/poster/poster-data.ts'
import { ofProgram } from '../support/program.ts'

/**
 * Characters without width, which a PDF does without: its standard forbids U+FEFF in text, and Firefox (pdf.js) leaves
 * out of the text that it copies whatever character such a one stands behind.
 */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu

/** Families of fonts by what they are used for. */
export type Families = Readonly<Record<FontRole, readonly string[]>>

/**
 * Lays plans out with the Typst compiler and the fonts that it was made with; knows no others.
 *
 * @throws Error when the compiler refuses, which no words of a plan can make it do.
 */
export interface TypstCompiler {
  readonly compile: (data: PdfData, families: Families) => Uint8Array
  /** One long page as SVG, letters as outlines, and a sheet of A3 as PDF. */
  readonly draw: (
    data: PosterData,
    families: Families,
    colors: Readonly<Record<ColorToken, HexColor>>,
  ) => { readonly page: string; readonly sheet: Uint8Array }
}

/** Start the compiler; `null` where there is none for this system and processor. */
export async function startTypst(files: readonly Uint8Array[]): Promise<TypstCompiler | null> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => null)
  if (typst === null) return null
  const plan = readFileSync(ofProgram('src/plan-to-exports/pdf/plan.typ'), 'utf8')
  const poster = readFileSync(ofProgram('src/plan-to-exports/poster/poster.typ'), 'utf8')
  const compiler = typst.NodeCompiler.create({
    fontArgs: [
      { fontBlobs: files.map(({ buffer, byteOffset, length }) => Buffer.from(buffer, byteOffset, length)) },
    ],
  })
  const lay = (mainFileContent: string, inputs: Readonly<Record<string, unknown>>) => {
    const written = Object.entries(inputs).map(([name, value]) => [
      name,
      JSON.stringify(value).replaceAll(UNSEEN, ''),
    ])
    const compiled = compiler.compile({ mainFileContent, inputs: Object.fromEntries(written) })
    const { result } = compiled
    if (result === null) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics))
    return result
  }
  // PDF/UA-1 has tags and a title, and lets no character be an empty box.
  const toPdf = (result: ReturnType<typeof lay>) => compiler.pdf(result, { pdfStandard: 'ua-1' })
  // What it remembers of a plan is of no use for the next one.
  const forget = () => compiler.evictCache(0)
  return {
    compile: (data, fonts) => {
      const pdf = toPdf(lay(plan, { plan: data, fonts }))
      forget()
      return pdf
    },
    draw: (data, fonts, colors) => {
      const page = compiler.plainSvg(lay(poster, { data, fonts, colors, form: 'page' }))
      const sheet = toPdf(lay(poster, { data, fonts, colors, form: 'sheet' }))
      forget()
      return { page, sheet }
    },
  }
}
