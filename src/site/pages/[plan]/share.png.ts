import type { APIRoute } from 'astro'
import { planToShareImage } from '../../../plan-to-exports/share-image/plan-to-share-image.ts'
import { type PlanEntry, planPaths } from '../../lib/library.ts'

export const getStaticPaths = planPaths

/** The picture that goes with a shared link (Open Graph). */
export const GET: APIRoute<{ entry: PlanEntry }> = ({ props }) =>
  new Response(Buffer.from(planToShareImage(props.entry.plan)), { headers: { 'Content-Type': 'image/png' } })
