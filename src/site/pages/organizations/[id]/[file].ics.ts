import type { APIRoute } from 'astro'
import { type BodyFile, bodyFilePaths, bodyToIcs } from '../../../lib/body-files.ts'

export const getStaticPaths = () => bodyFilePaths('days')

/** The last days of what the body has to do, as a calendar. */
export const GET: APIRoute<BodyFile> = ({ props }) =>
  new Response(bodyToIcs(props), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  })
