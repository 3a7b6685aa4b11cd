import { z } from 'zod'

/** Roles of `design.md` §7. `betrieb` operates the system and sees no business data; `guest` answers one question by link; `system` is the worker. */
export const Role = z.enum(['bund', 'land', 'rollin', 'kommune', 'dienstleister', 'pruefung', 'betrieb', 'guest', 'system'])
export type Role = z.infer<typeof Role>

/**
 * Who acts: one membership (user × organisation × role) with its scope. A Land acts on its `land`, a Kommune on the
 * `traeger` keys it stands for (own first, then those it reports for by Beauftragung), Bund and roll-in on `programmes`.
 */
export const Actor = z.object({
  subject: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  role: Role,
  land: z.string().nullable(),
  programmes: z.array(z.string()),
  traeger: z.array(z.string()),
})
export type Actor = Readonly<z.infer<typeof Actor>>

/** The worker and scheduled processes. Enters by the same services as people do, so that audit has one door. */
export const SYSTEM: Actor = { subject: 'system', organisation: { id: 'system', name: 'Blaupause' }, role: 'system', land: null, programmes: [], traeger: [] }

/** Whether `actor` acts for a body that is not its own: a Landratsamt for a VG, or a Land that takes a report by telephone. */
export function actsFor(actor: Actor, traeger: string): boolean {
  return actor.role !== 'system' && actor.role !== 'guest' && actor.role !== 'dienstleister' && actor.traeger[0] !== traeger
}
