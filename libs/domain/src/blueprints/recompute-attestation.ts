import type { Blueprint, BlueprintCriterion, Evidence, Text } from './blueprint.js'
import { attestedBy, decisionsOn, measureAll, type NotedFinding, type RolloutFacts, type WorkshopFacts } from './derive-blueprint.js'
import { deriveEvidence } from './derive-evidence.js'
import { evidenceSentence, evidenceWords } from './evidence-words.js'
import { namesIn, quoted } from './blueprint-names.js'
import { same } from './same-json.js'

/** What a programme has lived through: what a blueprint is derived from, as the record knew it on a day. */
export type Experience = {
  readonly rollouts: readonly RolloutFacts[]
  readonly workshops: readonly WorkshopFacts[]
  readonly criteria: readonly BlueprintCriterion[]
  readonly findings: readonly NotedFinding[]
}

/** One node's evidence as it is attested and as the record gives it; `because`: in words where they differ, empty where they agree. */
export type NodeAttestation = {
  readonly node: string
  readonly title: Text
  readonly stated: Evidence
  readonly recomputed: Evidence
  readonly agrees: boolean
  readonly because: readonly Text[]
}

/** All nodes of a blueprint that carry evidence, and what is said about all of it. */
export type RecomputedAttestation = { readonly nodes: readonly NodeAttestation[]; readonly whole: readonly Text[] }

/**
 * Derives the evidence of every node again by the rules of the derivation, from `record`. Anchors, replaced steps and
 * dependencies are the blueprint's own: what is measured is measured from where it says. Sources that are no decision and no
 * finding (laws, guides, assumptions) are taken as they stand: the record knows nothing of them.
 */
export function recomputeAttestation(blueprint: Blueprint, record: Experience): RecomputedAttestation {
  const cases = measureAll(blueprint, record.rollouts)
  const names = namesIn(blueprint)
  const findingsOn = (step: string): string[] => record.findings.flatMap(({ steps, text }) => (steps.includes(step) ? [text] : []))
  const evidence = (key: string, step: string, stated: Evidence): Evidence => {
    const decisions = decisionsOn(record.workshops, step)
    return deriveEvidence(cases.get(key) ?? [], decisions, [...outside(stated, blueprint, decisions, findingsOn(step)), ...findingsOn(step)])
  }
  return {
    nodes: [
      ...blueprint.steps.map(({ id, attestation }) => judge(`steps.${id}`, names.step(id), attestation, evidence(id, id, attestation))),
      ...blueprint.variations.flatMap(({ id, when, replace }) =>
        replace.map(({ step, attestation }) => {
          const [title, holds] = [names.step(step), names.holdsFor(when)]
          return judge(
            `variations.${id}.${step}`,
            { de: `${title.de} für ${holds.de}`, en: `${title.en} for ${holds.en}` },
            attestation,
            evidence(`${id}/${step}`, step, attestation),
          )
        }),
      ),
      ...blueprint.criteria.map((criterion) =>
        judge(
          `criteria.${criterion.id}`,
          { de: `Kriterium ${quoted(criterion.statement).de}`, en: `Criterion ${quoted(criterion.statement).en}` },
          criterion.attestation,
          criterionEvidence(criterion, record),
        ),
      ),
    ],
    whole: wholeDifferences(blueprint, record),
  }
}

/** A criterion rests on the catalogue's word for it and on the findings; one that no catalogue knows keeps its own. */
function criterionEvidence(criterion: BlueprintCriterion, { criteria, findings }: Experience): Evidence {
  const own = findings.filter((finding) => finding.criterion === criterion.id)
  const known = criteria.find(({ id }) => id === criterion.id)
  return known ? attestedBy(known, own).attestation : criterion.attestation
}

/** Sources beside the record: neither a decision of a named workshop nor a finding. */
function outside(stated: Evidence, { attestation }: Blueprint, decisions: readonly string[], findings: readonly string[]): string[] {
  const ofWorkshop = (text: string): boolean => attestation.workshops.some((title) => text.startsWith(`${title}: `))
  return stated.sources.filter((text) => !decisions.includes(text) && !findings.includes(text) && !ofWorkshop(text))
}

function judge(node: string, title: Text, stated: Evidence, recomputed: Evidence): NodeAttestation {
  const because = same(normal(stated), normal(recomputed)) ? [] : differences(stated, recomputed)
  return { node, title, stated, recomputed, agrees: because.length === 0, because }
}

/** Evidence without the order of its sources, which says nothing. */
function normal(evidence: Evidence): Evidence {
  return {
    ...evidence,
    sources: [...new Set(evidence.sources)].sort(byText),
    ...('decisions' in evidence && { decisions: [...new Set(evidence.decisions)].sort(byText) }),
  } as Evidence
}

function differences(stated: Evidence, recomputed: Evidence): Text[] {
  const said = (evidence: Evidence): readonly string[] => [...evidence.sources, ...(evidence.rung === 'decision' ? evidence.decisions : [])]
  const [gone, came] = [said(stated).filter((text) => !said(recomputed).includes(text)), said(recomputed).filter((text) => !said(stated).includes(text))]
  return [
    ...(evidenceWords(stated).de === evidenceWords(recomputed).de && gone.length + came.length > 0 ? [] : [evidenceSentence(stated, recomputed)]),
    ...gone.map((text) => ({ de: `Nicht in der Aufzeichnung (Workshops, Befunde): ${text}`, en: `Not in the record of workshops and findings: ${text}` })),
    ...came.map((text) => ({ de: `In der Aufzeichnung, aber nicht bescheinigt: ${text}`, en: `In the record, but not attested: ${text}` })),
  ]
}

/** Where the figures about all of it differ: rollouts, pilots, workshops. */
function wholeDifferences({ attestation }: Blueprint, { rollouts, workshops }: Experience): Text[] {
  const pilots = [...new Set(rollouts.map(({ pilot }) => pilot))].sort(byText)
  const lists = [
    ['Pilotkommunen', 'pilots', attestation.pilots, pilots],
    ['Workshops', 'workshops', attestation.workshops, workshops.map(({ title }) => title)],
  ] as const
  return [
    ...(attestation.rollouts === rollouts.length
      ? []
      : [
          {
            de: `Anschlüsse: bescheinigt ${attestation.rollouts}, nachgerechnet ${rollouts.length}.`,
            en: `Rollouts: attested ${attestation.rollouts}, recomputed ${rollouts.length}.`,
          },
        ]),
    ...lists.flatMap(([de, en, stated, found]) =>
      same([...stated].sort(byText), [...found].sort(byText))
        ? []
        : [
            {
              de: `${de}: bescheinigt ${stated.join(', ') || 'keine'}, nachgerechnet ${found.join(', ') || 'keine'}.`,
              en: `${en}: attested ${stated.join(', ') || 'none'}, recomputed ${found.join(', ') || 'none'}.`,
            },
          ],
    ),
  ]
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
