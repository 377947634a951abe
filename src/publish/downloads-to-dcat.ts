import { type HostSettings, siteAddress } from '../model/host-settings.ts'
import { paths } from '../model/site-paths.ts'
import type { PlanDocument } from '../plan-to-exports/document.ts'
import type { ListedDownload } from './download.ts'
import { LICENCES } from './licences.ts'

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  spdx: 'http://spdx.org/rdf/terms#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

/** The files of a site as a DCAT 3 catalogue in JSON-LD: a dataset for each plan. What is unknown is left out. */
export function downloadsToDcat(
  downloads: readonly ListedDownload[],
  documents: readonly Pick<PlanDocument, 'id' | 'plan'>[],
  settings: HostSettings,
): string {
  const at = (path: string) => siteAddress(settings, path)
  const catalogue = {
    '@context': CONTEXT,
    '@id': at(paths.data),
    '@type': 'dcat:Catalog',
    'dcterms:title': { '@value': '纲目', '@language': 'zh' },
    'dcterms:language': 'zh-CN',
    'dcat:dataset': documents.map(({ id, plan }) => ({
      '@id': at(paths.plan(id)),
      '@type': 'dcat:Dataset',
      'dcterms:title': { '@value': plan.title ?? id, '@language': 'zh' },
      'dcterms:identifier': plan.documentNumber ?? id,
      ...(plan.issuer && { 'dcterms:creator': { '@type': 'foaf:Organization', 'foaf:name': plan.issuer } }),
      ...(plan.issuedDate && { 'dcterms:created': { '@value': plan.issuedDate, '@type': 'xsd:date' } }),
      'dcat:landingPage': { '@id': at(paths.plan(id)) },
      'dcat:distribution': downloads.filter((download) => download.plan === id).map(toDistribution),
    })),
    'dcat:distribution': downloads.filter(({ plan }) => plan === null).map(toDistribution),
  }
  return `${JSON.stringify(catalogue, null, 2)}\n`

  function toDistribution({ path, mediaType, purpose, licence, size, sha256 }: ListedDownload) {
    return {
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
    }
  }
}
