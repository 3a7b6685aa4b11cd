import { Injectable } from '@nestjs/common'
import type { BlueprintView, DraftEdit, DraftEditQuery, EditBlueprint, RenumberDraft, StartDraft } from '@blaupause/contract/blueprints'
import type { PageOf } from '@blaupause/contract/http'
import {
  Blueprint,
  canDeriveBlueprint,
  canEditDraft,
  canonicalBlueprint,
  editBlueprint,
  isEditable,
  retiredIds,
  type BlueprintEdit,
  type EditionName,
} from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { Commands, found, Instance, PageQuery, pageFrom, transact, type Tx } from '../../platform/index.js'
import { digestOf } from '../../platform/signing/index.js'
import { BlueprintKeys } from '../keys/blueprint-keys.js'
import { blueprintView, type StoredBlueprint } from '../editions/blueprint-row.js'
import { addDraft, blueprintEvent, editionOf, editionsOf, holdEdition, isFixed, requireNextVersion } from '../editions/blueprints.store.js'
import { clashed, EDITS, saveEdits, type EditRow } from './draft-edits.store.js'
import { draftPlace, scopeOf, signersOf } from './draft-place.js'
import { takenEdition } from '../editions/taken-edition.js'

const who = { who: 'Land / Bund' }

/** Writing a draft: begun from another blueprint, edited field by field by several authors at once, numbered. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly keys: BlueprintKeys,
    private readonly instance: Instance,
  ) {}

  /** Begins a draft as a copy of another blueprint, which stands first in its lineage. Evidence comes along: it names the pilots it rests on. */
  start(actor: Actor, key: string, command: StartDraft): Promise<BlueprintView> {
    return this.commands.run(
      actor,
      { key, body: ['start', command] },
      (tx) => Promise.all([draftPlace(tx, actor, command), contentOf(tx, command.from)]),
      async (tx, [{ programme, earlier, partners }, from], now) => {
        require(canDeriveBlueprint(actor, scopeOf(programme)), 'permission.denied', who)
        require(!earlier.some(({ version }) => version === command.version), 'thing.exists', { what: `${command.name} ${command.version}` })
        const { name, version, title, summary } = command
        const lineage = [{ name: from.name, version: from.version, digest: digestOf(canonicalBlueprint(from)) }, ...from.lineage]
        const content = Blueprint.parse({
          ...from,
          name,
          version,
          title,
          summary,
          lineage,
          signers: await signersOf(this.keys, partners),
          contact: { ...from.contact, organisation: actor.organisation.name },
          demo: from.demo || this.instance.demo,
        })
        requireNextVersion(earlier, content)
        const stored = addDraft(tx, content, scopeOf(programme), now)
        return {
          answer: blueprintView(stored, actor),
          events: [blueprintEvent('blueprint.started.v1', stored, now.today, { from: command.from, digest: stored.digest })],
        }
      },
    )
  }

  /** All edits or none: where somebody else was faster, `blueprint.edited` says what stands there now and who wrote it. */
  edit(actor: Actor, edition: EditionName, key: string, { edits }: EditBlueprint): Promise<BlueprintView> {
    return this.commands.run(
      actor,
      { key, body: ['edit', edition, edits] },
      (tx) => Promise.all([holdEdition(tx, edition), editionsOf(tx, edition.name)]),
      async (tx, [before, editions], now) => {
        requireEditable(actor, before)
        const { blueprint, taken, clashes } = editBlueprint(before.content, edits as readonly BlueprintEdit[])
        if (clashes.length > 0) throw await clashed(tx, before.id, clashes)
        const retired = retiredIds(
          editions.filter(({ state }) => isFixed(state)).map(({ content }) => content),
          before.content,
        )
        const again = taken.find(({ path, base }) => base === null && retired.has(path))
        require(again === undefined, 'blueprint.retired-id', { id: again?.path.split('.')[1] ?? '' })
        const after = { ...before, content: blueprint, digest: digestOf(canonicalBlueprint(blueprint)) }
        if (taken.length > 0) saveEdits(tx, after, taken, now.now)
        return {
          answer: blueprintView(after, actor),
          events:
            taken.length > 0 ? [blueprintEvent('blueprint.edited.v1', after, now.today, { paths: taken.map(({ path }) => path), digest: after.digest })] : [],
        }
      },
    )
  }

  renumber(actor: Actor, edition: EditionName, key: string, { version }: RenumberDraft): Promise<BlueprintView> {
    return this.commands.run(
      actor,
      { key, body: ['renumber', edition, version] },
      (tx) => Promise.all([holdEdition(tx, edition), editionsOf(tx, edition.name)]),
      (tx, [before, editions], now) => {
        requireEditable(actor, before)
        require(version === before.version || !editions.some((other) => other.version === version), 'thing.exists', { what: `${before.name} ${version}` })
        const content = { ...before.content, version }
        requireNextVersion(editions, content)
        const after = { ...before, version, content, digest: digestOf(canonicalBlueprint(content)) }
        tx.write('blueprint.renumber', 'update blueprint set version = $2, content = $3, digest = $4 where id = $1', [
          before.id,
          version,
          JSON.stringify(content),
          after.digest,
        ])
        return {
          answer: blueprintView(after, actor),
          events: [blueprintEvent('blueprint.renumbered.v1', after, now.today, { before: before.version, digest: after.digest })],
        }
      },
    )
  }

  /** The history of a draft, for those who write it. */
  edits(actor: Actor, edition: EditionName, query: DraftEditQuery): Promise<PageOf<DraftEdit>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const { id } = found(await editionOf(tx, edition))
      const page = new PageQuery(query.sort, { editedAt: { column: 'edited_at', type: 'timestamptz' } }).equal('blueprint_id', id)
      const counting = page.total(tx, 'blueprint-edit.count', 'blueprint_edit', query.count)
      const rows = await tx.query<EditRow>('blueprint-edit.list', `${EDITS} ${page.page(query.cursor, query.limit)}`, page.values)
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          (row) => ({ value: row.editedAt.toISOString(), id: row.id }),
          (row) => ({ ...row, editedAt: row.editedAt.toISOString() }),
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }
}

function requireEditable(actor: Actor, before: StoredBlueprint): void {
  require(canDeriveBlueprint(actor, before), 'permission.denied', who)
  require(isEditable(before.state) && canEditDraft(actor, before), 'blueprint.state', { state: before.state })
}

/** Another blueprint known here, or taken over by the actor's Land. */
async function contentOf(tx: Tx, edition: EditionName): Promise<Blueprint> {
  return found((await editionOf(tx, edition)) ?? (await takenEdition(tx, edition))).content
}
