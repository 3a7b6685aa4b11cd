import type { Blueprint, Text } from '../blueprint.js'
import { serviceOf, type ImportSpecial, type ImportTarget, type Made } from './import-target.js'
import { effectOn, say, skip, type ImportQuestion } from './conflict.js'
import { kindName } from './kind-names.js'
import { matchService } from './match-service.js'

type Base = Pick<ImportQuestion, 'affects' | 'authorities' | 'nodes' | 'fix' | 'safe' | 'options' | 'proposal' | 'theirs'>

/** Services that are not the same here: unknown, ours under another id, not committed, or in other hands. */
export function serviceConflicts(blueprint: Blueprint, target: ImportTarget, create: readonly Made[]): ImportQuestion[] {
  return blueprint.services.flatMap((service): ImportQuestion[] => {
    const { id, name: title, behoerdeKind } = service
    const made = create.filter((one) => serviceOf(one) === id)
    const ours = target.onlinedienste.find((one) => one.id === id)
    const base: Base = {
      ...effectOn(made),
      nodes: [`services.${id}`],
      options: [skip],
      proposal: 'skip',
      safe: true,
      fix: null,
      theirs: say(`${title.de}: ${kindName(behoerdeKind).de}`, `${title.en}: ${kindName(behoerdeKind).en}`),
    }
    if (!ours) return [duplicate(blueprint, service, base, target) ?? unknown(title, id, base)]
    if (!target.behoerdeKinds.includes(ours.behoerdeKind))
      return [
        {
          ...base,
          id: `behoerde-${id}`,
          class: 'authority.missing',
          fix: { do: 'competence' },
          ours: say('keine Zuständigkeitsregel', 'no competence rule'),
          question: say(`${title.de}: wer ist dafür zuständig?`, `${title.en}: who is competent?`),
          remedy: say('Die Zuständigkeit im Landesprofil eintragen.', 'Enter the competence in the Land profile.'),
        },
      ]
    if (ours.behoerdeKind !== behoerdeKind) {
      const options = [{ id: 'ours', label: say('Zuständigkeit aus dem Landesprofil', 'Competence of the Land profile') }, skip]
      return [
        {
          ...base,
          options,
          proposal: 'ours',
          id: `behoerde-${id}`,
          class: 'authority.elsewhere',
          ours: kindName(ours.behoerdeKind),
          question: say(`${title.de}: bei Ihnen ist eine andere Behörde zuständig`, `${title.en}: another kind of authority is competent here`),
          remedy: say('Die Zuständigkeit des Landesprofils gilt.', 'The competence of the Land profile holds.'),
        },
      ]
    }
    if (!target.commitments.some(({ onlinedienst }) => onlinedienst === id))
      return [
        {
          ...base,
          id: `service-${id}`,
          class: 'service.uncommitted',
          ours: say('nicht zugesagt', 'not committed'),
          question: say(`${title.de}: dieser Dienst ist bei Ihnen nicht zugesagt`, `${title.en}: this service is not committed here`),
          remedy: say('Nach einer Zusage den Import für diesen Dienst wiederholen.', 'Repeat the import for this service once it is committed.'),
        },
      ]
    return special(id, title, kindName(behoerdeKind), base, ours.special)
  })
}

function unknown(title: Text, id: string, base: Base): ImportQuestion {
  return {
    ...base,
    id: `service-${id}`,
    class: 'service.unknown',
    ours: say('im Land nicht angeboten', 'not offered in the Land'),
    question: say(`${title.de}: diesen Dienst gibt es bei Ihnen nicht`, `${title.en}: this service does not exist here`),
    remedy: say(
      'Den Dienst im Katalog des Landes eintragen, dann den Probelauf wiederholen.',
      'Enter the service in the catalogue of the Land, then repeat the dry run.',
    ),
  }
}

/** Theirs is ours under another id: whoever shares a Leistungsschlüssel is proposed, an OZG id alone is only offered. */
function duplicate(blueprint: Blueprint, service: Blueprint['services'][number], base: Base, target: ImportTarget): ImportQuestion | null {
  const matches = matchService(
    service,
    target.onlinedienste.map(({ id, ozgIds = [], leikaKeys = [] }) => ({ id, ozgIds, leikaKeys })),
    target.aliases ?? [],
    blueprint.services,
  )
  const named = matches.map((match) => ({ ...match, name: target.onlinedienste.find(({ id }) => id === match.id)?.name ?? say(match.id, match.id) }))
  const [best] = named
  if (!best) return null
  const sure = best.by === 'leika'
  return {
    ...base,
    id: `service-${service.id}`,
    class: 'service.duplicate',
    safe: sure,
    proposal: sure ? `use-${best.id}` : null,
    options: [...named.map(({ id, name }) => ({ id: `use-${id}`, label: say(`Das ist bei Ihnen „${name.de}“`, `Here it is “${name.en}”`) })), skip],
    ours: best.name,
    question: say(`${service.name.de}: bei Ihnen heißt dieser Dienst anders`, `${service.name.en}: this service has another name here`),
    remedy: sure
      ? say('Beide haben denselben Leistungsschlüssel.', 'Both have the same key of the Leistungskatalog.')
      : say('Beide gehören zur selben OZG-Leistung, die Leistungsschlüssel sind verschieden.', 'Both belong to the same OZG-Leistung, their keys differ.'),
  }
}

/** The service fits, but who is competent differs from what Kommunen elsewhere know, or is itself not settled. */
function special(id: string, title: Text, kind: Text, base: Base, found: ImportSpecial | undefined): ImportQuestion[] {
  if (!found) return []
  const { landOffices, authorities, unsure, note } = found
  const offices = landOffices.join(', ')
  const start = (de: string, en: string) => [{ id: 'ours', label: say(de, en) }, skip]
  return [
    ...(landOffices.length > 0
      ? [
          {
            ...base,
            id: `behoerde-${id}`,
            class: 'authority.elsewhere' as const,
            proposal: 'ours',
            ours: say(offices, offices),
            options: start('Bei der Stelle des Landes anschließen', 'Connect the office of the Land'),
            question: say(`${kind.de}: bei Ihnen eine Landesbehörde statt der Kreise`, `${kind.en}: here an office of the Land instead of the Kreise`),
            remedy: say('Die Schritte der Kommune liegen dann bei dieser Stelle.', 'The municipality’s steps then lie with that office.'),
          },
        ]
      : []),
    ...(unsure > 0
      ? [
          {
            ...base,
            id: `certain-${id}`,
            class: 'authority.unsure' as const,
            proposal: null,
            safe: false,
            fix: { do: 'competence' as const },
            options: start('Nach dem Landesprofil beginnen', 'Begin by the Land profile'),
            ours: say(
              `${authorities} Behörden nach dem Landesprofil, bei ${unsure} zu prüfen`,
              `${authorities} authorities by the Land profile, ${unsure} of them to be checked`,
            ),
            question: say(`${title.de}: zu prüfen, wer zuständig ist`, `${title.en}: to be checked, who is competent`),
            remedy: note ?? say('Im Landesprofil ist die Antwort offen.', 'The Land profile has the answer open.'),
          },
        ]
      : []),
  ]
}
