const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** Media types of files that are made of a plan, by their endings. */
const MEDIA_TYPES = {
  csv: 'text/csv',
  docx: `${OFFICE}.wordprocessingml.document`,
  html: 'text/html',
  ics: 'text/calendar',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  xml: 'application/akn+xml',
  zip: 'application/zip',
}

/** The media type of a file that is made of a plan, by the ending of its name. */
export function mediaTypeOf(path: string): string {
  return MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1) as keyof typeof MEDIA_TYPES]
}
