import type { ProfileReview, ProfileVersion } from '@blaupause/contract/catalogue'
import {
  behoerdeKinds,
  compareAuthorities,
  compareProfiles,
  countByKind,
  LandProfile,
  resolveCompetence,
  reviewProfile,
  type Behoerde,
} from '@blaupause/domain/catalogue'
import type { LocalDate } from '@blaupause/domain/kernel'
import type { Territory } from '@blaupause/domain/register'
import type { Tx } from '../platform/index.js'

/** Authorities named in a review; the numbers above them are complete. */
const NAMED = 200

export type StoredDraft = {
  readonly version: number
  readonly basedOn: string
  readonly organisation: string
  readonly savedAt: Date
  readonly content: unknown
}

export function authoritiesOf(profile: LandProfile, territories: readonly Territory[], on: LocalDate): Behoerde[] {
  return behoerdeKinds.flatMap((kind) => resolveCompetence(profile, territories, kind, on))
}

/** What `after` would mean in the place of `before` from a day on. The same rules as when it is saved, over the register as it stands. */
export async function reviewOf(
  tx: Tx,
  before: LandProfile,
  after: LandProfile,
  territories: readonly Territory[],
  from: LocalDate,
  stand: LocalDate,
): Promise<ProfileReview> {
  const [was, is] = [authoritiesOf(before, territories, from), authoritiesOf(after, territories, from)]
  const changes = compareAuthorities(was, is)
  const touched = await rolloutsOf(
    tx,
    changes.filter(({ what }) => what !== 'comes').map(({ id }) => id),
  )
  const [countWas, countIs] = [new Map(countByKind(was).map((one) => [one.kind, one])), new Map(countByKind(is).map((one) => [one.kind, one]))]
  const tally = (what: string) => changes.filter((change) => change.what === what).length
  return {
    from,
    stand,
    faults: reviewProfile(after, territories, from).map(({ keys, ...fault }) => ({ ...fault, keys: [...keys] })),
    counts: behoerdeKinds
      .filter((kind) => countWas.has(kind) || countIs.has(kind))
      .map((kind) => ({
        kind,
        before: countWas.get(kind)?.count ?? 0,
        after: countIs.get(kind)?.count ?? 0,
        byCertainty: countIs.get(kind)?.byCertainty ?? {},
      })),
    differences: compareProfiles(before, after),
    authorities: {
      comes: tally('comes'),
      goes: tally('goes'),
      changes: tally('changes'),
      items: changes
        .slice(0, NAMED)
        .map(({ gained, lost, ...change }) => ({ ...change, gained: gained.length, lost: lost.length, rollouts: touched.get(change.id) ?? 0 })),
    },
    rollouts: [...touched.values()].reduce((sum, count) => sum + count, 0),
  }
}

/** Rollouts that are not over, by authority. */
async function rolloutsOf(tx: Tx, behoerden: readonly string[]): Promise<Map<string, number>> {
  if (behoerden.length === 0) return new Map()
  const rows = await tx.query<{ id: string; n: number }>(
    'rollout.of-authorities',
    `select behoerde_id id, count(*)::int n from rollout where behoerde_id = any($1) group by behoerde_id`,
    [behoerden],
  )
  return new Map(rows.map(({ id, n }) => [id, n]))
}

/** All versions of a Land, the latest first. */
export async function versionsOf(tx: Tx, land: string, inForce: LandProfile, ofLand: boolean): Promise<ProfileVersion[]> {
  const rows = await tx.query<Omit<ProfileVersion, 'inForce' | 'savedAt'> & { savedAt: Date | null }>(
    'land_profile.versions',
    `
    select version, nullif(valid_from, '-infinity')::text "validFrom", origin, reason, organisation, saved_at "savedAt" from land_profile where code = $1
    order by valid_from desc, string_to_array(version, '.')::int[] desc`,
    [land],
  )
  return rows.map((row) => ({
    ...row,
    reason: ofLand ? row.reason : null,
    savedAt: row.savedAt?.toISOString() ?? null,
    inForce: row.version === inForce.version,
  }))
}

/** The draft of a Land; `lock` while it is changed. */
export async function draftOf(tx: Tx, land: string, lock = false): Promise<StoredDraft | undefined> {
  const [row] = await tx.query<StoredDraft>(
    `land_profile_draft.${lock ? 'lock' : 'one'}`,
    `select version, based_on "basedOn", organisation, saved_at "savedAt", content from land_profile_draft where land = $1 ${lock ? 'for update' : ''}`,
    [land],
  )
  return row
}

/** The newest profile that came with the product. */
export async function newestShipped(tx: Tx, land: string): Promise<LandProfile | undefined> {
  const [row] = await tx.query<{ content: unknown }>(
    'land_profile_shipped.newest',
    `select content from land_profile_shipped where code = $1 order by string_to_array(version, '.')::int[] desc limit 1`,
    [land],
  )
  return row && LandProfile.parse(row.content)
}

/** The shipped profile that the version in force last dealt with; undefined where that is a shipped one itself. */
export async function shippedBefore(tx: Tx, land: string, version: string): Promise<LandProfile | undefined> {
  const [row] = await tx.query<{ content: unknown }>(
    'land_profile_shipped.before',
    `
    select s.content from land_profile p join land_profile_shipped s on s.code = p.code and s.version = p.shipped_version where p.code = $1 and p.version = $2 and p.origin = 'land'`,
    [land, version],
  )
  return row && LandProfile.parse(row.content)
}

/** Länder that have a profile, by their code. */
export async function profiledLands(tx: Tx): Promise<string[]> {
  return (await tx.query<{ code: string }>('land_profile.lands', 'select distinct code from land_profile order by code')).map(({ code }) => code)
}

/**
 * Lets the running rollouts of a Land look again at whom they remind and when: now, or on the day from which other
 * reminders hold, once every process knows them. What was said already is not said again.
 */
export function wakeRollouts(tx: Tx, land: string, at: string): void {
  tx.write('rollout.wake-land', 'update rollout set wake_at = $2, revision = revision + 1 where land = $1 and wake_at > $2', [land, at])
}
