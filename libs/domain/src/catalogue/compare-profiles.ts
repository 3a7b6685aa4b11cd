import type { Text } from '../blueprints/index.js'
import type { Behoerde } from './behoerde.js'
import { behoerdeKinds, type BehoerdeKind, type LandProfile } from './land-profile.js'
import type { Certainty } from './source.js'

/** How many authorities of a kind there are, and how sure that is. */
export type KindCount = { readonly kind: BehoerdeKind; readonly count: number; readonly byCertainty: Readonly<Partial<Record<Certainty, number>>> }

/** An authority that comes, goes or changes; `gained` and `lost` are keys of its territory. */
export type AuthorityChange = {
  readonly id: string
  readonly kind: BehoerdeKind
  readonly name: string
  readonly what: 'comes' | 'goes' | 'changes'
  readonly formerName: string | null
  readonly gained: readonly string[]
  readonly lost: readonly string[]
}

/** A part of a profile that was added, left out or changed, as a person names it. */
export type ProfileDifference = {
  readonly section: 'competence' | 'names' | 'placeHolidays' | 'sperrzeiten' | 'stichtage' | 'other'
  readonly id: string
  readonly what: 'added' | 'removed' | 'changed'
  readonly label: Text | null
}

/** Parts of a profile that are compared as a whole. */
export const wholeParts = ['officeNames', 'parts', 'amendments', 'publicFacts', 'reminders', 'thresholds', 'open'] as const

export function countByKind(behoerden: readonly Behoerde[]): KindCount[] {
  return behoerdeKinds.flatMap((kind) => {
    const own = behoerden.filter((behoerde) => behoerde.kind === kind)
    const sure = (certainty: Certainty) => own.filter((behoerde) => behoerde.certainty === certainty).length
    return own.length === 0
      ? []
      : [
          {
            kind,
            count: own.length,
            byCertainty: Object.fromEntries(
              (['belegt', 'vermutlich', 'offen'] as const).flatMap((certainty) => (sure(certainty) > 0 ? [[certainty, sure(certainty)]] : [])),
            ),
          },
        ]
  })
}

/** What becomes of the authorities: only whom a change would be felt by, not what is merely sourced better. */
export function compareAuthorities(before: readonly Behoerde[], after: readonly Behoerde[]): AuthorityChange[] {
  const [was, is] = [before, after].map((list) => new Map(list.map((behoerde) => [behoerde.id, behoerde]))) as [Map<string, Behoerde>, Map<string, Behoerde>]
  const minus = (some: readonly string[], others: readonly string[]) => {
    const set = new Set(others)
    return some.filter((key) => !set.has(key))
  }
  const plain = ({ id, kind, name }: Behoerde) => ({ id, kind, name, formerName: null })
  return [
    ...before.filter(({ id }) => !is.has(id)).map((one) => ({ ...plain(one), what: 'goes' as const, gained: [], lost: [...one.territory] })),
    ...after.filter(({ id }) => !was.has(id)).map((one) => ({ ...plain(one), what: 'comes' as const, gained: [...one.territory], lost: [] })),
    ...after.flatMap((one) => {
      const former = was.get(one.id)
      if (!former) return []
      const [gained, lost] = [minus(one.territory, former.territory), minus(former.territory, one.territory)]
      const cases = JSON.stringify(one.fallgruppen) !== JSON.stringify(former.fallgruppen)
      return gained.length + lost.length > 0 || one.name !== former.name || cases
        ? [{ ...plain(one), formerName: one.name === former.name ? null : former.name, what: 'changes' as const, gained, lost }]
        : []
    }),
  ]
}

/** What differs between two versions of a profile, part by part. */
export function compareProfiles(before: LandProfile, after: LandProfile): ProfileDifference[] {
  const rules = (profile: LandProfile) => profile.competence.map((rule) => ({ ...rule, label: rule.note }))
  const other = (profile: LandProfile) => wholeParts.map((id) => ({ id, label: null, content: profile[id] ?? null }))
  const named = (list: readonly { readonly id: string; readonly name: Text }[]) => list.map((one) => ({ ...one, label: one.name }))
  return [
    ...between('competence', rules(before), rules(after)),
    ...between('names', before.names, after.names),
    ...(['placeHolidays', 'sperrzeiten', 'stichtage'] as const).flatMap((section) =>
      between(section, named(before.calendar[section]), named(after.calendar[section])),
    ),
    ...between('other', other(before), other(after)),
    ...(order(before, after) === order(after, before) ? [] : [{ section: 'competence' as const, id: 'order', what: 'changed' as const, label: null }]),
  ]
}

type Part = { readonly id: string; readonly label: Text | null }

function between(section: ProfileDifference['section'], before: readonly Part[], after: readonly Part[]): ProfileDifference[] {
  const was = new Map(before.map((part) => [part.id, JSON.stringify(part)]))
  const is = new Set(after.map(({ id }) => id))
  const differs = ({ id, label }: Part, what: ProfileDifference['what']): ProfileDifference => ({ section, id, what, label })
  return [
    ...before.filter(({ id }) => !is.has(id)).map((part) => differs(part, 'removed')),
    ...after.filter(({ id }) => !was.has(id)).map((part) => differs(part, 'added')),
    ...after.filter((part) => was.has(part.id) && was.get(part.id) !== JSON.stringify(part)).map((part) => differs(part, 'changed')),
  ]
}

/** Rules apply in their order, so the same rules in another order are another profile. */
function order({ competence }: LandProfile, others: LandProfile): string {
  return competence
    .map(({ id }) => id)
    .filter((id) => others.competence.some((rule) => rule.id === id))
    .join()
}
