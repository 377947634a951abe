// How a reader gives a page a file: by the button, or by dropping it.
import type { GivenFile } from '../../../browser/protocol.ts'
import { LIMITS } from '../../../model/limits.ts'
import { readingStrings } from '../../strings/reading.ts'

/** What a page does with a file, or with the words that say why there is none. */
export interface FileTaker {
  readonly take: (file: GivenFile) => void
  readonly refuse: (words: string) => void
}

const { faults } = readingStrings

/** Take files from `[data-give-file]`, and from anywhere on the page that one is dropped. */
export function takeFiles({ take, refuse }: FileTaker): void {
  const zone = document.querySelector<HTMLElement>('[data-give-file]')
  const input = zone?.querySelector('input')
  if (!zone || !input) return
  const read = async (files: readonly File[]) => {
    const [file, ...others] = files
    if (!file) return refuse(faults.none)
    if (others.length > 0) return refuse(faults.several)
    if (file.size > LIMITS.fileBytes) return refuse(faults.large)
    if (file.size === 0) return refuse(faults.empty)
    try {
      take({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    } catch {
      refuse(faults.unreadable)
    }
  }
  input.addEventListener('change', async () => {
    // An input from which nothing was chosen keeps what it had: the same file can be chosen again.
    if (input.files?.length) await read([...input.files])
    input.value = ''
  })
  const { documentElement: page } = document
  let depth = 0
  const show = () => zone.toggleAttribute('data-dropping', depth > 0)
  page.addEventListener('dragenter', () => {
    depth += 1
    show()
  })
  page.addEventListener('dragleave', () => {
    depth -= 1
    show()
  })
  // Without these a browser would open the file in place of the page.
  page.addEventListener('dragover', (event) => event.preventDefault())
  page.addEventListener('drop', async (event) => {
    event.preventDefault()
    depth = 0
    show()
    const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file')
    if (items.some((item) => item.webkitGetAsEntry()?.isDirectory)) return refuse(faults.folder)
    await read([...(event.dataTransfer?.files ?? [])])
  })
}
