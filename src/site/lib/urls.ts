import type { Chapter, Task } from '../../model/plan.ts'

const BASE = import.meta.env.BASE_URL.replace(/\/$/u, '')

/** A site path (`/henan-2020/24/`) as an address that also works under a sub-path. */
export function href(path: string): string {
  return `${BASE}${path}`
}

/** Permanent site paths (design §4). */
export const paths = {
  library: '/',
  plan: (plan: string) => `/${plan}/`,
  task: (plan: string, task: Pick<Task, 'id'>) => `/${plan}/${task.id}/`,
  chapter: (plan: string, chapter: Pick<Chapter, 'id'>) => `/${plan}/chapter-${chapter.id}/`,
  full: (plan: string, part?: string) => `/${plan}/full/${part ? `#${part}` : ''}`,
  source: (plan: string, line?: number) => `/${plan}/source/${line ? `#L${line}` : ''}`,
  attachment: (plan: string, attachment: string) => `/${plan}/${attachment}/`,
  diagnostics: (plan: string) => `/${plan}/diagnostics/`,
  fidelity: (plan: string, anchor?: string) => `/${plan}/fidelity/${anchor ? `#${anchor}` : ''}`,
  citations: (plan: string) => `/${plan}/citations/`,
  data: '/data/',
  planRegulations: (plan: string) => `/${plan}/regulations/`,
  compare: (plan: string, other: string, part?: string) =>
    `/${plan}/compare/${other}/${part ? `#${part}` : ''}`,
  regulations: '/regulations/',
  regulation: (id: string) => `/regulations/${id}/`,
  terms: '/terms/',
  term: (id: string) => `/terms/${id}/`,
  organizations: '/organizations/',
  organization: (id: string) => `/organizations/${id}/`,
  targets: (anchor?: string) => `/targets/${anchor ? `#${anchor}` : ''}`,
  deadlines: (anchor?: string) => `/deadlines/${anchor ? `#${anchor}` : ''}`,
  diagnostic: (code: string) => `/about/diagnostics/${code}/`,
} as const
