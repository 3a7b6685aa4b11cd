import type { Actor } from '../identity/index.js'

/** Findings are what partners and pilots learn together: figures over all pilots. Makers, guests and the operator read none. */
export function canReadFindings({ role }: Pick<Actor, 'role'>): boolean {
  return ['system', 'bund', 'land', 'rollin', 'pruefung', 'kommune'].includes(role)
}
