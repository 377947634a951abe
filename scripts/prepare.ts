// npm runs this in a clone when it has installed the packages: what every build needs and no plan changes, the pages as a
// program and the fonts of office files, is made then, and the first `npm start` is up sooner. Where it cannot be made, the
// first build makes it, and says why it cannot.
import { rmSync } from 'node:fs'
import { contentFolder } from '../src/library/load-library.ts'
import { readHostSettings } from '../src/model/host-settings.ts'
import { storeOf } from './build/build-library.ts'
import { codeKeys } from './build/code-key.ts'
import { makeAside } from './build/make-aside.ts'
import { compileSite } from './build/site-program.ts'
import { openStore } from './build/unit-store.ts'
import { openFonts } from './pdf/open-fonts.ts'
import { CACHE } from './support/program.ts'

const settings = readHostSettings(process.env)
if (!('fault' in settings)) {
  const work = makeAside(`${CACHE}/building-`)
  try {
    await compileSite(work, openStore(storeOf(CACHE)), codeKeys(contentFolder(), settings).pages)
    await openFonts()
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
