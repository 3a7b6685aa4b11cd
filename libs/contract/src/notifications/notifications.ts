import { z } from 'zod'
import { Text } from '@blaupause/domain/blueprints'
import { LocalDate } from '@blaupause/domain/kernel'
import { inboxStates, notificationKinds, settledReasons, subjectKinds } from '@blaupause/domain/notifications'
import { chain } from '@blaupause/domain/deadlines'
import { displayStates } from '@blaupause/domain/rollouts'
import { pageOf, pageQuery } from '../http/index.js'

const Letter = z.object({ who: z.enum(chain), at: z.string() })

/**
 * One entry of the reader's inbox: what (step of a `rollout`, or another `subject`), why (`kind`, `recipient` of the chain, `policy`), due, and
 * where it stands for this reader. `closedBecause`: it closed by itself. `waitingDays`, `overdueDays`: working days today.
 * `blocker`: what holds the step up. `chain`: from whom it was passed on, and to whom it went on since. A provider sees of a
 * step its name, not its place.
 */
export const Notification = z.object({
  id: z.uuid(),
  kind: z.enum(notificationKinds),
  recipient: z.string(),
  party: z.string().nullable(),
  policy: z.string().nullable(),
  state: z.enum(inboxStates),
  snoozedUntil: z.string().nullable(),
  closedBecause: z.enum(settledReasons).nullable(),
  rollout: z.object({ id: z.uuid(), behoerde: z.string(), onlinedienst: z.string() }).nullable(),
  /** What it hangs on where that is no rollout: its name, a hint beside it (place, round), its day, and the part spoken of. Without `id` the reader may no longer see it. */
  subject: z
    .object({
      kind: z.enum(subjectKinds).exclude(['rollout']),
      id: z.uuid().nullable(),
      title: z.string(),
      hint: z.string().nullable(),
      on: z.string().nullable(),
      detail: z.object({ id: z.uuid(), text: z.string() }).nullable(),
    })
    .nullable(),
  step: z.object({ id: z.string(), position: z.int().nullable(), name: Text, mark: z.enum(displayStates) }).nullable(),
  /** What is to be decided: the days of so many rollouts have not followed the day (`dueOn`) that the owner of this blocker has named. */
  proposal: z.object({ blocker: z.uuid(), title: z.string(), party: z.string(), rollouts: z.int() }).nullable(),
  land: z.string(),
  dueOn: z.string(),
  overdueDays: z.int().nullable(),
  waitingDays: z.int().nullable(),
  recordedAt: z.string(),
  blocker: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  chain: z.object({ from: Letter.nullable(), to: z.array(Letter) }),
})
export type Notification = z.infer<typeof Notification>
export const NotificationPage = pageOf(Notification)

/** Names a group of the inbox: what its entries have in common, digested. */
export const GroupKey = z.string().regex(/^[0-9a-f]{32}$/)

const State = z.enum(inboxStates)
const Kind = z.enum(notificationKinds)
/** Without `status`: what is open for the reader, read or not. */
export const NotificationQuery = z.strictObject({
  ...pageQuery,
  status: z.union([State, z.array(State)]).optional(),
  kind: z.union([Kind, z.array(Kind)]).optional(),
  rollout: z.uuid().optional(),
  subject: z.uuid().optional(),
  group: GroupKey.optional(),
  sort: z.enum(['recordedAt', '-recordedAt']).default('-recordedAt'),
})
export type NotificationQuery = z.infer<typeof NotificationQuery>

/** The answer of a verb on one entry: where it stands now. */
export const NotificationState = z.object({ id: z.uuid(), state: State, snoozedUntil: z.string().nullable() })
export type NotificationState = z.infer<typeof NotificationState>

export const MarkNotification = z.strictObject({})
export const SnoozeNotification = z.strictObject({ until: LocalDate })
export type SnoozeNotification = z.infer<typeof SnoozeNotification>

/** Everything unread that was recorded up to this instant; what came after it while one was reading stays unread. */
export const ReadAllNotifications = z.strictObject({ upTo: z.iso.datetime() })
export type ReadAllNotifications = z.infer<typeof ReadAllNotifications>
export const AllRead = z.object({ count: z.int() })
export type AllRead = z.infer<typeof AllRead>
