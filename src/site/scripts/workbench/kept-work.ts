// What is kept on this device, and only if somebody asks for it: the file that is open, and what was chosen.
import type { GivenFile } from '../../../browser/protocol.ts'
import { workbenchStrings } from '../../strings/workbench.ts'
import { find } from '../elements.ts'
import type { Bench, Step } from './bench.ts'

const { keep: words } = workbenchStrings

/** One plan, in a database of this site: it holds files of any size, which `localStorage` does not. */
const [DATABASE, STORE, KEY] = ['gangmu-workbench', 'work', 'last']

interface KeptWork {
  readonly file: GivenFile
  readonly steps: readonly Step[]
  /** In milliseconds since 1970. */
  readonly saved: number
}

/**
 * Make the switch work, and offer what was kept.
 *
 * @param resume Opens a plan that was kept.
 * @returns What is called when the work has changed.
 */
export function keepWork(
  bench: () => Bench | null,
  resume: (file: GivenFile, steps: readonly Step[]) => Promise<void>,
): () => void {
  const toggle = find<HTMLInputElement>('keep')
  const status = find('keep-status')
  const offer = find('kept')
  /** Seen while there is something to remove. */
  const remove = find('keep-delete')
  let last: readonly Step[] | null = null
  const attempt = async (act: () => Promise<string>) => {
    try {
      status.textContent = await act()
    } catch {
      toggle.checked = false
      status.textContent = words.refused
    }
  }
  const save = () => {
    const work = bench()?.current()
    if (!work || !toggle.checked || work.steps === last) return
    const { file, steps } = work
    last = steps
    const saved = Date.now()
    void attempt(async () => {
      await inStore('readwrite', (store) => store.put({ file, steps, saved } satisfies KeptWork, KEY))
      remove.hidden = false
      return words.kept(new Date(saved).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' }))
    })
  }
  const forget = () =>
    attempt(async () => {
      last = null
      offer.hidden = true
      await inStore('readwrite', (store) => store.delete(KEY))
      remove.hidden = true
      return words.deleted
    })
  toggle.addEventListener('change', () => (toggle.checked ? save() : void forget()))
  remove.addEventListener('click', () => {
    toggle.checked = false
    void forget()
  })
  const show = async () => {
    // Where nothing may be stored, there is nothing to offer.
    const kept = await inStore<KeptWork | undefined>('readonly', (store) => store.get(KEY)).catch(
      () => undefined,
    )
    if (!kept) return
    find('kept-name').textContent = words.offer(kept.file.name, new Date(kept.saved).toLocaleString('zh-CN'))
    offer.hidden = false
    remove.hidden = false
    find('kept-resume').addEventListener('click', async () => {
      toggle.checked = true
      await resume(kept.file, kept.steps)
      offer.hidden = bench()?.current() != null
    })
    find('kept-delete').addEventListener('click', () => {
      find('message').textContent = words.deleted
      void forget()
    })
  }
  void show()
  return save
}

/** Do one thing with the store. */
function inStore<Result>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result> | IDBRequest<IDBValidKey> | IDBRequest<undefined>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const transaction = database.transaction(STORE, mode)
      const request = act(transaction.objectStore(STORE))
      transaction.oncomplete = () => {
        database.close()
        resolve(request.result as Result)
      }
      transaction.onabort = () => {
        database.close()
        reject(transaction.error)
      }
    }
  })
}
