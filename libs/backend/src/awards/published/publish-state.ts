import { createHash } from 'node:crypto'
import { landSayings, PORTAL_METRIC, type AwardRule, type Snapshot } from '@blaupause/domain/awards'
import type { Instant } from '@blaupause/domain/kernel'
import { landKey } from '@blaupause/domain/register'
import { isoInstant, type Tx } from '../../platform/index.js'
import { buildSnapshot } from './build-snapshot.js'
import { partNames, publicBodies } from './public-bodies.js'
import type { Correction, PublicFrame, PublicState, ReportedFigure } from './public-state.js'

/** The state of an award now. A snapshot, and the frame around it, are written only when something changed, so that there is one instant for each state there ever was. `versions`: all of the award; `before`: instants that are known already. */
export async function publishState(
  tx: Tx,
  rule: AwardRule,
  versions: readonly AwardRule[],
  { demo, now, before }: { readonly demo: boolean; readonly now: Instant; readonly before: readonly Instant[] },
): Promise<PublicState> {
  const [fresh, [last], bodies, parts, figures, corrections, signed, newer] = await Promise.all([
    buildSnapshot(tx, rule, demo),
    tx.query<{ digest: string; content: Snapshot }>('public.last', 'select digest, content from published_snapshot where award = $1 order by at desc limit 1', [
      rule.award,
    ]),
    publicBodies(tx, rule.land),
    partNames(tx, rule.land),
    tx.query<ReportedFigure>('public.figures', FIGURES, [landKey(rule.land), PORTAL_METRIC, Object.values(landSayings)]),
    tx.query<Correction>(
      'public.corrections',
      `select id, kind, on_day::text "on", de, en, page, ${isoInstant('recorded_at')} "recordedAt" from award_correction where award = $1 order by recorded_at desc, id desc limit 500`,
      [rule.award],
    ),
    tx.query<{ signet: string; jws: string; kid: string; since: string; name: string }>(
      'public.signed',
      `select signet, signature ->> 'jws' jws, signature ->> 'kid' kid, since::text since, body_name name from award_title where award = $1 and signature is not null order by signet`,
      [rule.award],
    ),
    tx.query<{ at: Instant }>(
      'public.instants',
      `select ${isoInstant('at')} at from published_snapshot where award = $1 and at > $2 order by published_snapshot.at`,
      [rule.award, before.at(-1) ?? '1970-01-01T00:00:00.000Z'],
    ),
  ])
  const frame: PublicFrame = { rule, versions, bodies, parts: Object.fromEntries(parts), figures }
  const framed = digestOf(frame)
  const digest = digestOf({ ...fresh, frame: framed })
  const known = [...before, ...newer.map(({ at }) => at)]
  const rest = { corrections, signed: Object.fromEntries(signed.map(({ signet, ...one }) => [signet, one])) }
  if (last?.digest === digest) return { ...frame, ...rest, snapshot: last.content, instants: known }
  const snapshot: Snapshot = { ...fresh, at: later(now, known.at(-1)) }
  tx.write('public.frame', 'insert into published_frame (digest, content) values ($1, $2) on conflict do nothing', [framed, JSON.stringify(frame)])
  tx.write(
    'public.publish',
    'insert into published_snapshot (award, land, at, digest, content, frame) values ($1, $2, $3, $4, $5, $6) on conflict do nothing',
    [rule.award, rule.land, snapshot.at, digest, JSON.stringify(snapshot), framed],
  )
  return { ...frame, ...rest, snapshot, instants: [...known, snapshot.at] }
}

/** The titles and the frame that were published at an instant; the frame is null for what was published before frames were kept. */
export async function publishedState(tx: Tx, award: string, at: Instant): Promise<{ readonly snapshot: Snapshot; readonly frame: PublicFrame | null } | null> {
  const [row] = await tx.query<{ snapshot: Snapshot; frame: PublicFrame | null }>(
    'public.as-of',
    'select s.content snapshot, f.content frame from published_snapshot s left join published_frame f on f.digest = s.frame where s.award = $1 and s.at = $2',
    [award, at],
  )
  return row ?? null
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url')
}

/** Two states never share an instant, however fast one follows the other and whatever the clocks of two machines say. */
function later(now: Instant, last: Instant | undefined): Instant {
  return last === undefined || now > last ? now : new Date(Date.parse(last) + 1).toISOString()
}

/** What a portal displays is counted for the Land of that portal alone; everything else that was reported stands on the pages of all. */
const FIGURES = `select metric, body, name, operator, value, reported_on "on", source, note from reported_figure where starts_with(body, $1) or not (starts_with(metric, $2) or metric = any($3)) order by reported_on desc, value desc, body, metric, source`
