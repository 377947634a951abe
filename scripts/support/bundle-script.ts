import { build } from 'vite'

/** Bundle a browser script and all that it uses into one classic script, which runs from `file://` as well. */
export async function bundleScript(entry: string): Promise<string> {
  const bundles = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'gangmu' }, target: 'es2022' },
  })
  const [bundle] = [bundles].flat()
  const code = bundle && 'output' in bundle ? bundle.output[0].code : null
  if (code === null) throw new Error(`no bundle of ${entry}`)
  return code
}
