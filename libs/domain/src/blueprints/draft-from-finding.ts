import { DomainError } from '../kernel/index.js'
import type { Blueprint, BlueprintCriterion, Text } from './blueprint.js'
import type { BlueprintEdit } from './edit-blueprint.js'
import { cited } from './package-text.js'

/** What somebody found out about a step: in a workshop, or in the rollouts. `source`: where, as one cites it. */
export type StepFinding = { readonly source: string; readonly text: string; readonly criterion: string | null }

/**
 * What a finding would make of a step, for its author to accept or reword: the step's instruction, and a criterion, if it is
 * none yet that concerns the step. `linked`: the blueprint has the criterion, and only the step is new to it.
 */
export type FindingDraft = {
  readonly instruction: Text
  readonly criterion: (Pick<BlueprintCriterion, 'id' | 'statement' | 'dimension'> & { readonly linked: boolean }) | null
}

/** `newId`: the id of a criterion that the finding does not name; the English text is the author's to write. Refuses an unknown step (`blueprint.node`). */
export function draftFromFinding(blueprint: Blueprint, step: string, finding: StepFinding, newId: string): FindingDraft {
  const { instruction } = stepIn(blueprint, step)
  const known = blueprint.criteria.find(({ id }) => id === (finding.criterion ?? newId))
  const criterion = known?.steps.includes(step)
    ? null
    : known
      ? { id: known.id, statement: known.statement, dimension: known.dimension, linked: true }
      : { id: finding.criterion ?? newId, statement: { de: finding.text, en: finding.text }, dimension: 'organisatorisch', linked: false }
  return { instruction: { de: said(instruction.de, finding.text), en: instruction.en }, criterion }
}

/** The edits that put it into the draft. A new criterion rests on the finding it came from. */
export function editsOfFinding(blueprint: Blueprint, step: string, finding: StepFinding, { instruction, criterion }: FindingDraft): BlueprintEdit[] {
  const before = stepIn(blueprint, step).instruction
  const known = blueprint.criteria.find(({ id }) => id === criterion?.id)
  const source = cited(`${finding.source}: ${finding.text}`)
  return [
    ...(before.de === instruction.de && before.en === instruction.en ? [] : [{ path: `steps.${step}.instruction`, base: before, value: instruction }]),
    ...(criterion === null
      ? []
      : known
        ? [{ path: `criteria.${known.id}.steps`, base: known.steps, value: [...known.steps, step] }]
        : [
            {
              path: `criteria.${criterion.id}`,
              base: null,
              value: {
                id: criterion.id,
                statement: criterion.statement,
                reason: { de: source, en: source },
                dimension: criterion.dimension,
                steps: [step],
                attestation: { rung: 'statement', sources: [source] },
              } satisfies BlueprintCriterion,
            },
          ]),
  ]
}

/** Whether the step says it already. */
export function saysFinding(blueprint: Blueprint, step: string, { text }: StepFinding): boolean {
  return (
    stepIn(blueprint, step).instruction.de.includes(text) ||
    blueprint.criteria.some((one) => one.steps.includes(step) && one.attestation.sources.some((source) => source.includes(text.slice(0, 200))))
  )
}

function said(before: string, text: string): string {
  return before.includes(text) ? before : `${before} ${text}`.trim()
}

function stepIn(blueprint: Blueprint, id: string): Blueprint['steps'][number] {
  const step = blueprint.steps.find((one) => one.id === id)
  if (!step) throw new DomainError('blueprint.node', { node: `steps.${id}` })
  return step
}
