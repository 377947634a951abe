import { readFileSync } from 'node:fs'
import type { OfflineAssets } from '../../src/plan-to-exports/offline/document-to-offline.ts'
import { ofProgram } from '../support/program.ts'
import { bundleScript } from './bundle-script.ts'

const FOLDER = ofProgram('src/plan-to-exports/offline')

/** What a plan's file for use without a network carries. */
export async function makeOfflineAssets(): Promise<OfflineAssets> {
  return {
    css: readFileSync(`${FOLDER}/offline.css`, 'utf8'),
    script: await bundleScript(`${FOLDER}/search-in-file.ts`),
  }
}
