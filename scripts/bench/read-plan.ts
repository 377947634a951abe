// Reads the first plan and prints what it took, as JSON; with the argument `without`, without the tables of documents.

import { loadPlanFolder } from '../../src/library/plan-folder/load-plan.ts'
import { NO_INSTRUMENTS } from '../../src/model/instrument.ts'
import { loadRegistry } from '../../src/registry/load-registry.ts'

const start = process.cpuUsage()
const isWithout = process.argv[2] === 'without'
const { registry } = isWithout ? loadRegistry('content', NO_INSTRUMENTS) : loadRegistry('content')
loadPlanFolder('content/plans/henan-2020', registry)
const { user, system } = process.cpuUsage(start)
console.log(
  JSON.stringify({ seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 }),
)
