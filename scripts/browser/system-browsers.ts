import { posix, win32 } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Where Chromium, Chrome or Edge may be on a system, the likeliest first; none of the paths need exist. */
export function systemBrowsers(platform: NodeJS.Platform, env: Environment): readonly string[] {
  if (platform === 'darwin') return MAC_APPLICATIONS
  if (platform === 'win32') return windowsPaths(env)
  const folders = (env.PATH ?? '').split(posix.delimiter).filter((folder) => folder !== '')
  return COMMANDS.flatMap((command) => folders.map((folder) => posix.join(folder, command)))
}

function windowsPaths(env: Environment): readonly string[] {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
  return folders.flatMap((folder) => (folder ? WINDOWS_PROGRAMS.map((path) => win32.join(folder, path)) : []))
}

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
]

const MAC_APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const WINDOWS_PROGRAMS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]
