import { mkdirSync, writeFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compileSite } from './build/site-program.ts'
import { loadPages } from './build/render-pages.ts'
import { loadRegistry } from '../src/registry/load-registry.ts'
import { loadLibrary } from '../src/plan-folder/load-library.ts'
import { planToEntry } from '../src/plans-to-library/plan-to-entry.ts'
import { linksOf, plansToContexts } from '../src/plans-to-library/plan-context.ts'
import { writeLibraryFile } from '../src/plans-to-library/library-folder.ts'
let c=process.cpuUsage(), t=performance.now()
const lap=(l:string)=>{const d=process.cpuUsage(c);console.log(l,((d.user+d.system)/1e6).toFixed(2),((performance.now()-t)/1e3).toFixed(2));c=process.cpuUsage();t=performance.now()}
const lib='.cache/proto-lib'; rmSync(lib,{recursive:true,force:true})
const {registry}=loadRegistry('content'); lap('registry')
const {plans}=loadLibrary('content',registry); lap('library')
const entries=plans.map(p=>planToEntry((p.plan as any).result))
const {facts,contexts}=plansToContexts(entries.map(linksOf),registry)
for(const e of entries){writeLibraryFile(lib,'entry',e,e.plan.id!);writeLibraryFile(lib,'context',contexts.get(e.plan.id!)!,e.plan.id!)}
writeLibraryFile(lib,'library',{...facts,plans:entries.map(e=>e.plan.id!),registry:{regulations:registry.regulations,terms:registry.terms,organizations:registry.organizations}})
lap('write')
const p=await compileSite('.cache',process.argv[2]??'x'); lap('compile')
process.env.GANGMU_LIBRARY=lib
const pages=await loadPages(p.program,'/'); lap('load '+pages.length)
const out='.cache/proto-out'; rmSync(out,{recursive:true,force:true})
for(const page of pages){const f=join(out,page.file);mkdirSync(dirname(f),{recursive:true});writeFileSync(f,await page.render())}
lap('render')
for(const page of pages) await page.render()
lap('render again')
