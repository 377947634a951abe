import type { CitedDocument } from './cited-document.ts'

/** Characters that mean something to BibTeX or TeX. */
const SPECIAL = /[\\{}$&#%_^~]/gu
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
}

/** A reference as a BibTeX entry; names in double braces, so that they are not split. */
export function toBibtex(document: CitedDocument): string {
  const { id, issuer, title, documentNumber, part, issuedDate, accessed, url } = document
  const [year, month] = issuedDate?.split('-') ?? []
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['author', issuer && `{${escapeTex(issuer)}}`],
    ['title', `{${escapeTex(title)}}`],
    ['number', documentNumber && escapeTex(documentNumber)],
    ['year', year],
    ['month', month && String(Number(month))],
    ['note', part && escapeTex(part)],
    ['url', url],
    ['urldate', accessed],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? `  ${name} = {${value}}` : []))
  return `@misc{${id},\n${lines.join(',\n')}\n}`
}

function escapeTex(text: string): string {
  return text.replace(SPECIAL, (mark) => ESCAPES[mark] ?? `\\${mark}`)
}
