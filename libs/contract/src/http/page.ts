import { z } from 'zod'
import { landCode, landKey } from '@blaupause/domain/register'

/** A keyset page. `total` only with `count=exact`; `demo` says that states and dates are invented demo data. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.int().optional(), demo: z.boolean() })
}
export type PageOf<T> = { items: T[]; nextCursor: string | null; total?: number | undefined; demo: boolean }

/** Query parameters that every list understands. */
export const pageQuery = {
  cursor: z.string().max(600).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(25),
  count: z.enum(['exact']).optional(),
}

/** A Land by code or key, in any case: `BY`, `by` and `09` are the same. */
export const LandFilter = z
  .string()
  .length(2)
  .transform((given) => landCode(landKey(given) ?? '') ?? given.toUpperCase())

/** RFC 9457 problem details. `code` is stable; `errors` point into the request body (RFC 6901). */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  detailEn: z.string(),
  instance: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), message: z.string(), messageEn: z.string() })).optional(),
  current: z.unknown().optional(),
})
export type Problem = z.infer<typeof Problem>

/** The answer of a command that made something, and of one that changed it. */
export const Created = z.object({ id: z.string() })
export const Versioned = z.object({ id: z.string(), version: z.int() })
