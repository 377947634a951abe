import { contentFolder } from '../../library/load-library.ts'
import { loadSiteSettings } from '../../site-settings/load-site-settings.ts'

/** What the site says of itself; a fault in it has stopped the build before. */
export const { settings: siteSettings, logo } = loadSiteSettings(contentFolder())
