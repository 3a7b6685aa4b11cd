import type { Blueprint } from '../blueprint.js'
import { serviceOf, type ImportTarget, type Made } from './import-target.js'
import { effectOn, say, type ImportQuestion } from './conflict.js'

/** Leistungsschlüssel that the catalogue no longer counts: with their successor where it knows one. One question per service. */
export function keyConflicts(blueprint: Blueprint, target: ImportTarget, create: readonly Made[]): ImportQuestion[] {
  const { aliases = [], knownKeys } = target
  if (!knownKeys) return []
  const known = new Set(knownKeys)
  return blueprint.services.flatMap(({ id, name: title, leikaKeys }) => {
    const ours = target.onlinedienste.find((one) => one.id === id)
    const retired = leikaKeys
      .filter((key) => !(ours?.leikaKeys ?? []).includes(key))
      .flatMap((key) => {
        const successor = aliases.find(({ formerly }) => formerly === key)?.key ?? null
        return successor === null && known.has(key) ? [] : [{ key, successor }]
      })
    if (retired.length === 0) return []
    const old = retired.map(({ key }) => key).join(', ')
    const now = [...new Set(retired.flatMap(({ successor }) => successor ?? []))].join(', ')
    return [
      {
        ...effectOn(create.filter((one) => serviceOf(one) === id)),
        id: `key-${id}`,
        class: 'key.retired' as const,
        nodes: [`services.${id}`],
        proposal: 'successor',
        safe: true,
        fix: null,
        options: [
          {
            id: 'successor',
            label:
              now === ''
                ? say('Die Schlüssel Ihres Katalogs nehmen', 'Take the keys of your catalogue')
                : say('Den neueren Schlüssel nehmen', 'Take the newer key'),
          },
        ],
        theirs: say(old, old),
        ours: now === '' ? say('im Katalog unbekannt, kein Nachfolger', 'unknown to the catalogue, no successor') : say(now, now),
        question: say(`${title.de}: Leistungsschlüssel ${old} gilt nicht mehr`, `${title.en}: key ${old} of the Leistungskatalog is retired`),
        remedy: say(
          'Links im Portal und Nachweise zählen unter den Schlüsseln Ihres Katalogs.',
          'Links in the portal and proofs count under the keys of your catalogue.',
        ),
      },
    ]
  })
}
