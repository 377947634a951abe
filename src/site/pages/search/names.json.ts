import type { APIRoute } from 'astro'
import { nameLists, namesResponse } from '../../lib/names.ts'

/** The plans and the registry: what answers names before the index arrives. */
export const GET: APIRoute = () => namesResponse(nameLists().shared)
