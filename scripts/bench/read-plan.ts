// Reads the first plan and prints what it took, as JSON; with the argument `without`, without the tables of documents.
import { loadPlanFolder } from '../../src/plan-folder/load-plan.ts'
import { loadRegistry } from '../../src/registry/load-registry.ts'

const start = process.cpuUsage()
const { registry } =
  process.argv[2] === 'without'
    ? loadRegistry('content', { rows: [], sources: new Map() })
    : loadRegistry('content')
loadPlanFolder('content/plans/henan-2020', registry)
const { user, system } = process.cpuUsage(start)
console.log(
  JSON.stringify({ seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 }),
)
