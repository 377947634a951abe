/** How many pages or names a message tells. */
const TOLD = 20

/** `1、2、3`; of more than twenty the first, and how many there are: `1、2、3 等 25`. */
export function nameSome(names: readonly (string | number)[], unit = ''): string {
  const told = names.slice(0, TOLD).join('、')
  return names.length > TOLD ? `${told} 等 ${names.length}${unit}` : told
}
