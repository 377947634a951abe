// Loaded before a script (`node --import`): writes the most memory it took, in bytes, to the file named in BENCH_MEMORY.
import { writeFileSync } from 'node:fs'

const file = process.env.BENCH_MEMORY
if (file) process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS * 1024)))
