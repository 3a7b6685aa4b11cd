import { Injectable } from '@nestjs/common'
import type { PageOf } from '@blaupause/contract/http'
import type { UpkeepJobView, UpkeepQuery } from '@blaupause/contract/process'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { Clock, Instance, pageOfAll, transact } from '../platform/index.js'

type Row = Omit<UpkeepJobView, 'nextAt' | 'beganAt' | 'endedAt'> & { offsetSeconds: number; beganAt: Date | null; endedAt: Date | null }

/** What the house did by the clock, and when it does so again. It holds no business data: every role may read it. */
@Injectable()
export class UpkeepReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  async list(actor: Actor, query: UpkeepQuery): Promise<PageOf<UpkeepJobView>> {
    const rows = await transact(this.source, actor, 'read', (tx) => tx.query<Row>('upkeep.list', LIST))
    const now = this.clock.instant().getTime()
    const items = rows.map(({ offsetSeconds, beganAt, endedAt, ...row }) => ({
      ...row,
      nextAt: nextRun(now, row.everySeconds, offsetSeconds),
      beganAt: beganAt?.toISOString() ?? null,
      endedAt: endedAt?.toISOString() ?? null,
    }))
    return { ...pageOfAll(items, query, ({ job }) => job, { job: ({ job }) => job, nextAt: ({ nextAt }) => nextAt }), demo: this.instance.demo }
  }
}

/** Intervals of a Temporal schedule are counted from the beginning of 1970, moved by their offset. */
function nextRun(now: number, everySeconds: number, offsetSeconds: number): string {
  const [every, offset] = [everySeconds * 1_000, offsetSeconds * 1_000]
  return new Date((Math.floor((now - offset) / every) + 1) * every + offset).toISOString()
}

const LIST = `
select job, every_seconds "everySeconds", offset_seconds "offsetSeconds", began_at "beganAt", ended_at "endedAt", counts, failure from upkeep_job where not retired order by job`
