import { readFileSync } from 'node:fs'
import type { FontRole } from '../../src/plan-to-exports/pdf/font-roles.ts'
import type { PdfData } from '../../src/plan-to-exports/pdf/pdf-data.ts'

/**
 * Characters without width, which a PDF does without: its standard forbids U+FEFF in text, and Firefox (pdf.js) leaves
 * out of the text that it copies whatever character such a one stands behind.
 */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu

/** Lays plans out with the Typst compiler and the fonts that it was made with; knows no others. */
export interface TypstCompiler {
  /** @throws Error when the compiler refuses, which no words of a plan can make it do. */
  readonly compile: (data: PdfData) => Uint8Array
}

/** Start the compiler; `null` where there is none for this system and processor. */
export async function startTypst(
  files: readonly Uint8Array[],
  families: Readonly<Record<FontRole, readonly string[]>>,
): Promise<TypstCompiler | null> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => null)
  if (typst === null) return null
  const mainFileContent = readFileSync('src/plan-to-exports/pdf/plan.typ', 'utf8')
  const compiler = typst.NodeCompiler.create({
    fontArgs: [{ fontBlobs: files.map((bytes) => Buffer.from(bytes)) }],
  })
  return {
    compile: (data) => {
      const plan = JSON.stringify(data).replaceAll(UNSEEN, '')
      const inputs = { plan, fonts: JSON.stringify(families) }
      const compiled = compiler.compile({ mainFileContent, inputs })
      const { result } = compiled
      if (result === null) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics))
      // PDF/UA-1 has tags and a title, and lets no character be an empty box.
      const pdf = compiler.pdf(result, { pdfStandard: 'ua-1' })
      // What it remembers of a plan is of no use for the next one.
      compiler.evictCache(0)
      return pdf
    },
  }
}
