import { create } from '../../../query-to-results/render-result.ts'
import { resultStrings } from '../../strings/search.ts'

/** Options under a heading of their own. */
export interface OptionGroup {
  readonly name: string
  readonly options: readonly HTMLElement[]
}

/**
 * The combobox pattern of the ARIA Authoring Practices, with a list below the box: the focus stays in the box, the
 * arrow keys move through the options, and Escape empties the box before it closes anything. Enter takes the chosen
 * option, or else the one that answers what stands in the box; where none does, the form goes its own way.
 */
export function createCombobox(input: HTMLInputElement, list: HTMLElement) {
  let options: readonly HTMLElement[] = []
  let chosen = -1
  let answer: HTMLElement | null = null
  list.id = 'search-options'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', resultStrings.results)
  set(input, {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  })

  function choose(index: number): void {
    options[chosen]?.setAttribute('aria-selected', 'false')
    chosen = index
    const option = options[chosen]
    option?.setAttribute('aria-selected', 'true')
    option?.scrollIntoView({ block: 'nearest' })
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
  }

  // What is listed answers what was typed before.
  input.addEventListener('input', () => {
    answer = null
    choose(-1)
  })
  input.addEventListener('keydown', (event) => {
    // Safari tells the end of a composition before the key that ended it, which then has the code 229.
    if (event.isComposing || event.keyCode === 229) return
    const last = options.length - 1
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: chosen === last ? 0 : chosen + 1,
      ArrowUp: chosen <= 0 ? last : chosen - 1,
    }
    const next = moves[event.key]
    if (next !== undefined && options.length > 0) {
      event.preventDefault()
      choose(next)
    } else if (event.key === 'Enter') {
      const option = options[chosen] ?? answer
      if (!option) return
      event.preventDefault()
      option.click()
    } else if (event.key === 'Escape' && input.value !== '') {
      event.preventDefault()
      input.value = ''
      input.dispatchEvent(new Event('input'))
    }
  })

  return {
    /** Replace the options; none is chosen until an arrow key is pressed, but Enter may go to the one that answers. */
    show(groups: readonly OptionGroup[], answering: HTMLElement | null): void {
      choose(-1)
      options = groups.flatMap((group) => group.options)
      answer = answering
      options.forEach((option, index) => {
        set(option, {
          role: 'option',
          id: `search-option-${index}`,
          'aria-selected': 'false',
          tabindex: '-1',
        })
      })
      list.replaceChildren(...groups.map(toElement))
      input.setAttribute('aria-expanded', String(options.length > 0))
    },
  }
}

function toElement({ name, options }: OptionGroup): HTMLElement {
  const group = create('div', 'search-group')
  set(group, { role: 'group', 'aria-label': name })
  const heading = create('div', 'search-group-name', name)
  heading.setAttribute('aria-hidden', 'true')
  group.append(heading, ...options)
  return group
}

function set(element: HTMLElement, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
}
