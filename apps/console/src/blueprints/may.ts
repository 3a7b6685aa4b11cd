import type { BlueprintView } from '@blaupause/contract/blueprints'
import type { Actor } from '@blaupause/domain/identity'

/** The Land and the Bund turn the experience of their programmes into a blueprint. */
export function mayDerive(actor: Actor): boolean {
  return actor.role === 'land' || actor.role === 'bund'
}

/** Taking over a blueprint is the Land's decision. */
export function mayImport(actor: Actor): boolean {
  return actor.role === 'land'
}

type Signer = BlueprintView['signers'][number]

/** The line of the actor's organisation among the signers, if it is named there. */
export function ownSigner(actor: Actor, signers: readonly Signer[]): Signer | undefined {
  return signers.find(({ partner, name }) => partner === actor.organisation.id || name === actor.organisation.name)
}

/** A draft is signed by a Land or the Bund, each once; the server compares the partner with the key. */
export function maySign(actor: Actor, view: Pick<BlueprintView, 'state' | 'signers'>): boolean {
  return view.state === 'draft' && mayDerive(actor) && ownSigner(actor, view.signers)?.signedOn === null
}
