import { resolve } from 'node:path'
import { unified } from '@astrojs/markdown-remark'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { contentFolder } from './src/library/load-library.ts'
import { colorsToCss } from './src/model/color-tokens.ts'
import { readHostSettings } from './src/model/host-settings.ts'
import { remarkPlugins } from './src/plan-to-mdx/mdx-processor.ts'
import { openSiteYaml } from './src/site-settings/open-site-yaml.ts'

const settings = readHostSettings(process.env)
if ('fault' in settings) throw new Error(settings.fault)

const OLDEST = ['chrome86', 'firefox78', 'safari14', 'ios14']

/** `Features.LightDark` of Lightning CSS: variables for `light-dark()`, which our styles do not use. */
const LIGHT_DARK = 1 << 20

/** `colors.css`: the tokens, with a publisher's own colours. */
const colors = {
  name: 'gangmu-colors',
  resolveId: (id) => (id === COLORS ? `\0${COLORS}` : null),
  load: (id) => (id === `\0${COLORS}` ? colorsToCss(openSiteYaml(contentFolder()).settings.colors) : null),
}
const COLORS = 'virtual:colors.css'

export default defineConfig({
  srcDir: './src/site',
  ...(settings.site && { site: settings.site }),
  base: settings.base,
  // In the working folder, which is the publisher's: the program's own may not be written to.
  cacheDir: resolve('.cache/astro'),
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // The oldest browsers that the site is made for; what they lack is lowered, or only an enhancement.
  vite: {
    cacheDir: resolve('.cache/vite'),
    plugins: [colors],
    // A package may have a form for threads, which have no document; pages take that too.
    environments: {
      client: { resolve: { conditions: ['worker', 'module', 'browser', 'development|production'] } },
    },
    css: { lightningcss: { exclude: LIGHT_DARK } },
    build: { assetsInlineLimit: 0, target: OLDEST, cssTarget: OLDEST },
    worker: { format: 'es' },
  },
  integrations: [mdx()],
  markdown: {
    syntaxHighlight: false,
    processor: unified({ gfm: false, smartypants: false, remarkPlugins }),
  },
  devToolbar: { enabled: false },
})
