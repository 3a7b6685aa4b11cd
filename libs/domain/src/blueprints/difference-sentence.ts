import { namesIn, quoted, type BlueprintNames } from './blueprint-names.js'
import type { Blueprint, Text, Variation } from './blueprint.js'
import type { BlueprintDifference } from './compare-blueprints.js'
import { fieldSentences, say } from './field-sentences.js'

type Place = Pick<BlueprintDifference, 'part' | 'id' | 'step'>

/** Reads differences between two blueprints out as sentences: one for each, in both languages. */
export function differenceReader(
  before: Blueprint,
  after: Blueprint,
): { readonly title: (of: Place) => Text; readonly sentence: (difference: BlueprintDifference) => Text } {
  const names = { was: namesIn(before), is: namesIn(after) }
  const title = ({ part, id, step }: Place): Text => {
    if (part === id) return say(...wholes[part]!)
    const node = nodeIn(after, part, id) ?? nodeIn(before, part, id) ?? {}
    const known = (name: BlueprintNames['step']): Text => name(step ?? id)
    if (part === 'steps') return known(after.steps.some((one) => one.id === id) ? names.is.step : names.was.step)
    if (part === 'variations') {
      const holds = names.is.holdsFor((node as Variation).when)
      const of = step === null ? say('Abweichung', 'Variation') : known(names.is.position(step) > 0 ? names.is.step : names.was.step)
      return say(`${of.de} für ${holds.de}`, `${of.en} for ${holds.en}`)
    }
    const [de, en] = kinds[part]!
    const name = 'statement' in node ? (node.statement as Text) : 'name' in node ? (node.name as Text) : say(id, id)
    return say(`${de} ${quoted(name).de}`, `${en} ${quoted(name).en}`)
  }
  return {
    title,
    sentence: (difference) => {
      const { part, field, step, before: was, after: is } = difference
      const whole = title(difference)
      if (field === null) return was === null ? say(`${whole.de} ist neu.`, `${whole.en} is new.`) : say(`${whole.de} entfällt.`, `${whole.en} is gone.`)
      if (field === 'order') return say(`${wholes[part]![0]} stehen in anderer Reihenfolge.`, `${wholes[part]![1]} stand in another order.`)
      const read = fieldSentences[step === null ? part : 'steps']?.[field] ?? fieldSentences['any']?.[field]
      if (step !== null && field !== 'omit' && (was === null || is === null)) return beganToVary(field, is !== null)
      return read ? read(was as never, is as never, names) : say(`${field} geändert.`, `${field} changed.`)
    },
  }
}

/** Differences node by node, in the order in which each node is first spoken of. */
export function groupDifferences(differences: readonly BlueprintDifference[]): BlueprintDifference[][] {
  const groups = new Map<string, BlueprintDifference[]>()
  for (const one of differences) {
    const key = [one.part, one.id, one.step].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

/** A variation begins to do something differently, or does it no more. */
function beganToVary(field: string, begins: boolean): Text {
  const [de, en] = fieldNames[field] ?? [field, field]
  return begins
    ? say(`${de}: hier jetzt anders als im Plan für alle.`, `${en}: here now other than in the plan for all.`)
    : say(`${de}: hier jetzt wie im Plan für alle.`, `${en}: here now as in the plan for all.`)
}

const kinds: Readonly<Record<string, readonly [string, string]>> = {
  roles: ['Rolle', 'Role'],
  parameters: ['Parameter', 'Parameter'],
  services: ['Dienst', 'Service'],
  phases: ['Phase', 'Phase'],
  criteria: ['Kriterium', 'Criterion'],
  documents: ['Vorlage', 'Document'],
}
const wholes: Readonly<Record<string, readonly [string, string]>> = {
  head: ['Über die Blaupause', 'About the blueprint'],
  record: ['Worauf sie ruht', 'What it rests on'],
  roles: ['Die Rollen', 'The roles'],
  parameters: ['Die Parameter', 'The parameters'],
  services: ['Die Dienste', 'The services'],
  phases: ['Die Phasen', 'The phases'],
  steps: ['Die Schritte', 'The steps'],
  variations: ['Die Abweichungen', 'The variations'],
  criteria: ['Die Kriterien', 'The criteria'],
  documents: ['Die Vorlagen', 'The documents'],
}
const fieldNames: Readonly<Record<string, readonly [string, string]>> = {
  name: ['Name', 'Name'],
  instruction: ['Anleitung', 'Instruction'],
  phase: ['Phase', 'Phase'],
  owner: ['Zuständig', 'Responsible'],
  waitsOn: ['Wartet auf', 'Waits for'],
  gate: ['Freigabe mit vier Augen', 'Approval by two people'],
  proof: ['Fertig, wenn', 'Done when'],
  items: ['Einzelne Punkte', 'Single items'],
  dependsOn: ['Vorher', 'Before'],
  anchor: ['Frist', 'Due'],
  minutes: ['Aufwand', 'Effort'],
  legalBasis: ['Rechtsgrundlage', 'Legal basis'],
  attestation: ['Beleg', 'Evidence'],
}

function nodeIn(blueprint: Blueprint, part: BlueprintDifference['part'], id: string): object | undefined {
  const list: unknown = part === 'head' || part === 'record' ? [] : blueprint[part]
  return (list as readonly { readonly id: string }[]).find((one) => one.id === id)
}
