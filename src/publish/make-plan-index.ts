import type { HostSettings } from '../model/host-settings.ts'
import type { Regulation } from '../model/registry.ts'
import { planFiles } from '../model/site-paths.ts'
import type { PlanDocument } from '../plan-to-exports/document.ts'
import { documentToLlms } from '../plan-to-exports/feeds/documents-to-llms.ts'
import {
  factsToAtom,
  historyFacts,
  outcomeFacts,
  planFeed,
  regulationFacts,
} from '../plan-to-exports/feeds/facts-to-atom.ts'
import {
  type Download,
  type DownloadFacts,
  FEED,
  type ListedDownload,
  listDownloads,
  toDownload,
} from './download.ts'
import { planToDcat } from './downloads-to-dcat.ts'

/**
 * The files by which programs follow a plan of a library: its feed, its map for language models, the catalogue of its
 * files. Those of a sole plan are the site's.
 *
 * @param cited Entries of the documents that it cites.
 * @param listed Its other files.
 */
export function makePlanIndex(
  document: PlanDocument,
  cited: readonly Regulation[],
  listed: readonly ListedDownload[],
  settings: HostSettings,
): readonly Download[] {
  const { id, plan } = document
  const files = planFiles(id)
  const file = (
    path: string,
    mediaType: string,
    licence: DownloadFacts['licence'],
    purpose: string,
    text: string,
  ) => toDownload(text, { path, plan: id, mediaType, purpose, licence, isAlternate: path === files.feed })
  const facts = [...cited.flatMap(regulationFacts), ...outcomeFacts(document), ...historyFacts(document)]
  const others = [
    file(
      files.feed,
      FEED.mediaType,
      'mit',
      '订阅这一份：所引文件的状态、任务的落实情况（Atom）',
      factsToAtom(facts, settings, planFeed(document)),
    ),
    file(files.llms, 'text/plain', 'annotated', '给语言模型看的目录', documentToLlms(document, settings)),
  ]
  const all = [...listed, ...listDownloads(others)]
  return [
    ...others,
    file(
      files.catalogue,
      'application/ld+json',
      'mit',
      '这些文件的目录，供程序读取（DCAT 3）',
      planToDcat(all, { id, plan }, settings),
    ),
  ]
}
