import { spawnSync } from 'node:child_process'
import { aptInstall, aptState } from './apt.ts'

/**
 * Makes sure that the browser has a Chinese font: without one, every character is the same box.
 *
 * @throws Error with what to do, in Chinese, when there is none.
 */
export function ensureFont(): void {
  if (!hasFont() && aptState() === 'possible') aptInstall('fontconfig', 'fonts-noto-cjk')
  if (!hasFont()) throw new Error(NO_FONT)
}

/** Windows and macOS come with Chinese fonts; elsewhere fontconfig knows. */
function hasFont(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return (stdout ?? '').trim() !== ''
}

const NO_FONT = `系统没有中文字体。请安装一种后重试，例如：
  · Debian、Ubuntu：sudo apt-get install fontconfig fonts-noto-cjk`
