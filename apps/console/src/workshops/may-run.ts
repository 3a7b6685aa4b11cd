import type { Actor } from '@blaupause/domain/identity'
import { canRunWorkshops } from '@blaupause/domain/workshops'

/** Whether the reader runs the workshops of a programme, by the rule the server asks too. */
export function mayRun(actor: Actor, { id, land }: { id: string; land: string }): boolean {
  return canRunWorkshops(actor, { land, programme: id })
}
