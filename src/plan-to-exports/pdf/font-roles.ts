import type { FontFacts } from './fonts/read-font-facts.ts'

/** What a font is used for: GB/T 9704—2012 names 仿宋 for text, 黑体, 楷体, 小标宋 for headings, 宋体 for page numbers. */
export type FontRole = 'body' | 'black' | 'kai' | 'title' | 'number'

/** A role, and the families that a publisher may give for it. */
interface Role {
  /** What officials call it. */
  readonly name: string
  /** Names of families as font files carry them, in Chinese or English; the first that is there is used. */
  readonly families: readonly string[]
}

/** Each role with its families in the order of preference: those named by the standard before their relatives. */
export const FONT_ROLES: Readonly<Record<FontRole, Role>> = {
  body: {
    name: '仿宋',
    families: [
      '仿宋_GB2312',
      'FangSong_GB2312',
      '仿宋',
      'FangSong',
      '方正仿宋_GB2312',
      'FZFangSong-Z02',
      '方正仿宋_GBK',
      'FZFangSong-Z02S',
      '方正仿宋简体',
      '华文仿宋',
      'STFangsong',
      'CESI仿宋-GB2312',
      'CESI_FS_GB2312',
    ],
  },
  black: {
    name: '黑体',
    families: [
      '黑体',
      'SimHei',
      '方正黑体_GBK',
      'FZHei-B01',
      '方正黑体简体',
      'FZHei-B01S',
      '华文黑体',
      'STHeiti',
      'CESI黑体-GB2312',
      'CESI_HT_GB2312',
    ],
  },
  kai: {
    name: '楷体',
    families: [
      '楷体_GB2312',
      'KaiTi_GB2312',
      '楷体',
      'KaiTi',
      '方正楷体_GB2312',
      '方正楷体_GBK',
      'FZKai-Z03',
      '方正楷体简体',
      'FZKai-Z03S',
      '华文楷体',
      'STKaiti',
      'CESI楷体-GB2312',
      'CESI_KT_GB2312',
    ],
  },
  title: {
    name: '小标宋',
    families: [
      '方正小标宋简体',
      'FZXiaoBiaoSong-B05S',
      '方正小标宋_GBK',
      'FZXiaoBiaoSong-B05',
      '华文中宋',
      'STZhongsong',
      'CESI小标宋-GB2312',
      'CESI_XBS_GB2312',
    ],
  },
  number: {
    name: '宋体',
    families: ['宋体', 'SimSun', '新宋体', 'NSimSun', '方正书宋_GBK', '华文宋体', 'STSong'],
  },
}

/** Something for each role. */
export function byRole<T>(make: (role: FontRole) => T): Readonly<Record<FontRole, T>> {
  const roles = Object.keys(FONT_ROLES) as FontRole[]
  return Object.fromEntries(roles.map((role) => [role, make(role)])) as Record<FontRole, T>
}

/** A font that a publisher gives for a role. */
export interface PublisherFont {
  readonly role: FontRole
  /** Path of its file, as `site.yaml` and the file's name make it. */
  readonly file: string
  readonly family: string
  readonly facts: FontFacts
  readonly bytes: Uint8Array
}
