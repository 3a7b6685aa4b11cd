import type { Blueprint } from '../blueprints/index.js'
import { smallBlueprint, step, text } from '../blueprints/blueprint.fixture.js'
import type { LeitfadenInput, LeitfadenLand } from './reading.js'

/** A blueprint with every rung of evidence, law of one Land, a criterion, a template, many for one, a Stichtag and a commitment. */
export function richBlueprint(change: Partial<Blueprint> = {}): Blueprint {
  return smallBlueprint({
    name: 'kommunaler-anschluss',
    title: { de: 'Kommunaler Anschluss', en: 'Municipal rollout' },
    summary: { de: 'Was vier Pilotkommunen gelernt haben.', en: 'What four pilots have learnt.' },
    parameters: [
      { id: 'portal', name: { de: 'Portal des Landes', en: 'Portal of the Land' }, example: 'BayernPortal' },
      { id: 'landesstelle', name: { de: 'Koordination im Land', en: 'Coordination in the Land' }, example: 'StMD' },
    ],
    signers: [
      { partner: 'stmd', name: 'Staatsministerium für Digitales', fingerprint: '9C4E 1B07 55D2 A0F3 77E1 4C2B 8A90 D6E5' },
      { partner: 'bmds', name: 'Bundesministerium für Digitales', fingerprint: '0A1B 2C3D 4E5F 6071 8293 A4B5 C6D7 E8F9' },
    ],
    lineage: [{ name: 'anschluss-eines-onlinedienstes', version: '0.1.0', digest: 'abc' }],
    phases: [
      { id: 'vorbereiten', name: { de: 'Vorbereiten', en: 'Prepare' } },
      { id: 'starten', name: { de: 'Starten', en: 'Start' } },
    ],
    steps: [
      step('vertrag', { on: 'start', offset: 10 }, [], {
        name: text('Vertrag schließen'),
        phase: 'vorbereiten',
        owner: 'land',
        waitsOn: ['kommune'],
        gate: true,
        instruction: text('Fragen Sie {{landesstelle}}.\n\nDann zeichnen Sie gegen.'),
        attestation: { rung: 'decision', decisions: ['Workshop Augsburg, Beschluss 7: elf dafür'], sources: [] },
      }),
      step('datenschutz', { on: 'start', offset: 30 }, [], {
        name: text('Datenschutz klären'),
        phase: 'vorbereiten',
        minutes: null,
        legalBasis: { scope: 'land', land: 'BY', text: 'Art. 8a BayDiG' },
      }),
      step('anschluss', { on: 'step', step: 'vertrag', offset: 5 }, ['vertrag'], {
        name: text('Anschluss herstellen'),
        phase: 'vorbereiten',
        items: { per: 'gemeinde-leistung', label: text('Link im {{portal}}') },
        attestation: { rung: 'cases', workingDays: [41, 12, 22, 18], running: 2, pilots: ['Augsburg', 'Kelheim'], sources: [] },
      }),
      step('fragebogen', { on: 'stichtag', calendar: 'quartal', offset: 0, lead: 8 }, ['anschluss'], {
        name: text('Fragebogen abgeben'),
        phase: 'starten',
        legalBasis: { scope: 'bund', land: null, text: 'OZG § 1a' },
      }),
      step('go-live', { on: 'commitment', offset: -5 }, ['fragebogen', 'datenschutz'], {
        name: text('Live gehen'),
        phase: 'starten',
        goLive: true,
        gate: true,
        proof: { kind: 'url', label: text('Adresse im {{portal}}') },
        attestation: {
          rung: 'statistics',
          n: 27,
          running: 0,
          median: 8,
          p80: 12,
          interval: { low: 6, high: 10, level: '0.95' },
          pilots: ['Augsburg'],
          sources: ['Blaupause, Stand 02.03.2026'],
        },
      }),
      step('betrieb', { on: 'step', step: 'go-live', offset: 20 }, ['go-live'], { name: text('Betrieb sichern'), phase: 'starten', operation: true }),
    ],
    criteria: [
      {
        id: 'dvdv-geklaert',
        statement: text('Wer den Eintrag pflegt, ist vor dem Start benannt.'),
        reason: text('Sonst wartet {{landesstelle}} auf niemanden.'),
        dimension: 'technik',
        steps: ['anschluss'],
        attestation: { rung: 'statement', sources: ['Workshop Augsburg'] },
      },
    ],
    documents: [{ id: 'muster', name: text('Muster des Vertrags'), steps: ['vertrag'] }],
    attestation: {
      dataOn: '2026-03-02',
      programmes: ['Bund–Bayern'],
      pilots: ['Augsburg', 'Kelheim'],
      rollouts: 62,
      workshops: ['Augsburg'],
      outliers: ['VG Siegenburg: 94 Arbeitstage, Firewall'],
    },
    ...change,
  })
}

export const saarland: LeitfadenLand = {
  code: 'SL',
  profile: '1.2.0',
  names: [
    { id: 'portal', value: 'Serviceportal Saarland', certainty: 'vermutlich' },
    { id: 'landesstelle', value: null, certainty: 'offen' },
  ],
}

export function leitfadenInput(change: Partial<LeitfadenInput> = {}): LeitfadenInput {
  const blueprint = change.blueprint ?? richBlueprint()
  return {
    blueprint,
    language: 'de',
    land: saarland,
    services: blueprint.services.map(({ id, behoerdeKind }) => ({ id, behoerdeKind })),
    recipient: '',
    address: 'https://blaupause.example',
    madeOn: '2026-03-02',
    edition: {
      state: 'published',
      digest: 'k3Jx',
      publishedOn: '2026-03-01',
      retired: null,
      signers: blueprint.signers.map(({ name, fingerprint }, index) => ({
        name,
        fingerprint,
        signedOn: index === 0 ? '2026-02-27' : null,
        signed: true,
        end: null,
      })),
    },
    ...change,
  }
}
