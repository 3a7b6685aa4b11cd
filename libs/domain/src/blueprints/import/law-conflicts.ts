import type { Blueprint } from '../blueprint.js'
import { serviceOf, type ImportTarget, type Made } from './import-target.js'
import { effectOn, say, skip, type ImportQuestion } from './conflict.js'

/** Steps, and variations' steps, that rest on another Land's law. Variations for another Land alone never reach this one. */
export function lawConflicts(blueprint: Blueprint, target: ImportTarget, create: readonly Made[]): ImportQuestion[] {
  const foreign = (basis: { scope: string; land: string | null } | undefined) => basis?.scope === 'land' && basis.land !== target.land
  const steps = blueprint.steps
    .filter(({ legalBasis }) => foreign(legalBasis))
    .map((step) => ({ id: step.id, text: step.legalBasis.text, title: step.name, node: `steps.${step.id}`, service: null as string | null }))
  const varied = blueprint.variations
    .filter(({ when }) => when.land === null || when.land === target.land)
    .flatMap(({ id, when, replace }) =>
      replace
        .filter(({ fields }) => foreign(fields.legalBasis))
        .map(({ step, fields }) => ({
          id: `${id}-${step}`,
          text: fields.legalBasis!.text,
          title: blueprint.steps.find((one) => one.id === step)?.name ?? say(step, step),
          node: `variations.${id}`,
          service: when.onlinedienst,
        })),
    )
  return [...steps, ...varied].map(({ id, text, title, node, service }) => ({
    ...effectOn(create.filter((one) => !one.bestand && (service === null || serviceOf(one) === service))),
    id: `legal-basis-${id}`,
    class: 'legal-basis.other-land' as const,
    nodes: [node],
    proposal: 'skip',
    safe: true,
    fix: null,
    options: [skip, { id: 'keep', label: say('Mit eigener Rechtsgrundlage übernehmen', 'Take over on a legal basis of your own') }],
    theirs: say(text, text),
    ours: say(`gilt in ${target.landName} nicht`, `does not hold in ${target.landName}`),
    question: say(`${title.de}: die Rechtsgrundlage gilt nur in einem anderen Land`, `${title.en}: the legal basis holds in another Land only`),
    remedy: say('Weglassen, oder die eigene Rechtsgrundlage nennen.', 'Leave out, or name your own legal basis.'),
  }))
}
