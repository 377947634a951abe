import { z } from 'zod'

/** Only these may become links. */
export const webAddress = z.url({ protocol: /^https?$/u })
