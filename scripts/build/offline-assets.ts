import { readFileSync } from 'node:fs'
import { colorsToCss } from '../../src/model/color-tokens.ts'
import type { OfflineAssets } from '../../src/plan-to-exports/offline/document-to-offline.ts'
import { openSiteYaml } from '../../src/site-settings/open-site-yaml.ts'
import { ofProgram } from '../support/program.ts'
import { bundleScript } from './bundle-script.ts'

const FOLDER = ofProgram('src/plan-to-exports/offline')

/** What a plan's file for use without a network carries: how it looks, in the colours of the site, and its search. */
export async function makeOfflineAssets(content: string): Promise<OfflineAssets> {
  const { colors } = openSiteYaml(content).settings
  return {
    css: colorsToCss(colors) + readFileSync(`${FOLDER}/offline.css`, 'utf8'),
    script: await bundleScript(`${FOLDER}/search-in-file.ts`),
  }
}
