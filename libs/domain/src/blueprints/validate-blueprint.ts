import { DomainError } from '../kernel/index.js'
import type { Blueprint, Evidence, Text } from './blueprint.js'
import { orderSteps, predecessors, type GraphStep } from './step-graph.js'

/** Something that does not fit together. `path` is a JSON path such as `steps.go-live.owner`. */
export type BlueprintProblem = { readonly path: string; readonly message: Text }

/** What the schema cannot say: references, rings, one go-live, evidence that contradicts itself. Empty if all is well. */
export function validateBlueprint(blueprint: Blueprint): BlueprintProblem[] {
  return [...duplicates(blueprint), ...references(blueprint), ...order(blueprint), ...parameters(blueprint), ...evidence(blueprint)]
}

/** Refuses a blueprint that does not fit together with `blueprint.content`, naming the first place. */
export function requireConsistent(blueprint: Blueprint): void {
  const [first] = validateBlueprint(blueprint)
  if (first) throw new DomainError('blueprint.content', { 'reason.de': `${first.path} ${first.message.de}`, 'reason.en': `${first.path} ${first.message.en}` })
}

function duplicates(blueprint: Blueprint): BlueprintProblem[] {
  const lists = {
    roles: blueprint.roles,
    parameters: blueprint.parameters,
    services: blueprint.services,
    phases: blueprint.phases,
    steps: blueprint.steps,
    variations: blueprint.variations,
    criteria: blueprint.criteria,
    documents: blueprint.documents,
    signers: blueprint.signers.map(({ partner }) => ({ id: partner })),
  }
  return Object.entries(lists).flatMap(([name, list]) => {
    const seen = new Set<string>()
    return list.flatMap(({ id }) => (seen.size === seen.add(id).size ? [problem(`${name}.${id}`, 'steht zweimal', 'stands twice')] : []))
  })
}

function references(blueprint: Blueprint): BlueprintProblem[] {
  const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id))
  const [roles, phases, steps, services] = [ids(blueprint.roles), ids(blueprint.phases), ids(blueprint.steps), ids(blueprint.services)]
  const unknown = (path: string, known: ReadonlySet<string>, wanted: readonly (string | undefined)[]) =>
    wanted
      .filter((id): id is string => id !== undefined && !known.has(id))
      .map((id) => problem(path, `verweist auf „${id}“, das es nicht gibt`, `refers to "${id}", which does not exist`))
  const kinds = new Set(blueprint.services.map(({ behoerdeKind }) => behoerdeKind))
  const ofFields = (path: string, fields: Partial<Blueprint['steps'][number]>) => [
    ...unknown(`${path}.owner`, roles, [fields.owner]),
    ...unknown(`${path}.waitsOn`, roles, fields.waitsOn ?? []),
    ...unknown(`${path}.phase`, phases, [fields.phase]),
    ...unknown(`${path}.dependsOn`, steps, fields.dependsOn ?? []),
    ...unknown(`${path}.anchor`, steps, fields.anchor?.on === 'step' ? [fields.anchor.step] : []),
    ...(fields.legalBasis?.scope === 'land' && fields.legalBasis.land === null
      ? [problem(`${path}.legalBasis`, 'gilt nur in einem Land, nennt aber keines', 'holds in one Land only but names none')]
      : []),
  ]
  return [
    ...blueprint.steps.flatMap((step) => ofFields(`steps.${step.id}`, step)),
    ...blueprint.variations.flatMap(({ id, when, omit, replace }) => [
      ...unknown(`variations.${id}.when`, services, when.onlinedienst ? [when.onlinedienst] : []),
      ...unknown(`variations.${id}.when`, kinds, when.behoerdeKind ? [when.behoerdeKind] : []),
      ...unknown(
        `variations.${id}`,
        steps,
        [...omit, ...replace].map(({ step }) => step),
      ),
      ...replace.flatMap(({ step, fields }) => ofFields(`variations.${id}.${step}`, fields as Partial<Blueprint['steps'][number]>)),
    ]),
    ...blueprint.criteria.flatMap(({ id, steps: of }) => unknown(`criteria.${id}`, steps, of)),
    ...blueprint.documents.flatMap(({ id, steps: of }) => unknown(`documents.${id}`, steps, of)),
  ]
}

/** Rings are looked for in the plan itself and in the plan as each single variation changes it. */
function order(blueprint: Blueprint): BlueprintProblem[] {
  const rings = ringProblems('steps', blueprint.steps)
  const varied =
    rings.length > 0
      ? []
      : blueprint.variations
          .filter(({ replace }) => replace.some(({ fields }) => fields.dependsOn || fields.anchor))
          .flatMap(({ id, replace }) => {
            const changed = new Map(replace.map(({ step, fields }) => [step, fields]))
            const steps = blueprint.steps.map((step) => ({
              id: step.id,
              dependsOn: changed.get(step.id)?.dependsOn ?? step.dependsOn,
              anchor: changed.get(step.id)?.anchor ?? step.anchor,
            }))
            return ringProblems(`variations.${id}`, steps)
          })
  const never = [...rings, ...neverBegun(blueprint.steps)]
  const goLive = blueprint.steps.filter((step) => step.goLive)
  const without = blueprint.variations.flatMap(({ id, omit }) =>
    omit
      .filter(({ step }) => goLive.some((one) => one.id === step))
      .map(({ step }) => problem(`variations.${id}.omit`, `lässt mit „${step}“ den Go-live weg`, `leaves out go-live with "${step}"`)),
  )
  if (goLive.length !== 1)
    return [
      ...never,
      ...varied,
      problem('steps', `braucht genau einen Schritt „live“, hat ${goLive.length}`, `needs exactly one go-live step, has ${goLive.length}`),
    ]
  const led = leadsTo(blueprint, goLive[0]!.id)
  const idle = blueprint.steps
    .filter((step) => !step.operation && !led.has(step.id))
    .map(({ id }) => problem(`steps.${id}`, 'führt nicht zum Go-live und gehört nicht zum Betrieb', 'leads to no go-live and is no part of operation'))
  return [...never, ...varied, ...without, ...idle]
}

/** Steps behind a ring or behind a step that does not exist: whatever is done, their turn never comes. Those of a ring itself are named by it. */
function neverBegun(steps: Blueprint['steps']): BlueprintProblem[] {
  const known = new Map(steps.map((step) => [step.id, step]))
  const begins = new Set<string>()
  const waiting = new Map(steps.map(({ id }) => [id, [] as string[]]))
  const left = new Map(steps.map((step) => [step.id, new Set(predecessors(step)).size]))
  for (const step of steps) for (const id of new Set(predecessors(step))) waiting.get(id)?.push(step.id)
  const open = steps.filter(({ id }) => left.get(id) === 0).map(({ id }) => id)
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    begins.add(id)
    for (const next of waiting.get(id) ?? []) {
      left.set(next, left.get(next)! - 1)
      if (left.get(next) === 0) open.push(next)
    }
  }
  const { ring } = orderSteps(steps)
  return steps
    .filter(({ id }) => !begins.has(id) && !ring.includes(id))
    .flatMap((step) => {
      const stuck = predecessors(step).find((id) => !begins.has(id))!
      // What it waits for is missing altogether: that is said at the field already.
      return known.has(stuck)
        ? [
            problem(
              `steps.${step.id}.dependsOn`,
              `kommt nie an die Reihe: „${stuck}“ davor kann nicht beginnen`,
              `never gets its turn: "${stuck}" before it cannot begin`,
            ),
          ]
        : []
    })
}

function leadsTo(blueprint: Blueprint, goLive: string): ReadonlySet<string> {
  const byId = new Map(blueprint.steps.map((step) => [step.id, step]))
  const reached = new Set<string>()
  const open = [goLive]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const step = byId.get(id)
    if (!step || reached.has(id)) continue
    reached.add(id)
    open.push(...predecessors(step))
  }
  return reached
}

const PARAMETER = /\{\{([a-z0-9-]+)\}\}/g

function parameters(blueprint: Blueprint): BlueprintProblem[] {
  const { steps, variations, criteria, documents } = blueprint
  const declared = new Set(blueprint.parameters.map(({ id }) => id))
  const used = Object.entries({ steps, variations, criteria, documents }).flatMap(([list, nodes]) =>
    nodes.flatMap((node) =>
      Object.entries(node).flatMap(([field, value]) =>
        [...new Set([...JSON.stringify(value).matchAll(PARAMETER)].map((match) => match[1]!))].map((id) => ({ id, path: `${list}.${node.id}.${field}` })),
      ),
    ),
  )
  return [
    ...[...declared]
      .filter((id) => !used.some((one) => one.id === id))
      .map((id) => problem(`parameters.${id}`, 'kommt in keinem Text vor', 'appears in no text')),
    ...used
      .filter(({ id }) => !declared.has(id))
      .map(({ id, path }) => problem(path, `nennt den Parameter „${id}“, der nicht erklärt ist`, `names the parameter "${id}", which is not declared`)),
  ]
}

function evidence(blueprint: Blueprint): BlueprintProblem[] {
  const all: [string, Evidence][] = [
    ...blueprint.steps.map(({ id, attestation }): [string, Evidence] => [`steps.${id}`, attestation]),
    ...blueprint.criteria.map(({ id, attestation }): [string, Evidence] => [`criteria.${id}`, attestation]),
    ...blueprint.variations.flatMap(({ id, replace }) => replace.map(({ step, attestation }): [string, Evidence] => [`variations.${id}.${step}`, attestation])),
  ]
  return all.flatMap(([path, { rung, ...rest }]) => {
    if (rung === 'statement' && 'sources' in rest && rest.sources.length === 0)
      return [problem(`${path}.attestation`, 'ist eine Aussage ohne Quelle', 'is a statement without a source')]
    if (!('median' in rest)) return []
    const { median, p80, interval, n } = rest
    const fits = interval.low <= median && median <= interval.high && median <= p80 && (interval.level === '0.9375') === (n === 5)
    return fits ? [] : [problem(`${path}.attestation`, 'hat Zahlen, die einander widersprechen', 'has figures that contradict each other')]
  })
}

/** The first ring by its way: a long one is found by its beginning. The others by the step where they close. */
function ringProblems(path: string, steps: readonly GraphStep[]): BlueprintProblem[] {
  const { cyclic, ring } = orderSteps(steps)
  const chain = [...(ring.length > 6 ? [...ring.slice(0, 5), '…'] : ring), ring[0]].join(' → ')
  return cyclic.map((id, index) =>
    problem(
      `${path}.${id}.dependsOn`,
      `hängt im Kreis von sich selbst ab${index === 0 ? `: ${chain}` : ''}`,
      `depends on itself in a ring${index === 0 ? `: ${chain}` : ''}`,
    ),
  )
}

function problem(path: string, de: string, en: string): BlueprintProblem {
  return { path, message: { de, en } }
}
