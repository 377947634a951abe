import type { APIRoute } from 'astro'
import { allNames } from '../../lib/names.ts'

/** The small list that answers numbers and titles before the index arrives. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await allNames()), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
