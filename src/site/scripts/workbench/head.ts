// The head of a plan: what was read of it, and what its publisher says where it came from.
import { FORMAT_NAMES } from '../../../model/format-names.ts'
import { workbenchStrings as words } from '../../strings/workbench.ts'
import { find, h, keep } from '../elements.ts'
import type { Bench, Work } from './bench.ts'

/** Draws facts, and fills the fields that nobody is in. */
export function createHead(bench: Bench): () => void {
  const form = find<HTMLFormElement>('fields')
  const inputs = ['id', 'from', 'received', 'officialUrl'] as const
  const inputOf = (name: (typeof inputs)[number]) => form.elements.namedItem(name) as HTMLInputElement
  form.addEventListener('submit', (event) => event.preventDefault())
  for (const name of inputs) {
    const input = inputOf(name)
    input.addEventListener('change', () => {
      const value = input.value.trim()
      const isOptional = name === 'received' || name === 'officialUrl'
      const said = value === '' && isOptional ? null : value
      const patch = name === 'id' ? { id: said } : { provenance: { [name]: said } }
      bench.change([patch], { what: words.fields[name], line: null, answer: value || words.unknown })
    })
  }
  return () => {
    const work = bench.current()
    const settings = work?.steps.at(-1)?.settings
    if (!work || !settings) return
    keep(
      find('facts'),
      factsOf(work).map(([name, value]) => ({
        key: `${name} ${value}`,
        make: () =>
          h(
            'div',
            {},
            h('dt', {}, name),
            h('dd', value ? {} : { class: 'is-unknown' }, value || words.unknown),
          ),
      })),
    )
    const { received, from, officialUrl } = settings.provenance
    const values = { id: settings.id, from, received: received ?? '', officialUrl: officialUrl ?? '' }
    for (const name of inputs) {
      const input = inputOf(name)
      if (input.value !== values[name]) input.value = values[name]
    }
  }
}

function factsOf({ opened, reading: { plan } }: Work): readonly (readonly [name: string, value: string])[] {
  const { facts } = words
  const { source, original } = opened
  const format = original ? FORMAT_NAMES[original.format] : FORMAT_NAMES.text
  return [
    [facts.title, plan.title ?? ''],
    [facts.documentNumber, plan.documentNumber ?? ''],
    [facts.issuer, plan.issuer ?? ''],
    [facts.issuedDate, plan.issuedDate ?? ''],
    [facts.addressees, plan.addressees.join('、')],
    [facts.count, words.counted(plan.chapters.length, plan.tasks.length)],
    [facts.file, words.file(original?.file ?? source.file, format, source.text.length, opened.sha256)],
  ]
}
