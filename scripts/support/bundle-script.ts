import { rolldown } from 'rolldown'

/** Bundle a browser script and all that it uses into one classic script, which runs from `file://` as well. */
export async function bundleScript(entry: string): Promise<string> {
  const bundle = await rolldown({ input: entry, platform: 'browser', transform: { target: 'es2022' } })
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true })
    return output[0].code.trim()
  } finally {
    await bundle.close()
  }
}
