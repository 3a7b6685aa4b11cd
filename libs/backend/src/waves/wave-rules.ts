import type { WorkCalendar } from '@blaupause/domain/calendar'
import { proposedThresholds } from '@blaupause/domain/catalogue'
import { speakingCalendar, type ReminderPolicy } from '@blaupause/domain/deadlines'
import type { GateThresholds } from '@blaupause/domain/waves'
import { currentProfiles } from '../catalogue/index.js'
import type { Tx } from '../platform/index.js'
import { policyOf } from '../rollouts/index.js'
import { calendarOf } from '../rollouts/calendars.js'

/** By which days the waves of a Land are counted, quiet ones left out, and when the system speaks there. */
export function rulesOf(land: string): { readonly calendar: WorkCalendar; readonly policy: ReminderPolicy } {
  const policy = policyOf({ land, startedOn: null })
  return { calendar: speakingCalendar(calendarOf({ land, seat: '' }), policy), policy }
}

/** When waves of a Land hold: as its profile says today, else the product's proposal. */
export async function thresholdsOf(tx: Tx, land: string, today: string): Promise<GateThresholds & { readonly proposed: boolean }> {
  const own = (await currentProfiles(tx, today, land))[0]?.thresholds
  const { blockerRate, overrunRate, minimum } = own ?? proposedThresholds
  return { blockerRate, overrunRate, minimum, proposed: own === undefined }
}
