import type { Choice } from '../catalog-entry.ts'

/** How to say that the original is so; `{code}` and `{line}` are filled from the finding itself. */
export const ACCEPT =
  '若原件确实如此，在 plan.yaml 里写：accepted: [{ code: {code}, line: {line}, reason: 已对照原件 }]。'
export const ACCEPTED = acceptAs('原件确实如此', '已对照原件')

/** The same for a line that only looks like a heading or a page mark. */
export const PLAIN = '若这一行是普通的文字，在 plan.yaml 里写：shape: { text: [{line}] }。'
export const PLAIN_LINE: Choice = { label: '这一行是普通文字', patch: { shape: { text: ['{openedLine}'] } } }

/** How to keep words from readers; a place, for `plan.yaml` must not repeat the words. */
export const REDACT =
  '在 plan.yaml 里写：redactions: [{ line: {line}, column: {column}, length: {length}, kind: {kind} }]。'
export const REDACTED: Choice = {
  label: '隐去',
  patch: { redactions: [{ line: '{line}', column: '{column}', length: '{length}', kind: '{kind}' }] },
}

/** To leave a text as it was read, for a reason of which the usual words are given. */
export function acceptAs(label: string, reason: string): Choice {
  return {
    label,
    patch: { accepted: [{ code: '{code}', line: '{line}', reason: '{asked}' }] },
    asks: { label: '理由', type: 'text', initial: reason },
  }
}
