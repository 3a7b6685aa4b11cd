import { Injectable, Logger } from '@nestjs/common'
import type { OfferedEdition } from '@blaupause/contract/blueprints'
import { editionNews, type Text } from '@blaupause/domain/blueprints'
import { SYSTEM } from '@blaupause/domain/identity'
import type { Now } from '@blaupause/domain/rollouts'
import { DataSource } from 'typeorm'
import type { NotificationKind } from '@blaupause/domain/notifications'
import { settleOfSubject, tellOfSubject, type SubjectSaid } from '../../notifications/index.js'
import { groupBy, transact, type Tx } from '../../platform/index.js'
import { READY } from '../imports/import-inbox.js'
import { SourcesService } from './sources.service.js'

type Taken = {
  readonly id: string
  readonly source: string
  readonly name: string
  readonly version: string
  readonly title: Text
  readonly land: string
  readonly programme: string
  readonly versions: readonly string[]
  readonly open: readonly { readonly subject: string; readonly kind: NotificationKind; readonly ref: string }[]
}

const logger = new Logger('SourceNews')

/** Asks the registries from which something was taken what became of it, and tells the Länder. */
@Injectable()
export class SourceNewsService {
  constructor(
    private readonly source: DataSource,
    private readonly sources: SourcesService,
  ) {}

  /** Asks each registry once for each blueprint taken from it. One that does not answer is asked again the next day; doing it again changes nothing. */
  async ask(now: Now): Promise<{ asked: number; silent: number; told: number }> {
    const taken = await transact(this.source, SYSTEM, 'read', (tx) => tx.query<Taken>('source.taken', TAKEN))
    const counts = { asked: 0, silent: 0, told: 0 }
    for (const [, imports] of groupBy(taken, ({ source, name }) => `${source} ${name}`)) {
      const { source, name } = imports[0]!
      const offered = await this.sources.offered(source, name).catch((error: unknown) => {
        logger.warn(`${source}: ${String(error)}`)
        return null
      })
      counts.asked += 1
      if (offered === null) counts.silent += 1
      else
        counts.told += await transact(this.source, SYSTEM, 'write', async (tx) => {
          keepRetired(tx, source, name, offered)
          return imports.reduce((told, one) => told + tell(tx, one, offered, now), 0)
        })
    }
    return counts
  }
}

/** Keeps with every import of these editions what its publisher says became of them: a withdrawn one is released no more. */
function keepRetired(tx: Tx, source: string, name: string, offered: readonly OfferedEdition[]): void {
  const editions = offered.map(({ version, state, retired }) => ({
    version,
    retired: state === 'published' || retired === null ? null : { ...retired, state },
  }))
  tx.write(
    'source.retired',
    `update blueprint_import i set source_retired = o.retired from json_to_recordset($3) as o (version text, retired jsonb)
    where i.source = $1 and i.name = $2 and i.version_imported = o.version and i.source_retired is distinct from o.retired`,
    [source, name, JSON.stringify(editions)],
  )
}

/** Says what is new about one import, and closes what is true no longer. Answers how many things it said. */
function tell(tx: Tx, { id, name, version, title, land, programme, versions, open }: Taken, offered: readonly OfferedEdition[], { now, today }: Now): number {
  const { newer, retired } = editionNews({ name, version }, offered, versions)
  const said: SubjectSaid[] = [
    ...(newer ? [{ kind: 'blueprint-import-newer' as const, ref: newer, dueOn: today }] : []),
    ...(retired ? [{ kind: `blueprint-import-${retired.state}` as const, ref: `${retired.state} ${retired.on}`, dueOn: retired.on }] : []),
  ].map((one) => ({ ...one, recipient: 'land', detail: null, to: { roles: ['land'] } }))
  tellOfSubject(tx, { kind: 'blueprint-import', id, title: newer ? `${title.de} ${version} → ${newer}` : `${title.de} ${version}`, land, programme }, said, now)
  // What an edition became is unknown, not over, where its publisher lists it no longer. An earlier import of it is spoken of no more.
  const listed = offered.some((one) => one.name === name && one.version === version)
  const over = open.filter(
    ({ subject, kind, ref }) => subject !== id || ((listed || kind === 'blueprint-import-newer') && !said.some((one) => one.kind === kind && one.ref === ref)),
  )
  if (retired?.state === 'withdrawn') settleOfSubject(tx, id, [{ ...READY, because: 'overtaken' }], now)
  for (const { subject, kind, ref } of over) settleOfSubject(tx, subject, [{ kind, ref, recipient: 'land', because: 'overtaken' }], now)
  return said.length
}

/** The latest import of each edition in each Land that came from another installation, with the versions the Land has of it and what was said of the edition and is open. */
const TAKEN = `
select distinct on (i.land, i.name, i.version_imported) i.id, i.source, i.name, i.version_imported version, i.report->'title' title, i.land, i.programme,
  array(select o.version_imported from blueprint_import o where o.land = i.land and o.name = i.name and o.state <> 'cancelled') versions,
  coalesce((select json_agg(json_build_object('subject', n.subject_id, 'kind', n.kind, 'ref', n.ref)) from notification n join blueprint_import o on o.id = n.subject_id
    where o.land = i.land and o.source = i.source and o.name = i.name and o.version_imported = i.version_imported and n.closed_at is null
      and n.kind in ('blueprint-import-newer', 'blueprint-import-deprecated', 'blueprint-import-withdrawn')), '[]') open
from blueprint_import i where i.source is not null and i.state <> 'cancelled' order by i.land, i.name, i.version_imported, i.uploaded_at desc, i.id desc`
