/** A program from outside that some command starts, and how Debian brings it. */
export interface OutsideProgram {
  /** The Debian packages to install for it, without recommended ones. */
  readonly packages: readonly string[]
  /** What is done with it, in a few words. */
  readonly purpose: string
  /** Where its installer puts it on systems that do not add it to PATH. */
  readonly folders?: readonly string[]
}

/**
 * Every program that the project starts and that comes neither with Node nor with each Debian, by its command.
 *
 * Reading (old forms of office documents aside), building and serving need none of them; `npm test` installs what is missing. Chromium is found by
 * `scripts/browser/`, for a Chrome or Edge does as well, and so does Playwright's own.
 */
export const PROGRAMS = {
  git: { packages: ['git'], purpose: '记下站点由哪个提交构建；为测试复制项目' },
  'fc-list': { packages: ['fontconfig', 'fonts-noto-cjk'], purpose: '浏览器和 LibreOffice 显示汉字的字体' },
  nginx: { packages: ['nginx-light'], purpose: '在真的服务器上测试站点' },
  caddy: { packages: ['caddy'], purpose: '在真的服务器上测试站点' },
  python3: { packages: ['python3'], purpose: '在真的服务器上测试站点' },
  pdftotext: { packages: ['poppler-utils'], purpose: '从 PDF 里把文字读回来' },
  pdffonts: { packages: ['poppler-utils'], purpose: '查看 PDF 里嵌入的字体' },
  pdfinfo: { packages: ['poppler-utils'], purpose: '查看 PDF 的标签和语言' },
  mutool: { packages: ['mupdf-tools'], purpose: '用另一种阅读器从 PDF 里把文字读回来' },
  soffice: {
    packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
    purpose: '把 .doc、.wps、.rtf、.odt 转成 DOCX；像办公室那样打开 DOCX、XLSX、CSV',
    // As LibreOffice's own installers for macOS and Windows say; tried on Debian only.
    folders: [
      '/usr/lib/libreoffice/program',
      '/Applications/LibreOffice.app/Contents/MacOS',
      'C:\\Program Files\\LibreOffice\\program',
    ],
  },
} as const satisfies Readonly<Record<string, OutsideProgram>>

/**
 * What is on every Debian (packages marked essential, and apt), and `sudo`, which is used only where it is there.
 *
 * https://www.debian.org/doc/debian-policy/ch-binary.html#essential-packages
 */
export const SYSTEM_TOOLS = ['sh', 'env', 'sha256sum', 'unshare', 'tar', 'apt-get', 'sudo'] as const

/** A program of the list above. */
export type ProgramName = keyof typeof PROGRAMS
/** Whatever may be started: what is listed, what each Debian has, and Node with npm. */
export type Startable = ProgramName | (typeof SYSTEM_TOOLS)[number] | 'node' | 'npm'
