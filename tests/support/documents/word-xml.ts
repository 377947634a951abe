/** Pieces of WordprocessingML for documents that tests make. */

/** A run of words with its properties. */
export const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph of runs with its properties. */
export const p = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`

/** A paragraph property: the number of a list. */
export const num = (id: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`

/** A level of a list. */
export const level = (n: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`

/** A list of definition 7. */
export const list = (id: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="7"/>${more}</w:num>`

/** A style. */
export const style = (type: string, id: string, inner: string, name = id) =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`

/** A cell of paragraphs. */
export const cell = (paragraphs: readonly string[], properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs.map((text) => p(run(text))).join('')}</w:tc>`

/** A row of cells. */
export const row = (cells: readonly string[], properties = '') =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`

/** A table of rows. */
export const table = (rows: readonly string[], properties = '') =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows.join('')}</w:tbl>`

/** Relationships of the main part, `id type target` each. */
export const relations = (...each: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`
