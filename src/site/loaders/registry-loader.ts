import { resolve, sep } from 'node:path'
import type { Loader } from 'astro/loaders'
import { reportToTerminal } from '../../diagnostics/reporters/terminal.ts'
import { loadRegistry } from '../../registry/load-registry.ts'

/** Loads one kind of entry of the registry; while `npm run dev` runs, a change there loads again. */
export function registryLoader(content: string, kind: 'regulations' | 'terms' | 'organizations'): Loader {
  return {
    name: `gangmu-${kind}`,
    load: async ({ store, parseData, logger, watcher }) => {
      const load = async () => {
        const { registry, files } = loadRegistry(content)
        if (files.length > 0) logger.error(`\n${reportToTerminal(files, false)}`)
        store.clear()
        for (const data of registry[kind])
          store.set({ id: data.id, data: await parseData({ id: data.id, data: { ...data } }) })
      }
      await load()
      const folder = resolve(content, 'registry') + sep
      watcher?.on('all', (_event, path) => path.startsWith(folder) && void load())
    },
  }
}
