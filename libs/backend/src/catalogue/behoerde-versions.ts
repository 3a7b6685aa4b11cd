import { createHash } from 'node:crypto'
import { behoerdeKinds, resolveCompetence, turningDays, type Behoerde, type LandProfile } from '@blaupause/domain/catalogue'
import type { LocalDate } from '@blaupause/domain/kernel'
import type { Territory } from '@blaupause/domain/register'

/** An authority as it is from a day on; `-infinity`: since before the first edition known here. */
export type BehoerdeVersion = { readonly behoerde: Behoerde; readonly digest: string; readonly validFrom: LocalDate | '-infinity' }
export type OpenVersion = { readonly id: string; readonly digest: string; readonly validFrom: LocalDate | '-infinity' }
export type VersionPlan = { readonly opened: readonly BehoerdeVersion[]; readonly ended: readonly (OpenVersion & { readonly validTo: LocalDate })[] }

/**
 * How the authorities go on from `open` (those that held up to now): the profile is asked on the register's day and on
 * each later day on which its answer may change; only what differs gets a new version.
 */
export function planVersions(profile: LandProfile, territories: readonly Territory[], stand: LocalDate, open: readonly OpenVersion[]): VersionPlan {
  const days: LocalDate[] = [stand, ...turningDays(profile).filter((day) => day > stand)]
  const isFirst = open.length === 0
  let holding = new Map<string, OpenVersion>(open.map((version) => [version.id, version]))
  const opened: BehoerdeVersion[] = []
  const ended: (OpenVersion & { validTo: LocalDate })[] = []
  days.forEach((day, i) => {
    const validFrom = isFirst && i === 0 ? '-infinity' : day
    const next = new Map<string, OpenVersion>()
    for (const behoerde of behoerdeKinds.flatMap((kind) => resolveCompetence(profile, territories, kind, day))) {
      const digest = digestOf(behoerde)
      const was = holding.get(behoerde.id)
      if (was?.digest === digest) {
        next.set(behoerde.id, was)
        continue
      }
      next.set(behoerde.id, { id: behoerde.id, digest, validFrom })
      opened.push({ behoerde, digest, validFrom })
    }
    for (const was of holding.values()) if (next.get(was.id) !== was) ended.push({ ...was, validTo: day })
    holding = next
  })
  return { opened, ended }
}

function digestOf(behoerde: Behoerde): string {
  return createHash('sha256').update(JSON.stringify(behoerde)).digest('base64url')
}
