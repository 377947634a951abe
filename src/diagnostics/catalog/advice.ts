/** How to say that the original is so; `{code}` and `{line}` are filled from the finding itself. */
export const ACCEPT =
  '若原件确实如此，在 plan.yaml 里写：accepted: [{ code: {code}, line: {line}, reason: 已对照原件 }]。'
/** The same for a line that only looks like a heading or a page mark. */
export const PLAIN = '若这一行是普通的文字，在 plan.yaml 里写：shape: { text: [{line}] }。'
/** How to keep words from readers; a place, for `plan.yaml` must not repeat the words. */
export const REDACT =
  '在 plan.yaml 里写：redactions: [{ line: {line}, column: {column}, length: {length}, kind: {kind} }]。'
