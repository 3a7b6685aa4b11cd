import type { BlueprintView } from '@blaupause/contract/blueprints'
import { canDeriveBlueprint, canImportBlueprint, canRetireBlueprint } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'

/** Whether the reader derives blueprints at all: for the own Land, or for a programme of the Bund. */
export function mayDerive(actor: Actor): boolean {
  return ['', ...actor.programmes].some((programme) => canDeriveBlueprint(actor, { land: actor.land ?? '', programme }))
}

/** Whether the reader takes over blueprints for the own Land. */
export function mayImport(actor: Actor): boolean {
  return canImportBlueprint(actor, actor.land ?? '')
}

/** The line of the reader's organisation among the signers, if the draft names it. */
export function ownSigner(actor: Actor, signers: BlueprintView['signers']): BlueprintView['signers'][number] | undefined {
  return signers.find(({ partner }) => partner === actor.organisation.id)
}

/** Whoever signed what is published may discourage or withdraw it; what is withdrawn stays so. */
export function mayRetire(actor: Actor, { state, land, blueprint, signers }: Pick<BlueprintView, 'state' | 'land' | 'blueprint' | 'signers'>): boolean {
  const own = [...actor.programmes, ''].some((programme) => canRetireBlueprint(actor, { land: land ?? '', programme }, blueprint.signers))
  return (state === 'published' || state === 'deprecated') && own && ownSigner(actor, signers) !== undefined
}
