import type { Citation } from '../../model/layers.ts'
import { type CitationIndex, foldName } from './citation-index.ts'

/** Resolve a cited name; only a sole candidate is accepted, anything else stays unresolved and says why. */
export function resolveCitation(
  name: string,
  { marked }: CitationIndex,
): Pick<Citation, 'regulation' | 'evidence'> {
  const key = foldName(name)
  const candidates = [...(marked.get(key) ?? [])]
  if (candidates.length === 1) return { regulation: candidates[0] as string, evidence: key }
  if (candidates.length > 1) {
    return { regulation: null, evidence: `“${key}”同时是 ${candidates.join('、')} 的名称` }
  }
  return { regulation: null, evidence: `登记册里没有名为“${key}”的文件` }
}
