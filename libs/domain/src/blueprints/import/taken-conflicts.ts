import type { Blueprint } from '../blueprint.js'
import { serviceOf, type ImportTarget, type Made } from './import-target.js'
import { effectOn, say, type ImportQuestion } from './conflict.js'

/** What is connected or under way already. One question per service, however many authorities. */
export function takenConflicts(blueprint: Blueprint, target: ImportTarget, create: readonly Made[]): ImportQuestion[] {
  return blueprint.services.flatMap(({ id, name: title }) => {
    const bestand = create.filter((one) => serviceOf(one) === id && one.bestand)
    const existing = target.existing.filter(({ onlinedienst }) => onlinedienst === id)
    const base = { nodes: [], theirs: say('neu zu beginnen', 'to be started'), safe: true, fix: null }
    return [
      ...(bestand.length > 0
        ? [
            {
              ...base,
              ...effectOn(bestand),
              id: `bestand-${id}`,
              class: 'bestand.known' as const,
              proposal: 'bestand',
              options: [
                { id: 'bestand', label: say('Bestand übernehmen', 'Take in as existing') },
                { id: 'start', label: say('Trotzdem neu beginnen', 'Start anew all the same') },
              ],
              ours: say(`${bestand.length} schon angeschlossen`, `${bestand.length} connected already`),
              question: say(
                `${title.de}: ${bestand.length} schon vor dem Programm angeschlossen`,
                `${title.en}: ${bestand.length} connected before the programme`,
              ),
              remedy: say('Als Bestand zählen sie mit, ohne neue Arbeit.', 'As existing they count, without new work.'),
            },
          ]
        : []),
      ...(existing.length > 0
        ? [
            {
              ...base,
              affects: 0,
              authorities: new Set(existing.map(({ behoerdeId }) => behoerdeId)).size,
              id: `existing-${id}`,
              class: 'rollouts.existing' as const,
              proposal: 'keep',
              options: [{ id: 'keep', label: say('Unverändert lassen', 'Leave as they are') }],
              ours: say(`${existing.length} laufen schon`, `${existing.length} run already`),
              question: say(`${title.de}: ${existing.length} Anschlüsse gibt es schon`, `${title.en}: ${existing.length} rollouts exist already`),
              remedy: say('Ein Import ändert sie nicht.', 'An import does not change them.'),
            },
          ]
        : []),
    ]
  })
}

/** The same blueprint was taken over here before. What runs keeps its version: changing it is an update, no import. */
export function versionConflicts({ title, version }: Blueprint, { versions = [] }: ImportTarget): ImportQuestion[] {
  return versions.map((other) => {
    const same = other.version === version
    return {
      affects: other.rollouts,
      authorities: other.authorities,
      id: `version-${other.version}`,
      class: 'blueprint.other-version' as const,
      nodes: [],
      proposal: 'beside',
      safe: true,
      fix: null,
      options: [
        {
          id: 'beside',
          label: same
            ? say('Nur anlegen, was noch fehlt', 'Make only what is still missing')
            : say(`Laufendes behält ${other.version}, Neues beginnt mit ${version}`, `What runs keeps ${other.version}, what is new begins with ${version}`),
        },
      ],
      theirs: say(`${title.de} ${version}`, `${title.en} ${version}`),
      ours: say(`${other.version}, ${other.rollouts} Anschlüsse`, `${other.version}, ${other.rollouts} rollouts`),
      question: same
        ? say(`${title.de} ${version} ist bei Ihnen schon übernommen`, `${title.en} ${version} is taken over here already`)
        : say(`${title.de} gibt es bei Ihnen schon in der Fassung ${other.version}`, `${title.en} is here already as version ${other.version}`),
      remedy: say('Ein Import ändert nicht, was schon läuft.', 'An import does not change what runs already.'),
    }
  })
}
