import { z } from 'zod'

/** A report in words, part by part: what its page, its PDF and its HTML file show alike. `numbers`: columns that hold figures. */
export const PlainDocument = z.object({
  lang: z.enum(['de', 'en']),
  title: z.string(),
  head: z.string(),
  demo: z.string(),
  lead: z.string(),
  parts: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      text: z.array(z.string()),
      facts: z.array(z.object({ term: z.string(), text: z.string() })),
      table: z
        .object({ head: z.array(z.string()), lines: z.array(z.object({ id: z.string().nullable(), cells: z.array(z.string()) })), numbers: z.array(z.int()) })
        .nullable(),
    }),
  ),
})
export type PlainDocument = z.infer<typeof PlainDocument>
