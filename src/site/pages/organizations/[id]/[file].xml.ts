import type { APIRoute } from 'astro'
import { type BodyFile, bodyFilePaths, bodyToAtom } from '../../../lib/body-files.ts'

export const getStaticPaths = () => bodyFilePaths('outcomes')

/** What became of the body's tasks, as a feed. */
export const GET: APIRoute<BodyFile> = ({ props, site }) =>
  new Response(bodyToAtom(props, site?.origin), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  })
