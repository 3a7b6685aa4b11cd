import { LandProfile } from '@blaupause/domain/catalogue'
import { ReminderPolicy } from '@blaupause/domain/deadlines'
import { defineRuleSet, type RuleSet } from '@blaupause/domain/kernel'
import { landProfiles, reminderPolicies } from '@blaupause/reference'
import { ownRules } from '../platform/index.js'
import { profilesInForce } from './calendars.js'

let sets: ReadonlyMap<string | null, RuleSet<ReminderPolicy>> | undefined
let readFrom: ReadonlyMap<string, LandProfile> | undefined

/**
 * The policy of a rollout: of its Land's own versions in the profile that holds today, else of the shipped ones (or of the file that
 * `BLAUPAUSE_REMINDERS` names), the one that held on the day it began. A rollout keeps it: a version that begins later
 * changes nothing for those that run. What has not begun takes the latest.
 */
export function policyOf({ land, startedOn }: { readonly land: string; readonly startedOn: string | null }): ReminderPolicy {
  const inForce = profilesInForce()
  // A Land saved another profile, or one it planned holds by now.
  if (sets === undefined || readFrom !== inForce) [sets, readFrom] = [readPolicies([...inForce.values()]), inForce]
  return (sets.get(land) ?? sets.get(null)!).validOn(startedOn ?? '9999-12-31')
}

/** All policies, checked. Asked once at start, so that a wrong one is found there and not in one rollout months later. */
export function readPolicies(
  profiles: readonly unknown[] = landProfiles(),
  shipped: readonly unknown[] = ownRules('BLAUPAUSE_REMINDERS') ?? reminderPolicies(),
): ReadonlyMap<string | null, RuleSet<ReminderPolicy>> {
  const own = profiles.map((profile) => LandProfile.parse(profile)).flatMap(({ code, reminders = [] }) => (reminders.length > 0 ? [{ code, reminders }] : []))
  return new Map<string | null, RuleSet<ReminderPolicy>>([
    [null, defineRuleSet('erinnerungen', ReminderPolicy, shipped)],
    ...own.map(({ code, reminders }) => [code, defineRuleSet(`erinnerungen ${code}`, ReminderPolicy, reminders)] as const),
  ])
}
