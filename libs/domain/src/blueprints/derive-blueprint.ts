import { workingDaysBetween, type WorkCalendar } from '../calendar/index.js'
import type { LocalDate } from '../kernel/index.js'
import type { Anchor, Blueprint, BlueprintCriterion, Evidence, Step } from './blueprint.js'
import { deriveEvidence, quantile, type MeasuredCase } from './derive-evidence.js'
import { cited } from './package-text.js'
import { matchingVariations } from './resolve-steps.js'

/** What one rollout shows: when it began and when each of its steps was reported done. `land`: its code (`BY`). */
export type RolloutFacts = {
  readonly onlinedienst: string
  readonly behoerdeKind: string
  readonly land: string
  readonly pilot: string
  readonly behoerde: string
  readonly startedOn: LocalDate
  readonly calendar: WorkCalendar
  readonly steps: readonly { readonly stepId: string; readonly doneOn: LocalDate | null; readonly omitted: boolean }[]
}

/** A workshop whose decisions concern steps. */
export type WorkshopFacts = { readonly title: string; readonly decisions: readonly { readonly text: string; readonly steps: readonly string[] }[] }

/** A finding that the programme noted for its blueprint: its sentence, and the durations of the rollouts that had the criterion where they are statistics. */
export type NotedFinding = { readonly criterion: string; readonly steps: readonly string[]; readonly text: string; readonly evidence: Evidence | null }

/** What the publisher says about the new blueprint; `starterDigest` goes into the lineage. */
export type DeriveMeta = Pick<Blueprint, 'name' | 'version' | 'title' | 'summary' | 'licence' | 'contact' | 'signers' | 'demo'> & {
  readonly dataOn: LocalDate
  readonly programmes: readonly string[]
  readonly starterDigest: string
  readonly criteria: readonly BlueprintCriterion[]
  readonly findings: readonly NotedFinding[]
}

/** One measured pass of a step, with the authority it happened at. */
export type Case = MeasuredCase & { readonly behoerde: string }

/**
 * A draft from experience. Each step is measured from its own anchor in working days of the rollout's calendar; generic
 * steps pool over all services, a step that a variation replaces is measured for that variation alone. From five finished
 * cases the offset becomes their P80 (four of five keep the date); below that it stays as the starter had it.
 */
export function deriveBlueprint(starter: Blueprint, rollouts: readonly RolloutFacts[], workshops: readonly WorkshopFacts[], meta: DeriveMeta): Blueprint {
  const cases = measureAll(starter, rollouts)
  const { dataOn, programmes, starterDigest, criteria, findings, ...head } = meta
  const attest = (key: string, step: string, before: Evidence) =>
    deriveEvidence(cases.get(key) ?? [], decisionsOn(workshops, step), [
      ...before.sources,
      ...findings.flatMap(({ steps, text }) => (steps.includes(step) ? [text] : [])),
    ])
  return {
    ...starter,
    ...head,
    lineage: [{ name: starter.name, version: starter.version, digest: starterDigest }, ...starter.lineage],
    steps: starter.steps.map((step) => {
      const attestation = attest(step.id, step.id, step.attestation)
      return { ...step, anchor: measuredAnchor(step.anchor, attestation), attestation }
    }),
    variations: starter.variations.map((variation) => ({
      ...variation,
      replace: variation.replace.map(({ step, fields, attestation: before }) => {
        const attestation = attest(`${variation.id}/${step}`, step, before)
        const anchor = fields.anchor ?? starter.steps.find(({ id }) => id === step)?.anchor
        return { step, fields: anchor && attestation.rung === 'statistics' ? { ...fields, anchor: measuredAnchor(anchor, attestation) } : fields, attestation }
      }),
    })),
    criteria: [...starter.criteria.filter(({ id }) => !criteria.some((one) => one.id === id)), ...criteria].map((criterion) =>
      attestedBy(
        criterion,
        findings.filter((one) => one.criterion === criterion.id),
      ),
    ),
    attestation: {
      dataOn,
      programmes: [...programmes],
      pilots: [...new Set(rollouts.map(({ pilot }) => pilot))].sort(),
      rollouts: rollouts.length,
      workshops: workshops.map(({ title }) => title),
      outliers: [...cases].flatMap(([key, list]) => outliers(key, list)),
      exceptions: exceptions(starter, rollouts),
    },
  }
}

/** A criterion with the findings on it: their sentences stand behind it, and the newest durations raise its rung; decisions stay among its sources. */
export function attestedBy(criterion: BlueprintCriterion, findings: readonly NotedFinding[]): BlueprintCriterion {
  if (findings.length === 0) return criterion
  const { attestation } = criterion
  const texts = findings.map(({ text }) => text)
  const evidence = findings.flatMap((one) => one.evidence ?? []).at(-1)
  if (!evidence) return { ...criterion, attestation: { ...attestation, sources: [...attestation.sources, ...texts] } }
  return {
    ...criterion,
    attestation: { ...evidence, sources: [...attestation.sources, ...(attestation.rung === 'decision' ? attestation.decisions : []), ...texts] },
  }
}

/** The cases of each step over all rollouts, by the step's id, or `variation/step` where a variation replaces it. */
export function measureAll(starter: Blueprint, rollouts: readonly RolloutFacts[]): Map<string, Case[]> {
  const all = new Map<string, Case[]>()
  for (const rollout of rollouts) {
    const variations = matchingVariations(starter, rollout)
    for (const step of starter.steps) {
      const by = variations.filter(({ replace }) => replace.some((one) => one.step === step.id)).at(-1)
      const anchor = variations
        .flatMap(({ replace }) => replace.filter((one) => one.step === step.id))
        .reduce<Anchor>((before, { fields }) => fields.anchor ?? before, step.anchor)
      const workingDays = measure(step, anchor, rollout)
      if (workingDays === undefined) continue
      const key = by ? `${by.id}/${step.id}` : step.id
      all.set(key, [...(all.get(key) ?? []), { pilot: rollout.pilot, behoerde: rollout.behoerde, workingDays }])
    }
  }
  return all
}

/** Working days from the anchor to the day it was done; null while it runs; undefined where its turn has not come or it is left out. */
function measure(step: Step, anchor: Anchor, { startedOn, calendar, steps }: RolloutFacts): number | null | undefined {
  const known = new Map(steps.map((one) => [one.stepId, one]))
  const own = known.get(step.id)
  if (!own || own.omitted) return undefined
  const awaited = anchor.on === 'step' ? [anchor.step] : anchor.on === 'start' ? [] : step.dependsOn
  const days = awaited.filter((id) => !known.get(id)?.omitted).map((id) => known.get(id)?.doneOn ?? null)
  if (days.includes(null)) return undefined
  const from = days.reduce<LocalDate>((a, b) => (b !== null && b > a ? b : a), startedOn)
  return own.doneOn === null ? null : workingDaysBetween(calendar, from, own.doneOn)
}

function measuredAnchor(anchor: Anchor, evidence: Evidence): Anchor {
  const measurable = anchor.on === 'start' || anchor.on === 'step'
  return evidence.rung === 'statistics' && measurable ? { ...anchor, offset: Math.min(400, evidence.p80) } : anchor
}

/** Decisions on a step as its evidence cites them. */
export function decisionsOn(workshops: readonly WorkshopFacts[], step: string): string[] {
  return workshops.flatMap(({ title, decisions }) => decisions.filter(({ steps }) => steps.includes(step)).map(({ text }) => cited(`${title}: ${text}`)))
}

/** Steps that single rollouts left out although the plan has them, with who did: what a plan for others must not forget. Where a variation leaves a step out, that is the plan. */
function exceptions(starter: Blueprint, rollouts: readonly RolloutFacts[]): string[] {
  return starter.steps.flatMap(({ id }) => {
    const without = rollouts.filter(
      (rollout) =>
        rollout.steps.some((step) => step.stepId === id && step.omitted) &&
        !matchingVariations(starter, rollout).some(({ omit }) => omit.some(({ step }) => step === id)),
    )
    const who = [...new Set(without.map(({ behoerde }) => behoerde))]
    return without.length === 0
      ? []
      : [cited(`${id}: ausgenommen bei ${without.length} von ${rollouts.length} (${who.slice(0, 5).join(', ')}${who.length > 5 ? ', …' : ''})`)]
  })
}

/** Cases beyond the upper quartile by three times the quartiles' distance (Tukey's far out). Listed, never left out. */
function outliers(key: string, cases: readonly Case[]): string[] {
  const sorted = cases.flatMap(({ workingDays }) => workingDays ?? []).sort((a, b) => a - b)
  if (sorted.length < 5) return []
  const [low, high] = [quantile(sorted, 1, 4), quantile(sorted, 3, 4)]
  return cases
    .filter(({ workingDays }) => workingDays !== null && workingDays > high + 3 * (high - low) && high > low)
    .map(({ behoerde, workingDays }) => cited(`${key}: ${behoerde}, ${workingDays} Arbeitstage (Median ${quantile(sorted, 1, 2)})`))
}
