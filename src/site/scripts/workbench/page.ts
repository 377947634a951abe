import { takeFiles } from '../reading/give-file.ts'
import { describeStop, openReader } from '../reading/open-reader.ts'

const opening = openReader(true)
takeFiles({
  take: async (file) => {
    const reader = await opening
    if (!reader) return
    try {
      console.log(await reader.call('open', file))
    } catch (error) {
      console.log(describeStop(error))
    }
  },
  refuse: (words) => console.log(words),
})
