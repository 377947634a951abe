import { FORMAT_NAMES, type Format } from '../model/format-names.ts'
import { type ConvertedFormat, type Encoding, isConverted } from '../model/original.ts'
import { checkConversion } from './conversion/check-conversion.ts'
import type { Conversion, FailedConversion } from './conversion/conversion.ts'
import { broken, DocumentFault } from './document-fault.ts'
import type { FormatText } from './line-writer.ts'
import type { ReaderTools } from './reader-tools.ts'
import { type ToldFormat, tellMarkup } from './tell-format/tell-format.ts'
import { type DecodedPage, decodePage } from './text/decode-page.ts'
import { checkTextBytes, decodeText } from './text/decode-text.ts'
import { toLatin1 } from './text/latin1.ts'
import { readText } from './text/read-text.ts'
import { openZip } from './zip/open-zip.ts'

/** A document as its form was read. */
export interface ReadForm {
  readonly format: Format
  readonly encoding: Encoding | null
  /** The program that made the form that was read; `null` for none. */
  readonly converter: string | null
  readonly text: FormatText
}

/** A form's reader is loaded when a document of that form is read: none needs what the others are made of. */
const docx = async () => (await import('./docx/read-docx.ts')).readDocx
const html = async () => (await import('./html/read-html.ts')).readHtml
const markdown = async () => (await import('./markdown/read-markdown.ts')).readMarkdown
const mht = async () => (await import('./mht/read-mht.ts')).readMht
const ofd = async () => (await import('./ofd/read-ofd.ts')).readOfd
const pdf = async () => (await import('./pdf/read-pdf.ts')).readPdf
const pdfJs = async () => (await import('./pdf/open-pdf.ts')).loadPdfJs()

/** Load the readers of all forms: none is loaded any more when a document is read. */
export async function loadReaders(): Promise<void> {
  await Promise.all([docx(), html(), markdown(), mht(), ofd(), pdf(), pdfJs()])
}

/**
 * Read a document of any form but an archive of several.
 *
 * @throws DocumentFault
 */
export async function readForm(
  bytes: Uint8Array,
  file: string,
  told: Exclude<ToldFormat, 'zip'>,
  tools: ReaderTools,
  conversion: Conversion | FailedConversion | undefined,
): Promise<ReadForm> {
  if (told === 'characters') return readCharacters(bytes, file)
  if (isConverted(told)) return readConverted(bytes, told, conversion)
  const others = { format: told, encoding: null, converter: null }
  if (told === 'mht') return { ...others, text: (await mht())(bytes) }
  if (told === 'docx') return { ...others, text: (await docx())(bytes) }
  if (told === 'ofd') return { ...others, text: (await ofd())(openZip(bytes)) }
  return { ...others, text: await (await pdf())(bytes, tools) }
}

/** @throws DocumentFault `converter-missing`, `converter-failed` without a conversion */
async function readConverted(
  bytes: Uint8Array,
  format: ConvertedFormat,
  conversion: Conversion | FailedConversion | undefined,
): Promise<ReadForm> {
  if (!conversion) throw new DocumentFault('converter-missing', { what: FORMAT_NAMES[format] })
  if ('reason' in conversion)
    throw new DocumentFault('converter-failed', { what: FORMAT_NAMES[format], ...conversion })
  const text = (await docx())(conversion.docx)
  const doubts = [...text.doubts, ...checkConversion(bytes, format, text.counted)]
  return { format, encoding: null, converter: conversion.converter, text: { ...text, doubts } }
}

async function readCharacters(bytes: Uint8Array, file: string): Promise<ReadForm> {
  checkTextBytes(bytes, file)
  const decoded = decodeCharacters(bytes, file)
  const format = tellMarkup(decoded.text, file)
  return { format, encoding: decoded.encoding, converter: null, text: await READERS[format](decoded) }
}

/** A name that promises a document, on bytes that are neither one nor characters. */
const DOCUMENT_NAME = /\.(?:docx?|odt|ofd|pdf|rtf|wps|zip)$/iu

/** Bytes by which a page is told from other characters. */
const START = 4096

/** A page is decoded as browsers do; of any other text a byte that is no character refuses it. */
function decodeCharacters(bytes: Uint8Array, file: string): DecodedPage {
  try {
    const isPage = tellMarkup(toLatin1(bytes.subarray(0, START)), file) === 'html'
    return isPage ? decodePage(bytes) : { ...decodeText(bytes), damage: null }
  } catch (error) {
    const kind = DOCUMENT_NAME.exec(file)?.[0]
    if (kind === undefined) throw error
    throw broken({ reason: 'name-belies-content', ending: kind })
  }
}

const READERS: Readonly<
  Record<'text' | 'markdown' | 'html', (decoded: DecodedPage) => FormatText | Promise<FormatText>>
> = {
  text: ({ text }) => readText(text),
  markdown: async ({ text }) => (await markdown())(text),
  html: async ({ text, damage }) => (await html())(text, { damage }),
}
