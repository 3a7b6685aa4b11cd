import { asBestand, readAnswer, type Anchor, type Answered, type Blueprint, type ImportPlan, type ImportQuestion } from '@blaupause/domain/blueprints'
import { knownExemption } from '../programme/index.js'
import { planRollout, type RolloutPlan } from '../rollouts/index.js'
import type { LandFacts } from './import-facts.js'

type Instance = ImportPlan['create'][number]

/** The rollouts of some instances: names filled in, foreign law omitted, Bestand taken in. */
export function planInstances(blueprint: Blueprint, instances: readonly Instance[], { questions }: ImportPlan, answer: Answered, facts: LandFacts, { startOn, today }: { startOn: string; today: string }): RolloutPlan[] {
  const adapted = adapt(blueprint, questions, answer, facts.target.names)
  const parameters = { ...filled(facts.target.names), ...entered(answer, 'parameter-') }
  const { programme } = facts
  return instances.map((instance) => {
    const { behoerdeId, onlinedienst, pilot, via } = instance
    const known = asBestand(instance, answer) ? programme.bestand.find((one) => one.behoerdeId === behoerdeId && one.onlinedienst === onlinedienst) : undefined
    return planRollout(adapted, {
      behoerde: facts.behoerden.get(behoerdeId)!, onlinedienst: facts.onlinedienste.get(onlinedienst)!, programme: programme.id, pilot, via, plannedStartOn: startOn, knownOn: today, stichtage: facts.stichtage, parameters,
      commitmentOn: programme.commitments.find((one) => one.onlinedienst === onlinedienst)?.until ?? null,
      existing: known ? { state: 'bestand', reason: known.note.de, on: known.since } : knownExemption(programme, behoerdeId, onlinedienst),
    })
  })
}

/** The blueprint as this Land uses it. Name and version stay: what differs is a local change that later updates keep. */
function adapt(blueprint: Blueprint, questions: readonly ImportQuestion[], answer: Answered, names: Readonly<Record<string, string | null>>): Blueprint {
  const skipped = questions.filter((question) => question.class === 'legal-basis.other-land' && answer.get(question.id) === 'skip')
  const { kommune: _, ...offices } = filled(names)
  const roles = { ...offices, ...entered(answer, 'role-') }
  const omit = skipped.flatMap(({ nodes, remedy }) => nodes.filter((node) => node.startsWith('steps.')).map((node) => ({ step: node.slice('steps.'.length), reason: { ...remedy, de: 'Die Rechtsgrundlage gilt nur in einem anderen Land.', en: 'The legal basis holds in another Land only.' } })))
  const dropped = new Set(skipped.flatMap(({ nodes }) => nodes))
  const calendar = (id: string) => answer.get(`stichtag-${id}`)?.replace(/^later$|^use-/, '') || id
  const recalendared = <F extends { readonly anchor?: Anchor | undefined }>(fields: F): F => (fields.anchor?.on === 'stichtag' ? { ...fields, anchor: { ...fields.anchor, calendar: calendar(fields.anchor.calendar) } } : fields)
  const here = (id: string) => { const said = answer.get(`service-${id}`); return said?.startsWith('use-') ? said.slice('use-'.length) : id }
  const variations = blueprint.variations.map((one) => ({ ...one, when: { ...one.when, onlinedienst: one.when.onlinedienst === null ? null : here(one.when.onlinedienst) }, replace: one.replace.map((part) => ({ ...part, fields: recalendared(part.fields) })) }))
  return {
    ...blueprint,
    steps: blueprint.steps.map(recalendared),
    roles: blueprint.roles.map((role) => (roles[role.id] ? { ...role, name: { de: roles[role.id]!, en: roles[role.id]! } } : role)),
    variations: [...variations.filter(({ id }) => !dropped.has(`variations.${id}`)), ...(omit.length > 0 ? [{ id: 'abweichung-rechtsgrundlage', when: { onlinedienst: null, behoerdeKind: null, land: null }, omit, replace: [] }] : [])],
  }
}

function entered(answer: Answered, prefix: string): Record<string, string> {
  return Object.fromEntries([...answer].flatMap(([id, given]) => {
    const text = given && id.startsWith(prefix) ? readAnswer(given).text : null
    return text ? [[id.slice(prefix.length), text]] : []
  }))
}

function filled(names: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).filter((entry): entry is [string, string] => entry[1] !== null))
}
