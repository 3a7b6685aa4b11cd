import { displayStates, type DisplayState } from '@blaupause/domain/rollouts'
import type { RolloutQuery } from '../rollouts/index.js'
import type { Lage } from './lage.js'

/** The filter of `/rollouts` that finds the rows behind a figure. */
export type RowFilter = Partial<Pick<RolloutQuery, 'programme' | 'onlinedienst' | 'pilot' | 'status' | 'blocked' | 'moved' | 'since'>>
export type Figure = { readonly count: number; readonly filter: RowFilter }

/** Marks that mean live. */
export const liveMarks: readonly DisplayState[] = ['belegt', 'gemeldet', 'bestand']

/** The key by which a pilot row of the Lage is found in the list; `none` for authorities that belong to no pilot. */
export const NO_PILOT = 'none'

/** Every figure of a programme's Lage with the rows behind it: what the screen links to and what a test counts again. */
export function lageFigures(lage: Lage): Record<'total' | 'live' | 'blocked' | 'becameLive' | 'liveNoMore' | 'newlyOverdue' | DisplayState, Figure> {
  const programme = lage.programme.id
  const { on: since, live, lost, overdue } = lage.sinceMonday
  const figure = (count: number, filter: RowFilter = {}): Figure => ({ count, filter: { programme, ...filter } })
  return {
    total: figure(lage.total),
    live: figure(lage.live, { status: [...liveMarks] }),
    blocked: figure(lage.blocked.rollouts, { blocked: 'open' }),
    becameLive: figure(live, { moved: 'live', since }),
    liveNoMore: figure(lost, { moved: 'lost', since }),
    newlyOverdue: figure(overdue, { moved: 'overdue', since }),
    ...(Object.fromEntries(displayStates.map((status) => [status, figure(lage.counts[status] ?? 0, { status })])) as Record<DisplayState, Figure>),
  }
}

/** The rows of one service of the programme; `pilot` of one row, `status` of those in it that stand so. */
export function lageRows(lage: Lage, { onlinedienst, pilot, status }: { onlinedienst?: string; pilot?: string; status?: DisplayState | 'live' }): RowFilter {
  return {
    programme: lage.programme.id,
    ...(onlinedienst !== undefined && { onlinedienst }),
    ...(pilot !== undefined && { pilot }),
    ...(status !== undefined && { status: status === 'live' ? [...liveMarks] : status }),
  }
}
