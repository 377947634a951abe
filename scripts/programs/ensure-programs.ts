import { aptInstall, aptState } from './apt.ts'
import { describeMissing, missingPrograms } from './find-program.ts'
import { PROGRAMS } from './programs.ts'
import { runProgram } from './run-program.ts'

/**
 * Make sure that every program of the list is here, and a Chinese font for those that draw.
 *
 * @throws Error with what is missing and how to get it, in Chinese, when it cannot be installed.
 */
export function ensurePrograms(): void {
  const absent = missingPrograms()
  const packages = [...absent.flatMap((name): readonly string[] => PROGRAMS[name].packages)]
  if (packages.length > 0 && aptState() === 'possible') aptInstall(...new Set(packages))
  const missing = missingPrograms()
  if (missing.length > 0) throw new Error(describeMissing(missing))
  if (!hasFont() && aptState() === 'possible') aptInstall(...PROGRAMS['fc-list'].packages)
  if (!hasFont()) throw new Error(NO_FONT)
}

/** Without a Chinese font, every character is the same box. */
function hasFont(): boolean {
  return runProgram('fc-list', [':lang=zh', 'family']).stdout.trim() !== ''
}

const NO_FONT = `系统没有中文字体。请安装一种后重试，例如：
  · Debian、Ubuntu：sudo apt-get install fonts-noto-cjk`
