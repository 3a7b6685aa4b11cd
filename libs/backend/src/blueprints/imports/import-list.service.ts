import { Injectable } from '@nestjs/common'
import type { DropImportList, ImportList, ImportListQuery, MapImportList } from '@blaupause/contract/blueprints'
import { answered, readPackage, wantedInstances, type Blueprint, type ListColumn } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError, require } from '@blaupause/domain/kernel'
import type { Now } from '@blaupause/domain/rollouts'
import { DataSource } from 'typeorm'
import { asTable, readTable, type BadRow } from '../../platform/csv/index.js'
import { Clock, Commands, found, transact, type Tx } from '../../platform/index.js'
import { digestOf } from '../../platform/signing/index.js'
import { changeable, IMPORT, lockImport, saveImport, type StoredImport } from './import-row.js'
import { importEvent } from './import-event.js'
import { rememberAnswers, rememberedAnswers } from './remembered-answers.js'
import { keptList, likelyService, readStored, storedList, type StoredList } from './stored-list.js'

/** More authorities than any Land has. */
const MOST_ROWS = 5_000
const COLUMN = 'column-'

/** Taking over what was further on already: the Land's own list, its columns said to be steps, kept with the import until the start. */
@Injectable()
export class ImportListService {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The list as it is read now; `thing.unknown` if there is none. */
  one(actor: Actor, id: string): Promise<ImportList> {
    const { today } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => {
      const row = found((await tx.query<StoredImport>('import.one', `${IMPORT} where id = $1`, [id]))[0])
      return view(row, found((await storedList(tx, id)) ?? undefined), await blueprintOf(tx, id), today)
    })
  }

  /** Keeps a file with the import; its columns are called what their heads say, or what they were called last time. */
  async upload(actor: Actor, id: string, key: string, { version, name }: ImportListQuery, bytes: Uint8Array): Promise<ImportList> {
    const { rows, bad } = readTable(await asTable(bytes), [])
    requireEven(bad)
    require(rows.length <= MOST_ROWS, 'import.rows', { most: MOST_ROWS })
    return this.change(actor, id, { key, body: ['import-list', id, version, digestOf(bytes)] }, version, async (tx, row, blueprint, { today }) => {
      const before = await rememberedAnswers(tx, { land: row.land, publisher: row.report.publisher, blueprint: row.name })
      const columns = new Map(
        Object.entries(before).flatMap(([question, { answer }]) =>
          question.startsWith(COLUMN) ? [[question.slice(COLUMN.length), answer as ListColumn] as const] : [],
        ),
      )
      return keptList(name, rows, blueprint, columns, likelyService(row), today)
    })
  }

  /** Says what the columns are and whom a line means; the columns are remembered for the next list from there. */
  map(actor: Actor, id: string, key: string, { version, columns, ...command }: MapImportList): Promise<ImportList> {
    return this.change(actor, id, { key, body: ['map-list', id, version, columns, command] }, version, async (tx, row, blueprint, now) => {
      const list = found((await storedList(tx, id)) ?? undefined)
      const known = new Set(['key', 'name', 'service', 'none', ...blueprint.steps.map((step) => `step:${step.id}`)])
      for (const [head, column] of Object.entries(columns)) require(list.heads.includes(head) && known.has(column), 'blueprint.mapping', { what: head })
      const said = Object.entries(columns).map(([head, column]) => ({
        question: `${COLUMN}${head}`,
        answer: column,
        title: { de: `Spalte „${head}“`, en: `Column “${head}”` },
        said: nameOf(column, blueprint),
      }))
      rememberAnswers(tx, { land: row.land, publisher: row.report.publisher, blueprint: row.name }, said, now)
      return { ...list, ...command, picks: { ...list.picks, ...command.picks }, columns: { ...list.columns, ...columns } as StoredList['columns'] }
    })
  }

  /** Gives the list up. */
  async drop(actor: Actor, id: string, key: string, { version }: DropImportList): Promise<{ id: string }> {
    await this.change(actor, id, { key, body: ['drop-list', id, version] }, version, () => Promise.resolve(null))
    return { id }
  }

  private change(
    actor: Actor,
    id: string,
    intent: { key: string; body: unknown },
    version: number,
    decide: (tx: Tx, row: StoredImport, blueprint: Blueprint, now: Now) => Promise<StoredList | null>,
  ): Promise<ImportList> {
    return this.commands.run(
      actor,
      intent,
      (tx) => lockImport(tx, id),
      async (tx, locked, now) => {
        const row = changeable(actor, locked, version, ['dry-run'])
        const blueprint = await blueprintOf(tx, id)
        const list = await decide(tx, row, blueprint, now)
        const after = { ...row, version: row.version + 1 }
        saveImport(tx, after, now)
        tx.write('import.list-keep', 'update blueprint_import set list = $2 where id = $1', [id, list === null ? null : JSON.stringify(list)])
        return {
          answer: list === null ? (null as never) : view(after, list, blueprint, now.today),
          events: [importEvent('blueprint-import.list-kept.v1', after, now.today, { rows: list?.rows.length ?? 0 })],
        }
      },
    )
  }
}

/** A list whose rows are not all as long as its head is not half taken: what falls away would be steps that an authority has done. */
function requireEven(bad: readonly BadRow[]): void {
  const [first] = bad
  if (first) throw new DomainError('import.ragged', { count: bad.length, line: first.line, fields: first.details['count']!, wanted: first.details['wanted']! })
}

function view(row: StoredImport, list: StoredList, { steps }: Blueprint, today: string): ImportList {
  const { entries, faults } = readStored(list, row, today)
  const live = new Set(steps.filter(({ goLive }) => goLive).map(({ id }) => id))
  const made = [
    ...new Set(wantedInstances(row.report.plan, answered(row.report.plan, row.answers, row.report.remembered)).map(({ onlinedienst }) => onlinedienst)),
  ]
  return {
    name: list.name,
    rows: list.rows.length,
    service: list.service,
    asOf: list.asOf,
    dropped: [...list.dropped],
    version: row.version,
    columns: list.heads.map((head) => ({
      head,
      is: list.columns[head] ?? 'none',
      sample: list.rows.map(({ values }) => values[head] ?? '').find((value) => value.trim() !== '') ?? '',
      remembered: list.remembered.includes(head),
    })),
    steps: steps.map(({ id, name }, at) => ({ id, name, position: at + 1 })),
    services: made.map((id) => ({ id, name: row.report.services[id] ?? { de: id, en: id } })),
    entries: entries.map((entry) => ({ ...entry, steps: [...entry.steps] })),
    faults: faults.map((fault) => ({ ...fault, who: [...fault.who] })),
    live: entries.filter((entry) => entry.steps.some(({ step }) => live.has(step))).length,
  }
}

async function blueprintOf(tx: Tx, id: string): Promise<Blueprint> {
  const [stored] = await tx.query<{ package: Buffer }>('import.package', 'select package from blueprint_import where id = $1', [id])
  return readPackage(found(stored).package).blueprint
}

function nameOf(column: string, { steps }: Blueprint): { de: string; en: string } {
  const words: Readonly<Record<string, { de: string; en: string }>> = {
    key: { de: 'Schlüssel der Behörde', en: 'key of the authority' },
    name: { de: 'Name der Behörde', en: 'name of the authority' },
    service: { de: 'Dienst', en: 'service' },
    none: { de: 'ohne Bedeutung', en: 'of no concern' },
  }
  return words[column] ?? steps.find(({ id }) => `step:${id}` === column)?.name ?? { de: column, en: column }
}
