import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'astro'

/** The site as a program: what Astro makes of `src/site/` before it renders any page. */
export interface SiteProgram {
  /** Folder of the program itself. */
  readonly program: string
  /** Folder of what pages load: scripts, styles, fonts. */
  readonly assets: string
}

/**
 * Compile the pages once for all plans, or take what was compiled from the same code.
 *
 * @param key What the program depends on, as a hash.
 */
export async function compileSite(cache: string, key: string): Promise<SiteProgram> {
  const place = resolve(cache, 'program', key)
  const found = { program: join(place, 'program'), assets: join(place, 'assets') }
  if (existsSync(place)) return found
  mkdirSync(resolve(cache, 'program'), { recursive: true })
  const aside = mkdtempSync(resolve(cache, 'program', 'making-'))
  // Whoever compiles it, also a test: the program is of the key, and the key is of what is published.
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  try {
    const assets = join(aside, 'assets')
    await build({
      outDir: assets,
      logLevel: 'error',
      integrations: [
        {
          name: 'gangmu-program',
          hooks: {
            'astro:build:start': ({ setPrerenderer }) =>
              setPrerenderer((astro) => ({
                ...astro,
                // Astro removes the program when it has rendered all pages; here it has none to render.
                setup: async () =>
                  cpSync(join(assets, '.prerender'), join(aside, 'program'), { recursive: true }),
                getStaticPaths: async () => [],
              })),
          },
        },
      ],
    })
    renameSync(aside, place)
  } finally {
    if (NODE_ENV !== undefined) process.env.NODE_ENV = NODE_ENV
    rmSync(aside, { recursive: true, force: true })
  }
  return found
}
