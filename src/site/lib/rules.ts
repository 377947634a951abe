import { codePointName } from '../../chinese/rare-characters.ts'
import { isRuleId, RULES } from '../../model/edit-rules.ts'

/** What readers call a rule, or `校订` for a declared correction. */
export function ruleName(rule: string): string {
  return isRuleId(rule) ? RULES[rule].name : '校订'
}

/** Characters that people cannot see, written so that they can: `·` for a space, `⏎` for a line end, `U+200B` for one of no width. */
export function showBlanks(text: string): string {
  return text
    .replaceAll(' ', '·')
    .replace(/\r\n|[\n\r]/gu, '⏎')
    .replaceAll('\t', '␉')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Co}]/gu, codePointName)
}
