import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type OutsideProgram, PROGRAMS, type ProgramName } from './programs.ts'

/** The path of a program; those for administrators, and some with windows, are often not on a user's PATH. */
export function findProgram(name: string): string | null {
  const usual: OutsideProgram | undefined = Object.hasOwn(PROGRAMS, name)
    ? PROGRAMS[name as ProgramName]
    : undefined
  const ofSystem = ['/usr/local/sbin', '/usr/sbin', '/sbin']
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...ofSystem, ...(usual?.folders ?? [])]
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return folders.map((folder) => join(folder, `${name}${suffix}`)).find(isExecutable) ?? null
}

/** The listed programs that are not here. */
export function missingPrograms(): readonly ProgramName[] {
  return (Object.keys(PROGRAMS) as ProgramName[]).filter((name) => findProgram(name) === null)
}

/** What to say of programs that are not here: what each is for, and how to get them. */
export function describeMissing(names: readonly ProgramName[]): string {
  const packages = new Set(names.flatMap((name): readonly string[] => PROGRAMS[name].packages))
  return [
    '没有找到下列程序：',
    ...names.map((name) => `  · ${name}：${PROGRAMS[name].purpose}`),
    `Debian、Ubuntu：sudo apt-get install --no-install-recommends ${[...packages].join(' ')}`,
    '其他系统：装好后把程序所在的文件夹加到 PATH。',
  ].join('\n')
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
