import { rolldown } from 'rolldown'

/** How a script is bundled. */
export interface BundleOptions {
  /** It runs in a thread, which has no document: packages may have a form for that. */
  readonly isWorker?: boolean
  /** Modules by their paths, and the one that takes the place of each. */
  readonly instead?: ReadonlyMap<string, string>
}

/** Bundle a browser script and all that it uses into one classic script, which runs from `file://` as well. */
export async function bundleScript(
  entry: string,
  { isWorker = false, instead = new Map() }: BundleOptions = {},
): Promise<string> {
  const bundle = await rolldown({
    input: entry,
    platform: 'browser',
    transform: { target: 'es2022' },
    ...(isWorker && {
      resolve: { conditionNames: ['worker', 'browser', 'import', 'module', 'default'] },
      // pdf.js asks for its own address, and then does without.
      checks: { emptyImportMeta: false },
    }),
    plugins: [
      {
        name: 'instead',
        load: (id) => (instead.has(id) ? `export * from ${JSON.stringify(instead.get(id))}` : null),
      },
    ],
  })
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true, codeSplitting: false })
    return output[0].code.trim()
  } finally {
    await bundle.close()
  }
}
