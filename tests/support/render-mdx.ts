import { parseFrontmatter } from '@astrojs/markdown-remark'
import { evaluateSync } from '@mdx-js/mdx'
import { COMPONENTS } from '../../src/plan-to-mdx/elements.ts'
import { remarkPlugins } from '../../src/plan-to-mdx/mdx-processor.ts'

/** What one MDX file says when it is compiled and rendered as Astro does it. */
export interface Rendered {
  readonly frontMatter: Readonly<Record<string, unknown>>
  /** Paragraphs, each one line; a heading that runs in is on the line of the words after it. */
  readonly text: string
  /** The corrections and notes, in order. */
  readonly annotations: readonly Annotation[]
}

export interface Annotation {
  readonly component: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

const Fragment = Symbol('Fragment')
type Props = Readonly<Record<string, unknown>>
type Component = typeof Fragment | string | ((props: Props) => string)

/** Compile and render; `path` is below the plan's folder. Throws where Astro would. */
export function renderMdx(path: string, mdx: string): Rendered {
  const { frontmatter: frontMatter, content: body } = parseFrontmatter(mdx)
  const annotations: Annotation[] = []
  const note = (component: string) => (props: Props) => {
    const { children, ...attributes } = props as Record<string, string>
    annotations.push({ component, attributes, text: textOf(children) })
    return textOf(children)
  }
  const content = evaluateSync(
    { path: `/content/plans/x/${path}`, value: body },
    { Fragment, jsx: render, jsxs: render, remarkPlugins: [...remarkPlugins] },
  ).default as unknown as (props: Props) => string
  const text = content({
    components: {
      ...Object.fromEntries(COMPONENTS.map((name) => [name, ({ children }: Props) => textOf(children)])),
      Heading: ({ label, runIn, children }: Props) =>
        textOf([label, children]) + (runIn === undefined ? '\n' : ''),
      Item: ({ label, children }: Props) => `${textOf([label, children])}\n`,
      Line: ({ children }: Props) => `${textOf(children)}\n`,
      Row: ({ children }: Props) => `${[children].flat().map(textOf).join('\t')}\n`,
      Correction: note('Correction'),
      Note: note('Note'),
    },
  })
  return { frontMatter, text: text.replace(/\n$/u, ''), annotations }
}

/** A JSX runtime that gives text; only paragraphs and the project's components may come of a plan. */
function render(type: Component, props: Props): string {
  if (typeof type === 'function') return type(props)
  const text = textOf(props.children)
  if (type === Fragment) return text
  if (type === 'p') return `${text}\n`
  throw new Error(`a plan's text became <${String(type)}>`)
}

/** MDX puts a line end between blocks; those are layout. */
function textOf(children: unknown): string {
  if (Array.isArray(children))
    return children
      .filter((child) => child !== '\n')
      .map(textOf)
      .join('')
  return children === undefined || children === null ? '' : String(children)
}
