import { amendedTerritories, type LandProfile } from '@blaupause/domain/catalogue'
import type { LocalDate } from '@blaupause/domain/kernel'
import type { Territory } from '@blaupause/domain/register'
import type { Tx } from '../platform/index.js'
import { endTerritories, openTerritories } from '../register/territories.store.js'

/** Writes into the register what a profile knows ahead of its edition (Hanau kreisfrei from 1.1.2026), marked as coming from the profile. */
export function applyAmendments(tx: Tx, profile: LandProfile, territories: readonly Territory[], stand: LocalDate): void {
  let known = territories.filter(({ land }) => land === profile.land)
  for (const amendment of [...profile.amendments].sort((a, b) => (a.on < b.on ? -1 : 1))) {
    const after = amendedTerritories({ land: profile.land, amendments: [amendment] }, known, amendment.on)
    const before = new Set(known.map(({ key }) => key))
    const kept = new Set(after.map(({ key }) => key))
    // A change that the register is late with holds for its readers from the edition on.
    const on = amendment.on > stand ? amendment.on : stand
    const opened = after.filter(({ key }) => !before.has(key))
    // The opened ones too: the same edition taken in again finds them as it left them on that very day.
    endTerritories(
      tx,
      [...known.filter(({ key }) => !kept.has(key)), ...opened].map(({ key }) => key),
      on,
      'profile',
    )
    openTerritories(tx, opened, on, 'profile')
    known = [...after]
  }
}
