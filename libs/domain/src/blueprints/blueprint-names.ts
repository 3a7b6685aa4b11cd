import type { Blueprint, Text, Variation } from './blueprint.js'

/** What the nodes of a blueprint are called where a sentence speaks of them. Something unknown keeps its id. */
export type BlueprintNames = {
  readonly position: (step: string) => number
  /** Schritt 6 „DVDV-Eintrag“ */
  readonly step: (id: string) => Text
  readonly role: (id: string) => Text
  readonly phase: (id: string) => Text
  /** For which service, kind of authority or Land a variation holds. */
  readonly holdsFor: (when: Variation['when']) => Text
}

export function namesIn(blueprint: Blueprint): BlueprintNames {
  const position = (id: string): number => blueprint.steps.findIndex((step) => step.id === id) + 1
  const called = (list: readonly { readonly id: string; readonly name: Text }[], id: string): Text =>
    list.find((one) => one.id === id)?.name ?? { de: id, en: id }
  return {
    position,
    step: (id) => numbered(position(id), called(blueprint.steps, id)),
    role: (id) => called(blueprint.roles, id),
    phase: (id) => called(blueprint.phases, id),
    holdsFor: ({ onlinedienst, behoerdeKind, land }) => {
      const limits = [
        ...(onlinedienst ? [called(blueprint.services, onlinedienst)] : []),
        ...(behoerdeKind ? [{ de: behoerdeKind, en: behoerdeKind }] : []),
        ...(land ? [{ de: land, en: land }] : []),
      ]
      return limits.length === 0 ? { de: 'alle', en: 'all' } : listed(limits)
    },
  }
}

/** Names in a row; `none` where there is none. */
export function listed(names: readonly Text[], none: Text = { de: 'nichts', en: 'nothing' }): Text {
  return names.length === 0 ? none : { de: names.map(({ de }) => de).join(', '), en: names.map(({ en }) => en).join(', ') }
}

export function quoted({ de, en }: Text): Text {
  return { de: `„${de}“`, en: `“${en}”` }
}

function numbered(position: number, name: Text): Text {
  return { de: `Schritt ${position} ${quoted(name).de}`, en: `Step ${position} ${quoted(name).en}` }
}
