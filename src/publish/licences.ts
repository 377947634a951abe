import type { DownloadLicence } from './download.ts'

/** The terms in words. */
export const LICENCES: Readonly<Record<DownloadLicence, string>> = {
  document: '公文，不适用著作权法（第五条）',
  original: '其中的公文不适用著作权法（第五条）；原件里别的内容未作判断',
  annotated: '公文不适用著作权法（第五条）；编者的标注以 MIT 许可发布',
  mit: 'MIT 许可',
}
