import type { Blueprint, Text } from './blueprint.js'
import type { ImportProposal, ImportSpecial, ImportTarget } from './plan-import.js'

/** What about the blueprint does not simply fit here. */
export type QuestionKind = 'service' | 'behoerde' | 'role' | 'parameter' | 'legal-basis' | 'stichtag' | 'bestand' | 'existing'

/**
 * A conflict as a question: ours, theirs, what is proposed, what helps. `proposal` is an option, or null where only people
 * here can know; `affects` counts rollouts. With option `name` the answer is free text; see `readAnswer`.
 */
export type ImportQuestion = {
  readonly id: string
  readonly kind: QuestionKind
  readonly question: Text
  readonly ours: Text
  readonly theirs: Text
  readonly remedy: Text
  readonly options: readonly { readonly id: string; readonly label: Text }[]
  readonly proposal: string | null
  readonly affects: number
  readonly nodes: readonly string[]
}

type Made = ImportProposal & { readonly bestand: boolean }

/** All questions, those with the largest effect first. */
export function importQuestions(blueprint: Blueprint, target: ImportTarget, create: readonly Made[]): ImportQuestion[] {
  return [...services(blueprint, target, create), ...roles(blueprint, target, create), ...parameters(blueprint, target, create), ...legalBases(blueprint, target, create), ...stichtage(blueprint, target, create), ...taken(blueprint, target, create)]
    .sort((a, b) => b.affects - a.affects || (a.id < b.id ? -1 : 1))
}

/** The choice in an answer, and the text after its colon: `name:Zentrale Stelle` → `name`, `Zentrale Stelle`. */
export function readAnswer(answer: string): { choice: string; text: string | null } {
  const colon = answer.indexOf(':')
  return colon < 0 ? { choice: answer, text: null } : { choice: answer.slice(0, colon), text: answer.slice(colon + 1).trim() || null }
}

/** The answer that holds: what was said, else the proposal, else null (still open). */
export function answerTo(question: ImportQuestion, answers: Readonly<Record<string, string>>): string | null {
  const given = answers[question.id]
  if (given === undefined) return question.proposal
  const { choice, text } = readAnswer(given)
  const known = question.options.some(({ id }) => id === choice)
  return known && (choice !== 'name' || text !== null) ? given : null
}

const say = (de: string, en: string): Text => ({ de, en })
const nothing = say('nichts eingetragen', 'nothing entered')
const skip = { id: 'skip', label: say('Weglassen und als Abweichung vermerken', 'Leave out and record as a deviation') }
const name = { id: 'name', label: say('Name eingeben', 'Enter a name') }

function services(blueprint: Blueprint, target: ImportTarget, create: readonly Made[]): ImportQuestion[] {
  return blueprint.services.flatMap(({ id, name: title, behoerdeKind }): ImportQuestion[] => {
    const affects = create.filter(({ onlinedienst }) => onlinedienst === id).length
    const ours = target.onlinedienste.find((one) => one.id === id)
    const base = { affects, nodes: [`services.${id}`], options: [skip], proposal: 'skip' }
    const theirs = say(`${title.de}, ${behoerdeKind}`, `${title.en}, ${behoerdeKind}`)
    if (!ours) return [{ ...base, id: `service-${id}`, kind: 'service', theirs, ours: say('nicht im Katalog', 'not in the catalogue'), question: say(`${title.de}: diesen Dienst gibt es bei Ihnen nicht`, `${title.en}: this service does not exist here`), remedy: say('Den Dienst im Katalog des Landes eintragen, dann den Probelauf wiederholen.', 'Enter the service in the catalogue of the Land, then repeat the dry run.') }]
    if (!target.behoerdeKinds.includes(ours.behoerdeKind)) return [{ ...base, id: `behoerde-${id}`, kind: 'behoerde', theirs, ours: say('keine Zuständigkeitsregel', 'no competence rule'), question: say(`${title.de}: wer ist dafür zuständig?`, `${title.en}: who is competent?`), remedy: say('Die Zuständigkeit im Landesprofil eintragen.', 'Enter the competence in the Land profile.') }]
    if (ours.behoerdeKind !== behoerdeKind) {
      const options = [{ id: 'ours', label: say('Zuständigkeit aus dem Landesprofil', 'Competence of the Land profile') }, skip]
      return [{ ...base, options, proposal: 'ours', id: `behoerde-${id}`, kind: 'behoerde', theirs, ours: say(ours.behoerdeKind, ours.behoerdeKind), question: say(`${title.de}: bei Ihnen ist eine andere Behörde zuständig`, `${title.en}: another kind of authority is competent here`), remedy: say('Die Zuständigkeit des Landesprofils gilt.', 'The competence of the Land profile holds.') }]
    }
    if (!target.commitments.some(({ onlinedienst }) => onlinedienst === id)) return [{ ...base, id: `service-${id}`, kind: 'service', theirs, ours: say('nicht zugesagt', 'not committed'), question: say(`${title.de}: dieser Dienst ist bei Ihnen nicht zugesagt`, `${title.en}: this service is not committed here`), remedy: say('Nach einer Zusage den Import für diesen Dienst wiederholen.', 'Repeat the import for this service once it is committed.') }]
    return special(id, title, base, theirs, ours.special)
  })
}

/** The service fits, but who is competent differs from what Kommunen elsewhere know, or is itself not settled. */
function special(id: string, title: Text, base: Pick<ImportQuestion, 'affects' | 'nodes'>, theirs: Text, found: ImportSpecial | undefined): ImportQuestion[] {
  if (!found) return []
  const { landOffices, authorities, unsure, note } = found
  const offices = landOffices.join(', ')
  const start = (de: string, en: string) => [{ id: 'ours', label: say(de, en) }, skip]
  return [
    ...(landOffices.length > 0 ? [{
      ...base, id: `behoerde-${id}`, kind: 'behoerde' as const, proposal: 'ours', theirs, ours: say(offices, offices), options: start('Bei der Stelle des Landes anschließen', 'Connect the office of the Land'),
      question: say(`${title.de}: bei Ihnen ist eine Stelle des Landes zuständig, keine Kommune`, `${title.en}: here an office of the Land is competent, no municipality`),
      remedy: say('Die Schritte der Kommune liegen dann bei dieser Stelle.', 'The municipality’s steps then lie with that office.'),
    }] : []),
    ...(unsure > 0 ? [{
      ...base, id: `certain-${id}`, kind: 'behoerde' as const, proposal: null, theirs, options: start('Nach dem Landesprofil beginnen', 'Begin by the Land profile'),
      ours: say(`${authorities} Behörden nach dem Landesprofil, bei ${unsure} zu prüfen`, `${authorities} authorities by the Land profile, ${unsure} of them to be checked`),
      question: say(`${title.de}: zu prüfen, wer zuständig ist`, `${title.en}: to be checked, who is competent`),
      remedy: note ?? say('Im Landesprofil ist die Antwort offen.', 'The Land profile has the answer open.'),
    }] : []),
  ]
}

function roles(blueprint: Blueprint, target: ImportTarget, create: readonly Made[]): ImportQuestion[] {
  const started = create.filter(({ bestand }) => !bestand).length
  return blueprint.roles.flatMap(({ id, name: title }) => {
    const steps = blueprint.steps.filter(({ owner }) => owner === id)
    if (steps.length === 0 || target.names[id]) return []
    const numbers = steps.map((step) => blueprint.steps.indexOf(step) + 1).join(', ')
    return [{
      id: `role-${id}`, kind: 'role' as const, affects: started, nodes: [`roles.${id}`], proposal: 'later',
      options: [{ id: 'later', label: say('Die Rolle so übernehmen, die Stelle später benennen', 'Take the role over, name the office later') }, name],
      theirs: title, ours: nothing,
      question: say(`Wer ist bei Ihnen: ${title.de}?`, `Who is, here: ${title.en}?`),
      remedy: say(`Im Landesprofil steht dazu nichts. Betroffen: Schritt ${numbers}.`, `The Land profile says nothing about it. Concerned: step ${numbers}.`),
    }]
  })
}

function parameters(blueprint: Blueprint, target: ImportTarget, create: readonly Made[]): ImportQuestion[] {
  const texts = JSON.stringify([blueprint.steps, blueprint.variations, blueprint.criteria])
  return blueprint.parameters.flatMap(({ id, name: title, example }) => {
    if (target.names[id]) return []
    const places = texts.split(`{{${id}}}`).length - 1
    return [{
      id: `parameter-${id}`, kind: 'parameter' as const, affects: create.length, nodes: [`parameters.${id}`], options: [name], proposal: null,
      theirs: say(example, example), ours: nothing,
      question: say(`Wie heißt bei Ihnen: ${title.de}?`, `What is the name, here, of: ${title.en}?`),
      remedy: say(`Der Name kommt an ${places} Stellen vor.`, `The name appears in ${places} places.`),
    }]
  })
}

/** Calendars that steps count to and that the Land does not have: one of its own may be meant, else the step counts from what it depends on. */
function stichtage(blueprint: Blueprint, target: ImportTarget, create: readonly Made[]): ImportQuestion[] {
  const anchored = [
    ...blueprint.steps.map(({ id, anchor }) => ({ step: id, anchor })),
    ...blueprint.variations.filter(({ when }) => when.land === null || when.land === target.land).flatMap(({ replace }) => replace.map(({ step, fields }) => ({ step, anchor: fields.anchor }))),
  ].flatMap(({ step, anchor }) => (anchor?.on === 'stichtag' && !target.stichtage.some(({ id }) => id === anchor.calendar) ? [{ step, calendar: anchor.calendar }] : []))
  const started = create.filter(({ bestand }) => !bestand).length
  return [...new Set(anchored.map(({ calendar }) => calendar))].map((calendar) => {
    const steps = [...new Set(anchored.filter((one) => one.calendar === calendar).map(({ step }) => step))]
    const numbers = steps.map((step) => blueprint.steps.findIndex(({ id }) => id === step) + 1).join(', ')
    const ours = target.stichtage.map(({ name }) => name)
    return {
      id: `stichtag-${calendar}`, kind: 'stichtag' as const, affects: started, nodes: steps.map((step) => `steps.${step}`), proposal: 'later',
      options: [{ id: 'later', label: say('Ohne Stichtag rechnen, bis das Land Tage einträgt', 'Count without a fixed day until the Land enters days') }, ...target.stichtage.map(({ id, name: title }) => ({ id: `use-${id}`, label: say(`Den Kalender „${title.de}“ nehmen`, `Take the calendar “${title.en}”`) }))],
      theirs: say(calendar, calendar), ours: ours.length === 0 ? nothing : say(ours.map(({ de }) => de).join(', '), ours.map(({ en }) => en).join(', ')),
      question: say(`Nach welchem Kalender von Stichtagen rechnet Schritt ${numbers}? „${calendar}“ gibt es bei Ihnen nicht`, `By which calendar of fixed days does step ${numbers} count? “${calendar}” does not exist here`),
      remedy: say('Unter Termine die Tage dieses Kalenders eintragen, dann den Probelauf wiederholen. Ohne Tage zählt der Schritt von dem, worauf er wartet.', 'Enter the days of this calendar under Dates, then repeat the dry run. Without days the step counts from what it waits for.'),
    }
  })
}

/** Steps, and variations' steps, that rest on another Land's law. Variations for another Land alone never reach this one. */
function legalBases(blueprint: Blueprint, target: ImportTarget, create: readonly Made[]): ImportQuestion[] {
  const foreign = (basis: { scope: string; land: string | null } | undefined) => basis?.scope === 'land' && basis.land !== target.land
  const steps = blueprint.steps.filter(({ legalBasis }) => foreign(legalBasis)).map((step) => ({ id: step.id, text: step.legalBasis.text, title: step.name, node: `steps.${step.id}`, onlinedienst: null as string | null }))
  const varied = blueprint.variations.filter(({ when }) => when.land === null || when.land === target.land).flatMap(({ id, when, replace }) =>
    replace.filter(({ fields }) => foreign(fields.legalBasis)).map(({ step, fields }) => ({ id: `${id}-${step}`, text: fields.legalBasis!.text, title: blueprint.steps.find((one) => one.id === step)?.name ?? say(step, step), node: `variations.${id}`, onlinedienst: when.onlinedienst })))
  return [...steps, ...varied].map(({ id, text, title, node, onlinedienst }) => ({
    id: `legal-basis-${id}`, kind: 'legal-basis' as const, nodes: [node], proposal: 'skip', options: [skip, { id: 'keep', label: say('Mit eigener Rechtsgrundlage übernehmen', 'Take over on a legal basis of your own') }],
    affects: create.filter((one) => !one.bestand && (onlinedienst === null || one.onlinedienst === onlinedienst)).length,
    theirs: say(text, text), ours: say(`gilt in ${target.landName} nicht`, `does not hold in ${target.landName}`),
    question: say(`${title.de}: die Rechtsgrundlage gilt nur in einem anderen Land`, `${title.en}: the legal basis holds in another Land only`),
    remedy: say('Weglassen, oder die eigene Rechtsgrundlage nennen.', 'Leave out, or name your own legal basis.'),
  }))
}

/** What is connected or under way already. One question per service, however many authorities. */
function taken(blueprint: Blueprint, target: ImportTarget, create: readonly Made[]): ImportQuestion[] {
  return blueprint.services.flatMap(({ id, name: title }) => {
    const bestand = create.filter((one) => one.onlinedienst === id && one.bestand).length
    const existing = target.existing.filter(({ onlinedienst }) => onlinedienst === id).length
    const base = { nodes: [], theirs: say('neu zu beginnen', 'to be started') }
    return [
      ...(bestand > 0 ? [{ ...base, id: `bestand-${id}`, kind: 'bestand' as const, affects: bestand, proposal: 'bestand', options: [{ id: 'bestand', label: say('Bestand übernehmen', 'Take in as existing') }, { id: 'start', label: say('Trotzdem neu beginnen', 'Start anew all the same') }], ours: say(`${bestand} schon angeschlossen`, `${bestand} connected already`), question: say(`${title.de}: ${bestand} schon vor dem Programm angeschlossen`, `${title.en}: ${bestand} connected before the programme`), remedy: say('Als Bestand zählen sie mit, ohne neue Arbeit.', 'As existing they count, without new work.') }] : []),
      ...(existing > 0 ? [{ ...base, id: `existing-${id}`, kind: 'existing' as const, affects: 0, proposal: 'keep', options: [{ id: 'keep', label: say('Unverändert lassen', 'Leave as they are') }], ours: say(`${existing} laufen schon`, `${existing} run already`), question: say(`${title.de}: ${existing} Anschlüsse gibt es schon`, `${title.en}: ${existing} rollouts exist already`), remedy: say('Ein Import ändert sie nicht.', 'An import does not change them.') }] : []),
    ]
  })
}
