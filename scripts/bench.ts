// npm run bench [-- --only parsing,building] [-- --plans 1,10,100,1000] [-- --site dist]: what things cost. Prints, never judges.
import { benchBuilding } from './bench/building.ts'
import { benchLighthouse } from './bench/lighthouse.ts'
import { benchParsing } from './bench/parsing.ts'
import { benchPdf } from './bench/pdf.ts'
import { benchPlans } from './bench/plans.ts'
import { benchRegistry } from './bench/registry.ts'
import { benchSearch } from './bench/search.ts'
import { benchSearchLibrary } from './bench/search-library.ts'
import { benchSearchSite } from './bench/search-site.ts'
import { parseCommand } from './support/command.ts'

const { values, printError } = parseCommand({
  ...{ only: { type: 'string' }, plans: { type: 'string' }, site: { type: 'string', default: 'dist' } },
})
const sizes = (values.plans ?? '1,10,100,1000').split(',').map(Number)

/** Every measurement by its name; those that take minutes run only when they are asked for. */
const measurements: Readonly<Record<string, () => void | Promise<void>>> = {
  parsing: benchParsing,
  registry: benchRegistry,
  building: benchBuilding,
  pdf: benchPdf,
  search: benchSearch,
  lighthouse: benchLighthouse,
  plans: () => benchPlans(sizes),
  'search-site': () => benchSearchSite(values.site),
  'search-library': () => benchSearchLibrary(values.plans === undefined ? [1, 50, 1000] : sizes),
}
const BY_DEFAULT = 'parsing,registry,building,pdf,search,lighthouse'

const names = (values.only ?? (values.plans === undefined ? BY_DEFAULT : 'plans')).split(',')
const unknown = names.filter((name) => !Object.hasOwn(measurements, name))
if (unknown.length > 0) {
  printError(
    `--only ${unknown.join(',')}：应为 ${Object.keys(measurements).join('、')} 中的几项，用逗号隔开。`,
  )
  process.exitCode = 1
} else if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  printError(`--plans ${values.plans}：应为几个正整数，用逗号隔开，例如 1,10,100。`)
  process.exitCode = 1
} else for (const name of names) await measurements[name]?.()
