import { describe, expect, it } from 'vitest'
import { addWorkingDays, landCalendar } from '../calendar/index.js'
import { smallBlueprint, text } from './blueprint.fixture.js'
import { deriveBlueprint, type RolloutFacts } from './derive-blueprint.js'
import { validateBlueprint } from './validate-blueprint.js'

const calendar = landCalendar('BY')
const started = '2026-03-02'
const after = (days: number) => addWorkingDays(calendar, started, days)
const meta = {
  name: 'abgeleitet',
  version: '1.0.0',
  title: text('Abgeleitet'),
  summary: text(''),
  licence: 'CC0-1.0',
  contact: { organisation: 'Land', mailbox: '' },
  signers: [],
  demo: true,
  dataOn: '2026-08-14',
  programmes: ['bund-bayern'],
  starterDigest: 'abc',
  criteria: [],
  findings: [],
}

/** A Bavarian rollout whose steps were done so many working days after the start. */
function lived(onlinedienst: string, pilot: string, days: Record<string, number | null>): RolloutFacts {
  const ids = ['vertrag', 'datenschutz', 'anschluss', 'go-live', 'betrieb']
  return {
    onlinedienst,
    behoerdeKind: 'meldebehoerde',
    land: 'BY',
    pilot,
    behoerde: `Stelle ${pilot}`,
    startedOn: started,
    calendar,
    steps: ids.map((stepId) => ({ stepId, doneOn: days[stepId] == null ? null : after(days[stepId]), omitted: stepId === 'datenschutz' })),
  }
}
const stepOf = (blueprint: ReturnType<typeof smallBlueprint>, id: string) => blueprint.steps.find((one) => one.id === id)!

describe('a blueprint from experience', () => {
  const rollouts = [3, 4, 5, 6, 7].map((days, i) => lived(i < 2 ? 'ummeldung' : 'waffen', `P${i}`, { vertrag: days, anschluss: days + 10 + i }))
  const derived = deriveBlueprint(smallBlueprint(), rollouts, [{ title: 'Augsburg', decisions: [{ text: 'Bald live gehen', steps: ['go-live'] }] }], meta)

  it('pools a generic step over services and takes the day that four of five keep', () => {
    expect(stepOf(derived, 'vertrag').attestation).toMatchObject({ rung: 'statistics', n: 5, median: 5, p80: 6 })
    expect(stepOf(derived, 'vertrag').anchor).toEqual({ on: 'start', offset: 6 })
  })
  it('measures a step that a service does differently for that service alone, from its own anchor', () => {
    expect(derived.variations.find(({ id }) => id === 'ummeldung')!.replace[0]!.attestation).toMatchObject({ rung: 'cases', workingDays: [10, 11] })
    expect(stepOf(derived, 'anschluss').attestation).toMatchObject({ rung: 'cases', workingDays: [12, 13, 14], pilots: ['P2', 'P3', 'P4'] })
  })
  it('keeps the starter’s offset below five cases, and rests on a decision where there is none', () => {
    expect(stepOf(derived, 'anschluss').anchor).toEqual({ on: 'step', step: 'vertrag', offset: 5 })
    expect(stepOf(derived, 'go-live').attestation).toMatchObject({ rung: 'decision', decisions: ['Augsburg: Bald live gehen'] })
    expect(stepOf(derived, 'datenschutz').attestation.rung).toBe('statement')
  })
  it('counts a step that still runs as running, never as a short one', () => {
    const running = deriveBlueprint(smallBlueprint(), [...rollouts, lived('waffen', 'P9', {})], [], meta)
    expect(stepOf(running, 'vertrag').attestation).toMatchObject({ n: 5, running: 1 })
  })
  it('lists an outlier and keeps it in the figures', () => {
    const slow = deriveBlueprint(smallBlueprint(), [...rollouts, lived('waffen', 'P8', { vertrag: 90 })], [], meta)
    expect(slow.attestation.outliers).toEqual(['vertrag: Stelle P8, 90 Arbeitstage (Median 5)'])
    expect(stepOf(slow, 'vertrag').attestation).toMatchObject({ n: 6, interval: { high: 90 } })
  })
  it('lists who left out a step that the plan has, but not what the plan itself leaves out', () => {
    const [first, ...others] = rollouts
    const exempt = (id: string) => ({ ...first!, steps: first!.steps.map((step) => (step.stepId === id ? { ...step, omitted: true } : step)) })
    expect(deriveBlueprint(smallBlueprint(), [exempt('vertrag'), ...others], [], meta).attestation.exceptions).toEqual([
      `vertrag: ausgenommen bei 1 von 5 (${first!.behoerde})`,
    ])
    expect(deriveBlueprint(smallBlueprint(), [{ ...exempt('datenschutz'), land: 'BY' }, ...others], [], meta).attestation.exceptions).toEqual([])
  })
  it('says where it comes from and is consistent', () => {
    expect(derived).toMatchObject({
      demo: true,
      lineage: [{ name: 'klein', version: '1.0.0', digest: 'abc' }],
      attestation: { rollouts: 5, pilots: ['P0', 'P1', 'P2', 'P3', 'P4'], workshops: ['Augsburg'], dataOn: '2026-08-14' },
    })
    expect(validateBlueprint(derived)).toEqual([])
  })
})
