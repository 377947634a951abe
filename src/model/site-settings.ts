import { z } from 'zod'
import { ownColorsSchema } from './color-tokens.ts'

const words = z.string().min(1)
const webAddress = z.url({ protocol: /^https?$/u })
const link = z.strictObject({ name: words, url: webAddress.nullable().default(null) })

/** `site.yaml`: what the site says of itself. Strict; what is null is not printed anywhere. */
export const siteSettingsSchema = z.strictObject({
  name: words.default('纲目').describe('Name of the site (SiteName), on every page.'),
  siteIdCode: words.nullable().default(null).describe('网站标识码, which only government websites have.'),
  icp: words.nullable().default(null).describe('ICP 备案号; printed with a link to beian.miit.gov.cn.'),
  publicSecurity: link.nullable().default(null).describe('公安备案号 and the address of its record.'),
  maintainer: link.nullable().default(null).describe('Who maintains the site.'),
  contact: link
    .nullable()
    .default(null)
    .describe('How to reach the maintainer: words, and an address if any.'),
  contentVersion: z
    .int()
    .min(1)
    .default(1)
    .describe('Version of the folder that it is in; `npx gangmu upgrade` writes it.'),
  colors: ownColorsSchema.describe('Colours of the pages, by theme and token; what is not set is as it was.'),
  logo: words.nullable().default(null).describe('Picture beside the name, from the folder of site.yaml.'),
  fonts: words
    .nullable()
    .default(null)
    .describe('Folder of font files for the PDF, from the folder of site.yaml; null for the free ones.'),
  repository: webAddress.nullable().default(null).describe('Where the code is published.'),
  published: z
    .string()
    .regex(
      /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]) (?:[01]\d|2[0-3]):[0-5]\d$/u,
      '应写作 2026-01-31 09:00，并加引号',
    )
    .nullable()
    .default(null)
    .describe('When the site was published (PubDate), never the date of a document.'),
})

/** The checked contents of `site.yaml`. */
export type SiteSettings = z.output<typeof siteSettingsSchema>
