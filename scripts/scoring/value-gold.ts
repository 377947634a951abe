import { z } from 'zod'
import { type Deadline, layerFields, type Target } from '../../src/model/layers.ts'
import { documentFields, placeFields } from './labelled-document.ts'

const { value, upper, unit, bound } = layerFields.targets.element.shape
const { from, to, repeats, interval, within } = layerFields.deadlines.element.shape

/** The times and numbers of one document, labelled by reading; strict, so that a slip fails. */
export const valueGoldSchema = z.strictObject({
  ...documentFields,
  year: z.int().describe('The year that times without one are of.'),
  times: z.array(
    z.strictObject({
      ...placeFields,
      ...{ from, to, repeats, interval, within },
      after: z.boolean().default(false).describe('Whether it counts from an event.'),
    }),
  ),
  targets: z.array(z.strictObject({ ...placeFields, value, upper, unit, bound })),
})

export type ValueGold = z.output<typeof valueGoldSchema>

/** What a time means, in one form for labels and for what was found; the words for an event are not labelled. */
export function timeMeaning(
  time: Pick<Deadline, 'from' | 'to' | 'repeats' | 'interval' | 'within'>,
  isAfter: boolean,
) {
  const { from, to, repeats, interval = 1, within } = time
  const period = within ? `${within.count} ${within.unit}${isAfter ? ' after' : ''}` : '-'
  return `${from ?? '-'}..${to ?? '-'} ${repeats ?? '-'}/${interval} ${period}`
}

/** The same of a number. */
export function targetMeaning({
  value,
  upper,
  unit,
  bound,
}: Pick<Target, 'value' | 'upper' | 'unit' | 'bound'>) {
  return `${bound} ${value}${upper === undefined ? '' : `..${upper}`} ${unit}`
}
