import type { Anchor, Blueprint, Evidence, Step } from './blueprint.js'

const statement: Evidence = { rung: 'statement', sources: ['Annahme'] }
export const text = (de: string) => ({ de, en: de })

/** A step of the small plan that tests vary. */
export function step(id: string, anchor: Anchor, dependsOn: string[] = [], change: Partial<Step> = {}): Step {
  return {
    id,
    name: text(id),
    instruction: text('Tun Sie es im {{portal}}.'),
    phase: 'alles',
    owner: 'kommune',
    waitsOn: [],
    gate: false,
    proof: { kind: 'none', label: text('') },
    items: null,
    dependsOn,
    anchor,
    minutes: 10,
    legalBasis: { scope: 'none', land: null, text: '' },
    goLive: false,
    operation: false,
    attestation: statement,
    ...change,
  }
}

/** Contract → connection → go-live, with one step that Bavaria leaves out and one that Ummeldung does differently. */
export function smallBlueprint(change: Partial<Blueprint> = {}): Blueprint {
  return {
    format: 'blaupause-1',
    name: 'klein',
    title: text('Klein'),
    summary: text('Grüße aus der Prüfung'),
    version: '1.0.0',
    licence: 'CC0-1.0',
    contact: { organisation: 'Land', mailbox: 'land@example.org' },
    signers: [],
    lineage: [],
    demo: true,
    roles: [
      { id: 'kommune', name: text('Kommune') },
      { id: 'land', name: text('Land') },
    ],
    parameters: [{ id: 'portal', name: text('Portal'), example: 'BayernPortal' }],
    services: [
      { id: 'ummeldung', name: text('Ummeldung'), ozgIds: ['10000'], leikaKeys: [], behoerdeKind: 'meldebehoerde' },
      { id: 'waffen', name: text('Waffen'), ozgIds: [], leikaKeys: [], behoerdeKind: 'waffenbehoerde' },
    ],
    phases: [{ id: 'alles', name: text('Alles') }],
    steps: [
      step('vertrag', { on: 'start', offset: 10 }, [], { owner: 'land' }),
      step('datenschutz', { on: 'start', offset: 30 }),
      step('anschluss', { on: 'step', step: 'vertrag', offset: 5 }, ['vertrag']),
      step('go-live', { on: 'step', step: 'anschluss', offset: 2 }, ['anschluss', 'datenschutz'], { goLive: true, gate: true }),
      step('betrieb', { on: 'step', step: 'go-live', offset: 20 }, ['go-live'], { operation: true }),
    ],
    variations: [
      {
        id: 'ohne-datenschutz',
        when: { onlinedienst: null, behoerdeKind: null, land: 'BY' },
        omit: [{ step: 'datenschutz', reason: text('gesetzlich geregelt') }],
        replace: [],
      },
      {
        id: 'ummeldung',
        when: { onlinedienst: 'ummeldung', behoerdeKind: null, land: null },
        omit: [],
        replace: [{ step: 'anschluss', fields: { owner: 'land', instruction: text('Anders.') }, attestation: statement }],
      },
    ],
    criteria: [],
    documents: [],
    attestation: { dataOn: null, programmes: [], pilots: [], rollouts: 0, workshops: [], outliers: [] },
    ...change,
  }
}
