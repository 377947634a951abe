import type { PageCode } from './address-to-code.ts'

/** CSS pixels: 156 mm, the width of an official document's text, and 20 mm. */
const [WIDTH, HEIGHT] = [589, 76]

/** A code as SVG, black on white, at the right of a line of text: a line through each run of dark squares. */
export function codeToSvg({ size, runs }: PageCode): string {
  const lines = runs.map(([x, y, length]) => `M${x} ${y}.5h${length}`).join('')
  const box = `width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${size} ${size}" preserveAspectRatio="xMaxYMid" shape-rendering="crispEdges"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${lines}"/></svg>\n`
}
