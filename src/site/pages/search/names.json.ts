import type { APIRoute } from 'astro'
import { allNames } from '../../lib/names.ts'

/** The small list that answers numbers and titles before the index arrives; what is empty is left out. */
export const GET: APIRoute = async () =>
  new Response(
    JSON.stringify(await allNames(), (_, value) => (value === '' ? undefined : value)),
    {
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
    },
  )
