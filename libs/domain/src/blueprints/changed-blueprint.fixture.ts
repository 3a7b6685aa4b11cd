import type { Blueprint, Step } from './blueprint.js'
import { step } from './blueprint.fixture.js'
import type { Weight } from './compare-blueprints.js'

/** The same value with the keys of every object in another order. */
export function reordered<T>(value: T, turn: number): T {
  if (Array.isArray(value)) return value.map((one: unknown) => reordered(one, turn)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, one]) => [key, reordered(one as unknown, turn)] as const)
  const at = entries.length > 0 ? turn % entries.length : 0
  return Object.fromEntries([...entries.slice(at), ...entries.slice(0, at)].reverse()) as T
}

type Change = { readonly weight: Weight; readonly apply: (blueprint: Blueprint, mark: string) => Blueprint }
const onStep = (weight: Weight, change: (one: Step, mark: string) => Partial<Step>): Change => ({
  weight,
  apply: (blueprint, mark) => ({ ...blueprint, steps: blueprint.steps.map((one, index) => (index === 0 ? { ...one, ...change(one, mark) } : one)) }),
})
const say = (mark: string) => ({ de: mark, en: mark })

/** What may be done to a blueprint, with the weight that the rule in words gives it: removed or another meaning, added or planned anew, reworded. */
export const changes: readonly Change[] = [
  onStep('patch', (_, mark) => ({ name: say(mark) })),
  onStep('patch', (_, mark) => ({ instruction: say(mark) })),
  onStep('patch', (one, mark) => ({ proof: { ...one.proof, label: say(mark) } })),
  onStep('patch', (_, mark) => ({ attestation: { rung: 'statement', sources: [mark] } })),
  { weight: 'patch', apply: (blueprint, mark) => ({ ...blueprint, criteria: blueprint.criteria.map((one) => ({ ...one, statement: say(mark) })) }) },
  { weight: 'patch', apply: (blueprint, mark) => ({ ...blueprint, roles: blueprint.roles.map((one) => ({ ...one, name: say(mark) })) }) },
  onStep('minor', () => ({ anchor: { on: 'start', offset: 399 } })),
  onStep('minor', () => ({ minutes: 999 })),
  onStep('minor', (_, mark) => ({ legalBasis: { scope: 'bund', land: null, text: mark } })),
  onStep('minor', () => ({ waitsOn: ['land', 'kommune'] })),
  { weight: 'minor', apply: (blueprint, mark) => ({ ...blueprint, steps: [...blueprint.steps, step(`neu-${mark}`, { on: 'start', offset: 1 })] }) },
  {
    weight: 'minor',
    apply: (blueprint, mark) => ({ ...blueprint, parameters: [...blueprint.parameters, { id: `neu-${mark}`, name: say(mark), example: mark }] }),
  },
  { weight: 'minor', apply: (blueprint, mark) => ({ ...blueprint, documents: [...blueprint.documents, { id: `neu-${mark}`, name: say(mark), steps: [] }] }) },
  onStep('major', (one) => ({ gate: !one.gate })),
  onStep('major', (one) => ({ owner: one.owner === 'land' ? 'kommune' : 'land' })),
  onStep('major', () => ({ proof: { kind: 'url', label: say('') } })),
  onStep('major', () => ({ dependsOn: ['go-live'] })),
  onStep('major', (one) => ({ operation: !one.operation })),
  { weight: 'major', apply: (blueprint) => ({ ...blueprint, steps: blueprint.steps.filter(({ id }) => id !== 'betrieb') }) },
  { weight: 'major', apply: (blueprint) => ({ ...blueprint, roles: blueprint.roles.slice(1) }) },
  { weight: 'major', apply: (blueprint) => ({ ...blueprint, services: blueprint.services.slice(1) }) },
  { weight: 'major', apply: (blueprint) => ({ ...blueprint, variations: blueprint.variations.slice(1) }) },
]
