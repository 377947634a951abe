import { type HostSettings, siteAddress } from '../model/host-settings.ts'
import type { Plan } from '../model/plan.ts'
import { paths, planFiles } from '../model/site-paths.ts'
import { LICENCES, type ListedDownload } from './download.ts'

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  spdx: 'http://spdx.org/rdf/terms#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

type Described = Pick<Plan, 'title' | 'documentNumber' | 'issuer' | 'issuedDate'>

/** The files of a site as a DCAT 3 catalogue in JSON-LD, with the dataset of its plan. What is unknown is left out. */
export function downloadsToDcat(
  downloads: readonly ListedDownload[],
  { id, plan }: { readonly id: string; readonly plan: Described },
  settings: HostSettings,
): string {
  const own = downloads.filter((download) => download.plan === id)
  return toCatalogue(paths.data, settings, {
    'dcat:dataset': [toDataset(id, plan, own, settings)],
    ...distributions(
      downloads.filter((download) => download.plan === null),
      settings,
    ),
  })
}

/** The files of a plan of a library as a catalogue of its own. */
export function planToDcat(
  downloads: readonly ListedDownload[],
  { id, plan }: { readonly id: string; readonly plan: Described },
  settings: HostSettings,
): string {
  return toCatalogue(paths.planData(id), settings, {
    'dcat:dataset': [toDataset(id, plan, downloads, settings)],
  })
}

/** The catalogue of a library of several plans: that of each, and the files of the whole site. */
export function cataloguesToDcat(
  plans: readonly (Described & { readonly id: string })[],
  downloads: readonly ListedDownload[],
  settings: HostSettings,
): string {
  const at = (path: string) => siteAddress(settings, path)
  return toCatalogue(paths.data, settings, {
    'dcat:catalog': plans.map(({ id, title }) => ({
      '@id': at(paths.planData(id)),
      '@type': 'dcat:Catalog',
      'dcterms:title': { '@value': title ?? id, '@language': 'zh' },
      'dcterms:hasFormat': { '@id': at(planFiles(id).catalogue) },
    })),
    ...distributions(downloads, settings),
  })
}

function toCatalogue(path: string, settings: HostSettings, members: Record<string, unknown>): string {
  const catalogue = {
    '@context': CONTEXT,
    '@id': siteAddress(settings, path),
    '@type': 'dcat:Catalog',
    'dcterms:title': { '@value': '纲目', '@language': 'zh' },
    'dcterms:language': 'zh-CN',
    ...members,
  }
  return `${JSON.stringify(catalogue, null, 2)}\n`
}

function toDataset(
  id: string,
  plan: Described,
  downloads: readonly ListedDownload[],
  settings: HostSettings,
) {
  const page = siteAddress(settings, paths.plan(id))
  return {
    '@id': page,
    '@type': 'dcat:Dataset',
    'dcterms:title': { '@value': plan.title ?? id, '@language': 'zh' },
    'dcterms:identifier': plan.documentNumber ?? id,
    ...(plan.issuer && { 'dcterms:creator': { '@type': 'foaf:Organization', 'foaf:name': plan.issuer } }),
    ...(plan.issuedDate && { 'dcterms:created': { '@value': plan.issuedDate, '@type': 'xsd:date' } }),
    'dcat:landingPage': { '@id': page },
    ...distributions(downloads, settings),
  }
}

function distributions(downloads: readonly ListedDownload[], settings: HostSettings) {
  const at = (path: string) => siteAddress(settings, path)
  return {
    'dcat:distribution': downloads.map(({ path, mediaType, purpose, licence, size, sha256 }) => ({
      '@id': at(path),
      '@type': 'dcat:Distribution',
      'dcterms:title': { '@value': purpose, '@language': 'zh' },
      'dcat:downloadURL': { '@id': at(path) },
      'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
      'dcat:byteSize': size,
      'dcterms:rights': LICENCES[licence],
      'spdx:checksum': {
        '@type': 'spdx:Checksum',
        'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
        'spdx:checksumValue': sha256,
      },
    })),
  }
}
