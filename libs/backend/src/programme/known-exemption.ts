import { sourceLine } from '@blaupause/domain/catalogue'
import type { Programme } from '@blaupause/domain/programme'
import type { ExemptionKind } from '@blaupause/domain/rollouts'

type Existing = {
  readonly state: 'exempt'
  readonly reason: string
  readonly on: null
  readonly exemption: { readonly kind: ExemptionKind; readonly source: string }
}

/** What the programme's data say about an authority that is left out of a service, as a rollout begins with it; else null. */
export function knownExemption({ exemptions }: Pick<Programme, 'exemptions'>, behoerdeId: string, onlinedienst: string): Existing | null {
  const known = exemptions.find((one) => one.behoerdeId === behoerdeId && one.onlinedienst === onlinedienst)
  return known ? { state: 'exempt', reason: known.note.de, on: null, exemption: { kind: known.kind, source: sourceLine(known.sources) } } : null
}
