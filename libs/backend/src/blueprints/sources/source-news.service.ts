import { Injectable, Logger } from '@nestjs/common'
import type { OfferedEdition } from '@blaupause/contract/blueprints'
import { editionNews, type Text } from '@blaupause/domain/blueprints'
import { SYSTEM } from '@blaupause/domain/identity'
import type { Now } from '@blaupause/domain/rollouts'
import { DataSource } from 'typeorm'
import { settleOfSubject, tellOfSubject, type SubjectSaid } from '../../notifications/index.js'
import { groupBy, transact, type Tx } from '../../platform/index.js'
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
  readonly open: readonly string[]
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
      const offered = await this.sources.offered(imports[0]!.source, imports[0]!.name).catch((error: unknown) => {
        logger.warn(`${imports[0]!.source}: ${String(error)}`)
        return null
      })
      counts.asked += 1
      if (offered === null) counts.silent += 1
      else counts.told += await transact(this.source, SYSTEM, 'write', async (tx) => imports.reduce((told, one) => told + tell(tx, one, offered, now), 0))
    }
    return counts
  }
}

/** Says what is new about one import, and closes what a later version has overtaken. Answers how many things it said. */
function tell(tx: Tx, { id, name, version, title, land, programme, versions, open }: Taken, offered: readonly OfferedEdition[], { now, today }: Now): number {
  const { newer, retired } = editionNews({ name, version }, offered, versions)
  const said: SubjectSaid[] = [
    ...(newer ? [{ kind: 'blueprint-import-newer' as const, ref: newer, dueOn: today }] : []),
    ...(retired ? [{ kind: `blueprint-import-${retired.state}` as const, ref: `${retired.state} ${retired.on}`, dueOn: retired.on }] : []),
  ].map((one) => ({ ...one, recipient: 'land', detail: null, to: { roles: ['land'] } }))
  tellOfSubject(tx, { kind: 'blueprint-import', id, title: newer ? `${title.de} ${version} → ${newer}` : `${title.de} ${version}`, land, programme }, said, now)
  settleOfSubject(
    tx,
    id,
    open.filter((ref) => ref !== newer).map((ref) => ({ kind: 'blueprint-import-newer' as const, recipient: 'land', ref, because: 'overtaken' as const })),
    now,
  )
  return said.length
}

/** The latest import of each edition in each Land that came from another installation, with the versions the Land has of it and what was already said to be newer. */
const TAKEN = `
select distinct on (i.land, i.name, i.version_imported) i.id, i.source, i.name, i.version_imported version, i.report->'title' title, i.land, i.programme,
  array(select o.version_imported from blueprint_import o where o.land = i.land and o.name = i.name and o.state <> 'cancelled') versions,
  array(select n.ref from notification n where n.subject_id = i.id and n.kind = 'blueprint-import-newer' and n.closed_at is null) open
from blueprint_import i where i.source is not null and i.state <> 'cancelled' order by i.land, i.name, i.version_imported, i.uploaded_at desc`
