// Loaded before the program where it is installed as a package: Node strips no types below `node_modules`.
import { readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'

const OURS = new URL('..', import.meta.url).href
const PACKAGES = new URL('../node_modules/', import.meta.url).href

registerHooks({
  load(url, context, next) {
    if (!url.startsWith(OURS) || url.startsWith(PACKAGES) || !/\.ts$/u.test(url)) return next(url, context)
    const source = stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'))
    return { format: 'module', source, shortCircuit: true }
  },
})
