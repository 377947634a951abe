import type { APIRoute } from 'astro'
import { planPaths } from '../../../lib/library.ts'
import { namesOf, namesResponse } from '../../../lib/names.ts'

export const getStaticPaths = planPaths

/** The tasks and chapters of a plan: what answers numbers and titles on its pages before the index arrives. */
export const GET: APIRoute = ({ params }) => namesResponse(namesOf(params.plan ?? ''))
