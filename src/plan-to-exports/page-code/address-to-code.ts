import encodeQR from 'qr'

/** An address as a picture: runs of dark squares, and how many squares are its width, the blank edge included. */
export interface PageCode {
  readonly address: string
  readonly size: number
  readonly runs: readonly (readonly [x: number, y: number, length: number])[]
}

/**
 * An address as a QR code (ISO/IEC 18004) with its quiet zone, four squares wide; up to 15 % of it may be hidden by a fold
 * or a stamp.
 */
export function addressToCode(address: string): PageCode {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: 4 })
  return { address, size: rows.length, runs: rows.flatMap((row, y) => toRuns(row, y)) }
}

function toRuns(row: readonly boolean[], y: number): readonly (readonly [number, number, number])[] {
  const runs: [number, number, number][] = []
  row.forEach((isDark, x) => {
    const last = runs.at(-1)
    if (!isDark) return
    if (last && last[0] + last[2] === x) last[2] += 1
    else runs.push([x, y, 1])
  })
  return runs
}

/** CSS pixels: 156 mm, the width of an official document's text, and 20 mm. */
const [WIDTH, HEIGHT] = [589, 76]

/** A code as SVG, black on white, at the right of a line of text: a line through each run of dark squares. */
export function codeToSvg({ size, runs }: PageCode): string {
  const lines = runs.map(([x, y, length]) => `M${x} ${y}.5h${length}`).join('')
  const box = `width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${size} ${size}" preserveAspectRatio="xMaxYMid" shape-rendering="crispEdges"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${lines}"/></svg>\n`
}
