import { isRuleId, RULES } from '../../source-to-text/rules/rules.ts'

/** What readers call a rule, or `校订` for a declared correction. */
export function ruleName(rule: string): string {
  return isRuleId(rule) ? RULES[rule].name : '校订'
}

/** Characters that people cannot see, written so that they can: `·` for a space, `⏎` for a line end. */
export function showBlanks(text: string): string {
  return text
    .replaceAll(' ', '·')
    .replace(/\r\n|[\n\r]/gu, '⏎')
    .replaceAll('\t', '␉')
    .replaceAll('\uFEFF', 'BOM')
}
