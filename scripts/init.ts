// npx gangmu init [--example]: an empty folder becomes one to publish from.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addPlan } from '../src/library/add-plan.ts'
import { describeDiskFault } from '../src/publish/describe-disk-fault.ts'
import { loadRegistry } from '../src/registry/load-registry.ts'
import { CONTENT_VERSION } from '../src/site-settings/load-site-settings.ts'
import { convertDocument } from './programs/convert-document.ts'
import { asCalled, parseCommand } from './support/command.ts'
import { ofProgram } from './support/program.ts'

const USAGE = `用法：npx gangmu init [--example]
  在当前的空文件夹里写下 content/site.yaml、package.json、README.md、.gitignore
  --example：另加一份虚构的工作要点，供试用`
/** What npm leaves in an empty folder when it installs the program there, and what git does. */
const MAY_BE_THERE = ['node_modules', 'package.json', 'package-lock.json', '.npmrc', '.git', '.DS_Store']

const { values, positionals, print, printError } = parseCommand({ example: { type: 'boolean' } }, USAGE)
const others = readdirSync('.').filter((name) => !MAY_BE_THERE.includes(name))
if (positionals.length > 0) stop(USAGE)
if (others.length > 0)
  stop(
    `这个文件夹不是空的，里面有 ${others.slice(0, 5).join('、')}${others.length > 5 ? ' 等' : ''}。请在空文件夹里运行。`,
  )
/** What goes again when not all of it can be written. */
const written: string[] = []
try {
  await init()
} catch (error) {
  for (const path of written) rmSync(path, { recursive: true, force: true })
  stop(`写不进去：${describeDiskFault(error, '') ?? (error as Error).message}`)
}

async function init(): Promise<void> {
  const { version } = JSON.parse(readFileSync(ofProgram('package.json'), 'utf8'))
  const called = process.env.GANGMU_COMMAND
  const files = {
    // Without npm there is nobody to read it.
    ...(called === undefined && {
      'package.json': `{ "private": true,\n  "dependencies": { "gangmu": "${version}" } }\n`,
    }),
    '.gitignore': 'node_modules/\ndist/\ndist-building-*/\n.cache/\n',
    'README.md': readme(called),
    'content/site.yaml': readFileSync(ofProgram('docs/init/site.yaml'), 'utf8').replace(
      '{version}',
      String(CONTENT_VERSION),
    ),
  }
  written.push('content')
  mkdirSync('content')
  for (const [file, text] of Object.entries(files)) {
    if (existsSync(file)) continue
    written.push(file)
    writeFileSync(file, text)
  }
  for (const file of written.slice(1)) print.line(`写下 ${file}`)
  if (values.example) await addExample()
  print.line(`\n准备好了。接下来：
  1. 在 content/site.yaml 里写网站的名称和维护者
  2. npx gangmu add 通知.docx --id 编号      加入一份文件
  3. npx gangmu start                        构建，在本机打开`)
}

/** How the program is called here; a bundle is not installed by npm. */
function readme(called: string | undefined): string {
  const text = readFileSync(ofProgram('docs/init/README.md'), 'utf8')
  return called === undefined ? text : asCalled(text.replace(/^.*npm install.*\n/gmu, ''))
}

async function addExample(): Promise<void> {
  const file = ofProgram('docs/init/example.txt')
  const toAdd = { file, id: 'example-2021', accepted: [] }
  const { folder, files } = await addPlan('content', toAdd, loadRegistry('content').registry, convertDocument)
  if (folder === null) {
    print.messages(files)
    throw new Error('the example cannot be added')
  }
  print.line(`写下 ${join(folder, '/')}（虚构的，供试用）`)
}

function stop(message: string): never {
  printError(`${message}\n没有写入任何文件。`)
  process.exit(1)
}
