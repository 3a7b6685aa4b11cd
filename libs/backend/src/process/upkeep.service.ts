import { Injectable } from '@nestjs/common'
import { SYSTEM } from '@blaupause/domain/identity'
import type { UpkeepOutcome } from '@blaupause/workflow-upkeep/contract'
import { DataSource } from 'typeorm'
import { transact } from '../platform/index.js'

/** A job and when it runs: every so many seconds, counted from midnight of 1 January 1970 (UTC) and `offsetSeconds`. */
export type UpkeepPlan = { readonly job: string; readonly everySeconds: number; readonly offsetSeconds: number }

/** What people see of upkeep lies in Postgres: the api never asks Temporal. */
@Injectable()
export class UpkeepService {
  constructor(private readonly source: DataSource) {}

  /** The jobs of this release; with `retire`, those of earlier ones that are no more are retired and keep their last run. */
  async plan(jobs: readonly UpkeepPlan[], retire: boolean): Promise<void> {
    await transact(this.source, SYSTEM, 'write', async (tx) => {
      tx.write('upkeep.plan', PLAN, [JSON.stringify(jobs)])
      if (retire) tx.write('upkeep.retire', 'update upkeep_job set retired = true where job <> all($1)', [jobs.map(({ job }) => job)])
    })
  }

  async note({ job, beganAt, endedAt, counts, failure }: UpkeepOutcome): Promise<void> {
    await transact(this.source, SYSTEM, 'write', async (tx) => tx.write('upkeep.note', NOTE, [job, beganAt, endedAt, JSON.stringify(counts), failure]))
  }
}

const PLAN = `
insert into upkeep_job (job, every_seconds, offset_seconds) select job, "everySeconds", "offsetSeconds" from json_to_recordset($1) as p (job text, "everySeconds" int, "offsetSeconds" int)
on conflict (job) do update set every_seconds = excluded.every_seconds, offset_seconds = excluded.offset_seconds, retired = false`

/** An older run that is noted late does not hide a newer one. */
const NOTE = `
update upkeep_job set began_at = $2, ended_at = $3, counts = $4, failure = $5 where job = $1 and (began_at is null or began_at <= $2)`
