/** Width in CSS pixels of the window that pages are read in: an office's desktop. */
const WINDOW = 1280

const WIDTH = /\((?<bound>min|max)-(?:device-)?width\s*:\s*(?<number>[\d.]+)(?<unit>px|em|rem)\s*\)/giu

/**
 * Whether a list of media queries (CSS Media Queries 4) is that of a screen 1280 pixels wide. Features other than
 * the width are taken to be there.
 */
export function isOfScreen(queries: string): boolean {
  const list = queries.replaceAll(/\/\*[\s\S]*?\*\//gu, ' ').trim()
  return list === '' || list.split(',').some((query) => matches(query.trim().toLowerCase()))
}

function matches(query: string): boolean {
  const { not, type } = /^(?<not>not\s+)?(?:only\s+)?(?<type>[a-z-]+)?/u.exec(query)?.groups ?? {}
  const isOfType =
    type === undefined || type === 'all' || type === 'screen' || type === 'and' || type === 'not'
  const fits = [...query.matchAll(WIDTH)].every(({ groups = {} }) => {
    const width = Number(groups.number) * (groups.unit === 'px' ? 1 : 16)
    return groups.bound === 'min' ? WINDOW >= width : WINDOW <= width
  })
  return (isOfType && fits) !== (not !== undefined)
}
