import { LiveFeedService, PortalFetchService, ProcedureLinksService, RuleDayService } from '@blaupause/backend/awards'
import { BlockerClockService, GuestLinksService } from '@blaupause/backend/blockers'
import { SourceNewsService } from '@blaupause/backend/blueprints'
import { NotificationsService } from '@blaupause/backend/notifications'
import { ProcessService } from '@blaupause/backend/process'
import { EvidenceService, ObservationsService } from '@blaupause/backend/proof'
import { reconcilePage } from '../reconciler/reconcile-page.js'
import { every, paged, type UpkeepJob } from './upkeep-job.js'

/**
 * Everything the house does by the clock and not by a rollout's dates, one line a job. Its name is the id of its schedule
 * and of its row; a line taken away retires both at the next start.
 */
export const upkeepJobs: Readonly<Record<string, UpkeepJob>> = {
  reconcile: paged(5, (house, cursor) => reconcilePage(house.get(ProcessService), house.temporal, cursor)),
  'close-notifications': paged(15, (house, cursor) => house.get(NotificationsService).closeSettled(cursor), 120),
  'expire-guest-links': every(15, (house) => house.get(GuestLinksService).expireDue(house.now()), 240),
  'propose-dates': every(15, (house) => house.get(BlockerClockService).proposeDue(house.now()), 300),
  'escalate-blockers': every(15, (house) => house.get(BlockerClockService).escalateDue(house.now()), 360),
  'expiring-certificates': every(60, (house) => house.get(EvidenceService).expiringDue(house.now().now), 420),
  'ask-registries': every(1440, (house) => house.get(SourceNewsService).ask(house.now()), 600),
  'observe-links': every(10, (house) => house.get(ObservationsService).checkDue(house.now().now), 480),
  'look-at-procedures': paged(
    10,
    (house, cursor) =>
      house
        .get(ProcedureLinksService)
        .checkPage(house.now(), cursor)
        .then(({ next, ...counts }) => ({ ...counts, next })),
    540,
  ),
  'feed-procedures': every(60, (house) => house.get(LiveFeedService).feed(house.now()), 660),
  'fetch-procedures': every(1440, (house) => house.get(PortalFetchService).fetchAll(house.now()), 720),
  'count-by-new-rules': every(15, (house) => house.get(RuleDayService).count(house.now()), 780),
}
