import type { BlueprintCriterion, Text } from '../blueprints/index.js'
import type { CatalogueCriterion } from './catalogue.js'
import { Dimension } from './criterion.js'

/**
 * A blueprint's criterion as the draft of a catalogue begins with it: asked of everybody, answered yes or no, with the
 * smallest weight. How it is measured and what it weighs is for the Land to say before it publishes; `source` stays.
 */
export function criterionFromBlueprint({ id, statement, reason, dimension, steps }: BlueprintCriterion, source: string): CatalogueCriterion {
  const measure: Text = { de: 'Ja oder nein, bis das Land eine andere Messung festlegt.', en: 'Yes or no, until the Land sets another measure.' }
  const evidence: Text = { de: 'Woran man es sieht, legt das Land fest.', en: 'How it shows is for the Land to set.' }
  return {
    id,
    statement,
    reason,
    dimension: Dimension.catch('organisatorisch').parse(dimension),
    measure,
    scale: { kind: 'yes-no' },
    steps,
    source: source.slice(0, 500),
    weight: 1,
    knockOut: false,
    evidence,
    appliesTo: { kinds: [], sizes: [], services: [] },
    origin: { outcomes: [], changes: [] },
    retired: null,
  }
}

/** The number of the draft that follows: the next minor one, or `1.0` where there is none. */
export function nextNumber(known: readonly string[]): string {
  const newest = known
    .map((number) => number.split('.').map(Number) as [number, number])
    .sort(([a, b], [c, d]) => a - c || b - d)
    .at(-1)
  return newest ? `${newest[0]}.${newest[1] + 1}` : '1.0'
}
