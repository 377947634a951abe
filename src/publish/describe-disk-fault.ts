import { constants } from 'node:os'

/**
 * What the system says when it cannot write, in words with what to do; `null` for any other error.
 *
 * @param instead Another way out, of what was being done.
 */
export function describeDiskFault(error: unknown, instead = '，或用 --out 换一个位置'): string | null {
  // Of copying and renaming, `path` is what is read; `dest` cannot be written.
  const {
    code,
    path,
    dest = path,
    message = '',
  } = error as NodeJS.ErrnoException & { readonly dest?: string }
  const known = code && code in FAULTS ? code : Object.keys(FAULTS).find((name) => tells(message, name))
  return known ? `${FAULTS[known]}${instead}${dest ? `：${dest}` : ''}。` : null
}

/** Node writes the name of a fault, programs in Rust, such as the bundler, its number. */
function tells(message: string, name: string): boolean {
  const number = constants.errno[name as keyof typeof constants.errno]
  return message.includes(name) || message.includes(`(os error ${number})`)
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘空间不足，写不进去。请腾出空间',
  EDQUOT: '超出磁盘配额，写不进去。请腾出空间',
  EROFS: '所在的磁盘是只读的，写不进去。请换一个可以写的',
  EACCES: '没有写入权限。请改正权限',
  EPERM: '没有写入权限。请改正权限',
}
