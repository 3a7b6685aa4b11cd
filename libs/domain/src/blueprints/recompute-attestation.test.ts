import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { landCalendar } from '../calendar/index.js'
import { smallBlueprint, text } from './blueprint.fixture.js'
import { deriveBlueprint, type RolloutFacts } from './derive-blueprint.js'
import { recomputeAttestation, type Experience } from './recompute-attestation.js'

const starter = smallBlueprint()
const meta = {
  ...smallBlueprint(),
  name: 'neu',
  version: '1.0.0',
  dataOn: '2026-03-02',
  programmes: ['Programm'],
  starterDigest: 'x',
  criteria: [],
  findings: [],
}
const rollout = (index: number, days: readonly (number | null)[], onlinedienst = 'waffen'): RolloutFacts => ({
  onlinedienst,
  behoerdeKind: 'meldebehoerde',
  land: 'HE',
  pilot: `Pilot ${index % 3}`,
  behoerde: `Behörde ${index}`,
  startedOn: '2026-01-05',
  calendar: landCalendar('HE'),
  steps: starter.steps.map(({ id }, at) => ({ stepId: id, doneOn: days[at] == null ? null : `2026-02-${String(days[at]).padStart(2, '0')}`, omitted: false })),
})
const workshops = [{ title: 'Augsburg', decisions: [{ text: 'Erst der Vertrag', steps: ['vertrag'] }] }]
const record = (rollouts: RolloutFacts[], change: Partial<Experience> = {}): Experience => ({ rollouts, workshops, criteria: [], findings: [], ...change })
const six = [2, 3, 4, 5, 6, 9].map((day, index) => rollout(index, [day, day + 1, day + 3]))
const derived = deriveBlueprint(starter, six, workshops, meta)
const differing = (given: Experience) =>
  recomputeAttestation(derived, given)
    .nodes.filter(({ agrees }) => !agrees)
    .map(({ node }) => node)

describe('an attestation computed again', () => {
  it('agrees with what was derived from the same record, whatever it is', () => {
    const day = fc.option(fc.integer({ min: 1, max: 28 }))
    const finding = fc.record({
      criterion: fc.constant('k'),
      steps: fc.constant(['anschluss']),
      text: fc.constantFrom('Mit Kennzeichen schneller', 'Kein Unterschied'),
      evidence: fc.constant(null),
    })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(day, { minLength: 5, maxLength: 5 }), fc.constantFrom('waffen', 'ummeldung')), { maxLength: 12 }),
        fc.array(finding, { maxLength: 2 }),
        (all, findings) => {
          const rollouts = all.map(([days, service], index) => rollout(index, days, service))
          const criteria = [
            {
              id: 'k',
              statement: text('Kennzeichen'),
              reason: text('Weil'),
              dimension: 'technik',
              steps: ['anschluss'],
              attestation: { rung: 'statement' as const, sources: ['Leitfaden'] },
            },
          ]
          const { nodes, whole } = recomputeAttestation(deriveBlueprint(starter, rollouts, workshops, { ...meta, criteria, findings }), {
            rollouts,
            workshops,
            criteria,
            findings,
          })
          expect(nodes.filter(({ agrees }) => !agrees)).toEqual([])
          expect(whole).toEqual([])
          expect(nodes).toHaveLength(7)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('names the node and the figure where a day was entered or corrected meanwhile', () => {
    const later = record([...six.slice(0, 5), rollout(5, [20, 10, 12])])
    expect(differing(later)).toContain('steps.vertrag')
    expect(recomputeAttestation(derived, later).nodes[0]!.because[0]!.de).toMatch(/^Beleg: .*statt/)
    const one = record([...six, rollout(6, [3])])
    expect(
      recomputeAttestation(derived, one)
        .nodes[0]!.because.map(({ de }) => de)
        .join(),
    ).toMatch(/7 statt 6 Fälle/)
    expect(recomputeAttestation(derived, one).whole.map(({ en }) => en)).toEqual(['Rollouts: attested 6, recomputed 7.'])
  })

  it('says which decision is no longer there, and which was not attested', () => {
    const other = record(six, { workshops: [{ title: 'Augsburg', decisions: [{ text: 'Zuerst das Konto', steps: ['vertrag'] }] }] })
    expect(recomputeAttestation(derived, other).nodes[0]!.because.map(({ de }) => de)).toEqual([
      'Nicht in der Aufzeichnung (Workshops, Befunde): Augsburg: Erst der Vertrag',
      'In der Aufzeichnung, aber nicht bescheinigt: Augsburg: Zuerst das Konto',
    ])
  })
})
