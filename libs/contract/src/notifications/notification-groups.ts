import { z } from 'zod'
import { LocalDate } from '@blaupause/domain/kernel'
import { pageOf } from '../http/index.js'
import { GroupKey, Notification, NotificationQuery } from './notifications.js'

/**
 * Entries of the reader's inbox that say the same: kind, recipient, step or subject, service, party asked and blocker are equal. `latestAt`: when
 * the newest came. `longest`: the entry that is open for longest; it stands for the group, and is the group where `count` is 1.
 */
export const NotificationGroup = z.object({ key: GroupKey, count: z.int(), authorities: z.int(), unread: z.int(), latestAt: z.string(), longest: Notification })
export type NotificationGroup = z.infer<typeof NotificationGroup>
export const NotificationGroupPage = pageOf(NotificationGroup)

/** As for the entries; sorted by when the newest entry came. */
export const NotificationGroupQuery = NotificationQuery.omit({ group: true, rollout: true, subject: true })
export type NotificationGroupQuery = z.infer<typeof NotificationGroupQuery>

/** All open entries of the group that were recorded up to this instant; what came while one was reading stays as it is. */
export const MarkGroup = z.strictObject({ upTo: z.iso.datetime() })
export type MarkGroup = z.infer<typeof MarkGroup>
export const SnoozeGroup = z.strictObject({ ...MarkGroup.shape, until: LocalDate })
export type SnoozeGroup = z.infer<typeof SnoozeGroup>
