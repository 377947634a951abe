import type { APIRoute } from 'astro'
import { type BodyFile, bodyFilePaths, bodyToCsv } from '../../../lib/body-files.ts'

export const getStaticPaths = () => bodyFilePaths('tasks')

/** All that makes the body responsible, as a table. */
export const GET: APIRoute<BodyFile> = ({ props }) =>
  new Response(bodyToCsv(props), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  })
