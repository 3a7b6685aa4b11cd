import type { Actor } from '../identity/index.js'

/**
 * The Länder whose coverage a role may read. A share is only true for whoever sees every rollout of the Land, or of the
 * programme: a Kommune sees its own and would read a wrong figure, so it reads none here.
 */
export function readableLaender(actor: Actor, programmes: readonly { readonly id: string; readonly land: string }[]): string[] {
  switch (actor.role) {
    case 'system':
      return [...new Set(programmes.map(({ land }) => land))]
    case 'bund':
    case 'rollin':
      return [...new Set(programmes.filter(({ id }) => actor.programmes.includes(id)).map(({ land }) => land))]
    case 'land':
    case 'pruefung':
      return actor.land === null ? [] : [actor.land]
    case 'kommune':
    case 'dienstleister':
    case 'guest':
    case 'betrieb':
      return []
  }
}

/** Whether the role has a coverage page at all. */
export function canReadCoverage({ role }: Pick<Actor, 'role'>): boolean {
  return ['system', 'bund', 'rollin', 'land', 'pruefung'].includes(role)
}
