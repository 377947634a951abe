import type { APIRoute } from 'astro'
import { z } from 'zod'
import { planSchema } from '../../../model/plan.ts'

/** JSON Schema of `plan.json`, generated from the model. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(z.toJSONSchema(planSchema), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  })
