import type { Actor } from '@blaupause/domain/identity'

/** The database role an actor's transactions take, and the keys its policies compare with. */
export type DatabaseScope = { readonly role: string; readonly keys: readonly string[]; readonly readOnly: boolean }

/** Row-level security is the last of three locks; this table says which policy an actor meets. */
export function databaseScope(actor: Actor): DatabaseScope {
  switch (actor.role) {
    case 'system':
      return { role: 'blaupause_system', keys: [], readOnly: false }
    case 'bund':
    case 'rollin':
      return { role: 'blaupause_programme', keys: actor.programmes, readOnly: false }
    case 'land':
      return { role: 'blaupause_land', keys: landOf(actor), readOnly: false }
    case 'kommune':
      return { role: 'blaupause_traeger', keys: actor.traeger, readOnly: false }
    case 'pruefung':
      return { role: 'blaupause_land', keys: landOf(actor), readOnly: true }
    case 'dienstleister':
      return { role: 'blaupause_dienstleister', keys: [actor.organisation.id], readOnly: false }
    case 'guest':
      return { role: 'blaupause_dienstleister', keys: [], readOnly: false }
    case 'betrieb':
      return { role: 'blaupause_reader', keys: [], readOnly: true }
  }
}

function landOf(actor: Actor): string[] {
  return actor.land ? [actor.land] : []
}
