import { Injectable } from '@nestjs/common'
import type { ConfirmLocalChange, LocalChangeView, MakeLocalChange, TakeBackLocalChange } from '@blaupause/contract/blueprints'
import {
  canChangeLocally,
  localStepId,
  needsSecondPerson,
  requireLocalChange,
  requirePlan,
  type Blueprint,
  type LocalContent,
  type OwnChange,
  type Text,
} from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { requireVersion } from '@blaupause/domain/rollouts'
import { programmeEvent } from '@blaupause/domain/workshops'
import { Commands, found, newId, type Intent, type Tx } from '../../platform/index.js'
import { addChange, localChangeView, lockChanges, saveState, type StoredLocalChange } from './local-change.store.js'
import { usableBlueprint } from './usable-blueprint.js'

const who = { who: 'Land' }

/** What a Land does otherwise than a blueprint says: said with a reason, confirmed where a gate is concerned, edited, taken back. */
@Injectable()
export class LocalChangesService {
  constructor(private readonly commands: Commands) {}

  /** Makes a change, or edits one (`replaces`). It holds at once, unless a second person has to confirm it; until then what held before goes on. */
  make(actor: Actor, key: string, command: MakeLocalChange): Promise<LocalChangeView> {
    const land = actor.land ?? ''
    const { name, version } = command.blueprint
    return this.commands.run(
      actor,
      { key, body: ['local-change', command] },
      (tx) => loadFor(tx, actor, land, command.blueprint),
      (tx, { all, usable }, now) => {
        require(canChangeLocally(actor, land), 'permission.denied', who)
        const before = command.replaces === null ? null : found(all.find(({ id, versionOf }) => id === command.replaces && versionOf === version))
        if (before) require(before.state === 'holds' || before.state === 'proposed', 'local.state', { state: before.state })
        const content = contentOf(command, land, all, before)
        const change: OwnChange = { id: newId(), reason: { de: command.reason.de, en: command.reason.en || command.reason.de }, content }
        const others = all.filter((one) => one.versionOf === version && one.id !== before?.id && (one.state === 'proposed' || one.state === 'holds'))
        requireLocalChange(usable.blueprint, land, others, change)
        const second = needsSecondPerson(usable.blueprint, land, content)
        const row: StoredLocalChange = {
          ...change,
          land,
          programme: usable.programme ?? actor.programmes[0] ?? '',
          name,
          versionOf: version,
          title: usable.blueprint.title,
          stepName: stepName(usable.blueprint, content),
          second,
          state: second ? 'proposed' : 'holds',
          replaces: before?.id ?? null,
          organisation: actor.organisation.name,
          madeBy: actor.subject,
          madeAt: new Date(now.now),
          confirmedAt: null,
          endedAt: null,
          endedReason: null,
          version: 0,
        }
        addChange(tx, row)
        if (before && (!second || before.state === 'proposed')) saveState(tx, { ...before, state: 'replaced', version: before.version + 1 }, now.now)
        return { answer: localChangeView(row, actor), events: [event(before ? 'local-change.edited.v1' : 'local-change.made.v1', row, now.today)] }
      },
    )
  }

  /** A second person says that a change which touches a gate holds; one that it edits holds no more. */
  confirm(actor: Actor, id: string, key: string, { version }: ConfirmLocalChange): Promise<LocalChangeView> {
    return this.change(actor, id, { key, body: ['local-change-confirm', id, version] }, version, async (tx, before, all, now) => {
      require(before.state === 'proposed', 'local.state', { state: before.state })
      require(before.madeBy !== actor.subject, 'local.four-eyes')
      const earlier = all.find((one) => one.id === before.replaces && one.state === 'holds')
      const { blueprint } = await usableBlueprint(tx, before.land, { name: before.name, version: before.versionOf })
      requirePlan(blueprint, before.land, [...heldWithout(all, before, earlier?.id), before])
      if (earlier) saveState(tx, { ...earlier, state: 'replaced', version: earlier.version + 1 }, now)
      return { row: { ...before, state: 'holds', confirmedAt: new Date(now) }, type: 'local-change.confirmed.v1' }
    })
  }

  /** The publisher's step holds again; what other changes need stays (`local.plan`). Rollouts keep their plan until somebody lets those not begun take it up. */
  takeBack(actor: Actor, id: string, key: string, { version, reason }: TakeBackLocalChange): Promise<LocalChangeView> {
    return this.change(actor, id, { key, body: ['local-change-take-back', id, version, reason] }, version, async (tx, before, all, now) => {
      require(before.state === 'holds' || before.state === 'proposed', 'local.state', { state: before.state })
      const { blueprint } = await usableBlueprint(tx, before.land, { name: before.name, version: before.versionOf })
      requirePlan(blueprint, before.land, heldWithout(all, before, id))
      return { row: { ...before, state: 'taken-back', endedAt: new Date(now), endedReason: reason }, type: 'local-change.taken-back.v1' }
    })
  }

  private change(
    actor: Actor,
    id: string,
    intent: Intent,
    version: number,
    decide: (tx: Tx, before: StoredLocalChange, all: readonly StoredLocalChange[], now: string) => Decided | Promise<Decided>,
  ): Promise<LocalChangeView> {
    const load = async (tx: Tx): Promise<readonly StoredLocalChange[]> => {
      const [row] = await tx.query<{ land: string; name: string }>('local-change.find', 'select land, name from local_change where id = $1', [id])
      return row ? lockChanges(tx, row.land, row.name) : []
    }
    return this.commands.run(actor, intent, load, async (tx, all, now) => {
      const before = found(all.find((one) => one.id === id))
      require(canChangeLocally(actor, before.land), 'permission.denied', who)
      requireVersion(before, version)
      const { row, type } = await decide(tx, before, all, now.now)
      const after = { ...row, version: before.version + 1 }
      saveState(tx, after, now.now)
      return { answer: localChangeView(after, actor), events: [event(type, after, now.today)] }
    })
  }
}

function heldWithout(all: readonly StoredLocalChange[], { versionOf }: StoredLocalChange, id: string | undefined): StoredLocalChange[] {
  return all.filter((one) => one.id !== id && one.versionOf === versionOf && one.state === 'holds')
}

type Decided = { readonly row: StoredLocalChange; readonly type: `local-change.${string}.v1` }

async function loadFor(tx: Tx, actor: Actor, land: string, edition: MakeLocalChange['blueprint']) {
  require(canChangeLocally(actor, land), 'permission.denied', who)
  const all = await lockChanges(tx, land, edition.name)
  return { all, usable: await usableBlueprint(tx, land, edition) }
}

/** The content as it is kept. A step of the Land's own keeps its id when it is edited; a new one gets an id that nobody had. */
export function contentOf(
  { content }: Pick<MakeLocalChange, 'content'>,
  land: string,
  all: readonly Pick<StoredLocalChange, 'content'>[],
  before: Pick<StoredLocalChange, 'content'> | null,
): LocalContent {
  if (content.kind !== 'add') return content
  const taken = new Set(all.flatMap(({ content: one }) => (one.kind === 'add' ? [one.step] : [])))
  const step = before?.content.kind === 'add' ? before.content.step : localStepId(land, content.fields.name.de, taken)
  return { ...content, step, fields: { ...content.fields, items: null } }
}

function stepName({ steps }: Blueprint, content: LocalContent): Text | null {
  if (content.kind === 'role') return null
  return content.kind === 'add' ? content.fields.name : (steps.find(({ id }) => id === content.step)?.name ?? null)
}

/** The reason stands beside the event: it is free text. */
function event(type: `${string}.v1`, { id, land, programme, name, versionOf, content, reason, endedReason }: StoredLocalChange, on: string) {
  const step = content.kind === 'role' ? null : content.step
  return programmeEvent(
    type,
    { type: 'local-change', id },
    on,
    { land, programme },
    { blueprint: { name, version: versionOf }, kind: content.kind, content },
    step,
    { field: 'reason', text: endedReason ?? reason.de, visibility: 'land' },
  )
}
