// Runs in a page in one file: reads what it is given, and shows the plan.json that can be taken away.
import { toSettings } from '../../../src/library/plan-folder/change-settings.ts'
import { takeFiles } from '../../../src/site/scripts/reading/give-file.ts'
import { describeStop, openReader } from '../../../src/site/scripts/reading/open-reader.ts'

const output = document.querySelector('output') as HTMLOutputElement
const opening = openReader(true)
takeFiles({
  refuse: (words) => {
    output.textContent = words
  },
  take: async (file) => {
    const reader = await opening
    if (!reader) return
    try {
      const opened = await reader.call('open', file)
      const settings = toSettings(file.name, 'ceshi-2020', [])
      const taken = opened.ok ? await reader.call('take', { form: 'json', settings }) : opened
      output.textContent = taken.ok
        ? new TextDecoder().decode(taken.bytes)
        : taken.messages.map(({ message }) => message).join('')
    } catch (error) {
      output.textContent = describeStop(error)
    }
  },
})
document.querySelector('button')?.addEventListener('click', async () => {
  output.textContent = ''
  ;(await opening)?.cancel()
})
