import type { RolloutPlan, PlannedStep } from '@blaupause/backend/rollouts'
import type { StepFields } from '@blaupause/domain/blueprints'

const text = (de: string) => ({ de, en: de })

/** Step fields with everything optional set to nothing. */
export function stepFields(fields: Partial<StepFields> = {}): StepFields {
  return {
    name: text('Schritt'),
    instruction: text('Tun'),
    phase: 'vorbereiten',
    owner: 'kommune',
    waitsOn: [],
    gate: false,
    proof: { kind: 'none', label: text('') },
    items: null,
    dependsOn: [],
    anchor: { on: 'start', offset: 5 },
    minutes: 10,
    legalBasis: { scope: 'none', land: null, text: '' },
    ...fields,
  }
}

/** Three steps in a row: contact, contract (a gate of the Land), go-live (a gate). */
export const threeSteps: readonly PlannedStep[] = [
  {
    stepId: 'ansprechpersonen',
    position: 1,
    base: stepFields({ anchor: { on: 'start', offset: 5 } }),
    goLive: false,
    operation: false,
    dueOn: '2026-03-09',
    ownerName: 'Kommune',
    items: null,
    exempt: null,
  },
  {
    stepId: 'nachnutzungsvertrag',
    position: 2,
    base: stepFields({ owner: 'land', gate: true, dependsOn: ['ansprechpersonen'], anchor: { on: 'step', step: 'ansprechpersonen', offset: 5 } }),
    goLive: false,
    operation: false,
    dueOn: '2026-03-16',
    ownerName: 'Land',
    items: null,
    exempt: null,
  },
  {
    stepId: 'go-live',
    position: 3,
    base: stepFields({ gate: true, dependsOn: ['nachnutzungsvertrag'], anchor: { on: 'step', step: 'nachnutzungsvertrag', offset: 10 } }),
    goLive: true,
    operation: false,
    dueOn: '2026-03-30',
    ownerName: 'Kommune',
    items: null,
    exempt: null,
  },
]

/** A rollout to be made, of one Bavarian municipality; give it a `name` of its own, authority × service is unique. */
export function rolloutPlan({
  traeger = '09772177',
  name = traeger,
  land = 'BY',
  ...plan
}: Partial<Omit<RolloutPlan, 'behoerde'>> & { traeger?: string; name?: string; land?: string } = {}): RolloutPlan {
  return {
    behoerde: {
      id: `meldebehoerde-${name}`,
      kind: 'meldebehoerde',
      name,
      land,
      traeger,
      kreis: traeger.slice(0, 5),
      seat: traeger,
      population: 12_307,
      gemeinden: 1,
    },
    onlinedienst: { id: 'ummeldung', name: 'Ummeldung' },
    programme: 'bund-bayern',
    pilot: traeger,
    via: 'selbst',
    blueprint: { name: 'probe', version: '0.1.0' },
    plannedStartOn: '2026-03-02',
    commitmentOn: '2026-12-31',
    state: 'open',
    reason: null,
    stateOn: '2026-03-02',
    steps: threeSteps,
    ...plan,
  }
}
