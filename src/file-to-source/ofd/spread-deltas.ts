import { finite } from './ofd-element.ts'

/**
 * The offsets from each character to the next (GB/T 33190—2016 §11.3): numbers, of which `g 3 4.2` stands for three
 * times 4.2. No more of them than there are characters, whatever a count claims.
 */
export function spreadDeltas(value: string | undefined, count: number): readonly number[] {
  const words = (value ?? '').trim().split(/\s+/u, 3 * count + 3)
  const deltas: number[] = []
  for (let at = 0; at < words.length && deltas.length < count; at += 1) {
    const isRepeat = words[at] === 'g'
    const times = isRepeat ? Math.min(count - deltas.length, Math.max(0, Number(words[at + 1]) || 0)) : 1
    const delta = finite(Number(words[isRepeat ? at + 2 : at]))
    for (let time = 0; time < times; time += 1) deltas.push(delta)
    if (isRepeat) at += 2
  }
  return words[0] === '' ? [] : deltas
}
