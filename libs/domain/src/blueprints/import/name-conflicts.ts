import type { Blueprint } from '../blueprint.js'
import type { ImportTarget, Made } from './import-target.js'
import { effectOn, enterName, nothing, say, type ImportQuestion } from './conflict.js'

/** Roles that own steps and for which the Land profile has no name. They may wait. */
export function roleConflicts(blueprint: Blueprint, target: ImportTarget, create: readonly Made[]): ImportQuestion[] {
  const effect = effectOn(create.filter(({ bestand }) => !bestand))
  return blueprint.roles.flatMap(({ id, name: title }) => {
    const steps = blueprint.steps.flatMap(({ owner }, at) => (owner === id ? [at + 1] : []))
    if (steps.length === 0 || target.names[id]) return []
    const numbers = steps.join(', ')
    return [
      {
        ...effect,
        id: `role-${id}`,
        class: 'role.unknown' as const,
        nodes: [`roles.${id}`],
        proposal: 'later',
        safe: true,
        fix: { do: 'name' as const, of: id },
        options: [{ id: 'later', label: say('Die Rolle so übernehmen, die Stelle später benennen', 'Take the role over, name the office later') }, enterName],
        theirs: title,
        ours: nothing,
        question: say(`Wer ist bei Ihnen: ${title.de}?`, `Who is, here: ${title.en}?`),
        remedy: say(`Im Landesprofil steht dazu nichts. Betroffen: Schritt ${numbers}.`, `The Land profile says nothing about it. Concerned: step ${numbers}.`),
      },
    ]
  })
}

/** Parameters of the texts without a value. They cannot wait: the texts would have holes. */
export function parameterConflicts(blueprint: Blueprint, target: ImportTarget, create: readonly Made[]): ImportQuestion[] {
  const texts = JSON.stringify([blueprint.steps, blueprint.variations, blueprint.criteria])
  const effect = effectOn(create)
  return blueprint.parameters.flatMap(({ id, name: title, example }) => {
    if (target.names[id]) return []
    const places = texts.split(`{{${id}}}`).length - 1
    return [
      {
        ...effect,
        id: `parameter-${id}`,
        class: 'parameter.empty' as const,
        nodes: [`parameters.${id}`],
        options: [enterName],
        proposal: null,
        safe: false,
        fix: { do: 'name' as const, of: id },
        theirs: say(example, example),
        ours: nothing,
        question: say(`Wie heißt bei Ihnen: ${title.de}?`, `What is the name, here, of: ${title.en}?`),
        remedy: say(`Der Name kommt an ${places} Stellen vor.`, `The name appears in ${places} places.`),
      },
    ]
  })
}
