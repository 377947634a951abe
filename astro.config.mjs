import { unified } from '@astrojs/markdown-remark'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { remarkPlugins } from './src/plan-to-mdx/mdx-processor.ts'

const { SITE_URL, BASE_PATH, GANGMU_CONTENT } = process.env

const OLDEST = ['chrome86', 'firefox78', 'safari14']

export default defineConfig({
  srcDir: './src/site',
  ...(SITE_URL && { site: SITE_URL }),
  base: BASE_PATH || '/',
  // Other content needs a cache of its own: entries are kept by id, with the path they were read from.
  ...(GANGMU_CONTENT && { cacheDir: `${GANGMU_CONTENT}/.cache` }),
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // The oldest browsers that the site is made for; what they lack is lowered, or only an enhancement.
  vite: { build: { assetsInlineLimit: 0, target: OLDEST, cssTarget: OLDEST }, worker: { format: 'es' } },
  integrations: [mdx()],
  markdown: {
    syntaxHighlight: false,
    processor: unified({ gfm: false, smartypants: false, remarkPlugins }),
  },
  devToolbar: { enabled: false },
})
