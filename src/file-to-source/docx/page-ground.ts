import { descend, elementsOf, isOn, type XmlElement } from '../xml-to-tree.ts'
import type { Package } from './open-package.ts'
import { type Ground, isColor } from './run-format.ts'

const WHITE = 'FFFFFF'

/**
 * What stands behind a document's words: white paper, or the colour of its pages where that is shown. On a picture
 * behind the text no colour can be told from its ground.
 */
export function pageGround(main: XmlElement, pack: Package): Ground {
  if (hasPictureBehind(main)) return null
  const background = descend(main, 'w:document', 'w:background')
  const isShown = isOn(pack.treeFor('settings'), 'w:settings', 'w:displayBackgroundShape')
  if (!background || !isShown) return WHITE
  const { color = '' } = background.attributes
  return isColor(color) && elementsOf(background).length === 0 ? color : null
}

function hasPictureBehind(element: XmlElement): boolean {
  return elementsOf(element).some(
    (child) =>
      (child.name === 'wp:anchor' && ['1', 'true'].includes(child.attributes.behindDoc ?? '')) ||
      hasPictureBehind(child),
  )
}
