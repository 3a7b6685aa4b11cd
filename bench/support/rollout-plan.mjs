const text = (de) => ({ de, en: de })

/** A rollout of two steps, far from due, whose first step the Land can change again and again. */
export function rolloutPlan(today) {
  const step = (stepId, position, dependsOn) => ({
    stepId,
    position,
    goLive: position === 2,
    operation: false,
    dueOn: today,
    ownerName: 'Kommune',
    items: null,
    exempt: null,
    base: {
      name: text(stepId),
      instruction: text('Tun'),
      phase: 'vorbereiten',
      owner: 'kommune',
      waitsOn: [],
      gate: false,
      proof: { kind: 'none', label: text('') },
      items: null,
      dependsOn,
      anchor: { on: 'start', offset: 60 },
      minutes: 10,
      legalBasis: { scope: 'none', land: null, text: '' },
    },
  })
  return {
    behoerde: {
      id: 'meldebehoerde-probe',
      kind: 'meldebehoerde',
      name: 'Probe',
      land: 'BY',
      traeger: '09772177',
      kreis: '09772',
      seat: '09772177',
      population: 1,
      gemeinden: 1,
    },
    onlinedienst: { id: 'ummeldung', name: 'Ummeldung' },
    programme: 'bund-bayern',
    pilot: null,
    via: 'selbst',
    blueprint: { name: 'probe', version: '0.1.0' },
    plannedStartOn: today,
    commitmentOn: null,
    state: 'open',
    reason: null,
    stateOn: today,
    steps: [step('ansprechpersonen', 1, []), step('go-live', 2, ['ansprechpersonen'])],
  }
}
