import type { Blueprint } from '../blueprint.js'
import type { ImportTarget, Made } from './import-target.js'
import { effectOn, nothing, say, type ImportQuestion } from './conflict.js'

/** Calendars that steps count to and that the Land does not have: one of its own may be meant, else the step counts from what it depends on. */
export function stichtagConflicts(blueprint: Blueprint, target: ImportTarget, create: readonly Made[]): ImportQuestion[] {
  const anchored = [
    ...blueprint.steps.map(({ id, anchor }) => ({ step: id, anchor })),
    ...blueprint.variations
      .filter(({ when }) => when.land === null || when.land === target.land)
      .flatMap(({ replace }) => replace.map(({ step, fields }) => ({ step, anchor: fields.anchor }))),
  ].flatMap(({ step, anchor }) =>
    anchor?.on === 'stichtag' && !target.stichtage.some(({ id }) => id === anchor.calendar) ? [{ step, calendar: anchor.calendar }] : [],
  )
  const effect = effectOn(create.filter(({ bestand }) => !bestand))
  return [...new Set(anchored.map(({ calendar }) => calendar))].map((calendar) => {
    const steps = [...new Set(anchored.filter((one) => one.calendar === calendar).map(({ step }) => step))]
    const numbers = steps.map((step) => blueprint.steps.findIndex(({ id }) => id === step) + 1).join(', ')
    const ours = target.stichtage.map(({ name }) => name)
    return {
      ...effect,
      id: `stichtag-${calendar}`,
      class: 'calendar.missing' as const,
      nodes: steps.map((step) => `steps.${step}`),
      proposal: 'later',
      safe: true,
      fix: { do: 'stichtage' as const },
      options: [
        { id: 'later', label: say('Ohne Stichtag rechnen, bis das Land Tage einträgt', 'Count without a fixed day until the Land enters days') },
        ...target.stichtage.map(({ id, name: title }) => ({
          id: `use-${id}`,
          label: say(`Den Kalender „${title.de}“ nehmen`, `Take the calendar “${title.en}”`),
        })),
      ],
      theirs: say(calendar, calendar),
      ours: ours.length === 0 ? nothing : say(ours.map(({ de }) => de).join(', '), ours.map(({ en }) => en).join(', ')),
      question: say(
        `Nach welchem Kalender von Stichtagen rechnet Schritt ${numbers}? „${calendar}“ gibt es bei Ihnen nicht`,
        `By which calendar of fixed days does step ${numbers} count? “${calendar}” does not exist here`,
      ),
      remedy: say(
        'Unter Termine die Tage dieses Kalenders eintragen, dann den Probelauf wiederholen. Ohne Tage zählt der Schritt von dem, worauf er wartet.',
        'Enter the days of this calendar under Dates, then repeat the dry run. Without days the step counts from what it waits for.',
      ),
    }
  })
}

/** Holidays of some places only, where the Land profile does not say whether these authorities have them. */
export function regionConflicts(target: ImportTarget, create: readonly Made[]): ImportQuestion[] {
  return (target.openRegions ?? []).flatMap(({ id, name, behoerden }) => {
    const places = new Set(behoerden)
    const made = create.filter(({ behoerdeId, bestand }) => !bestand && places.has(behoerdeId))
    if (made.length === 0) return []
    const effect = effectOn(made)
    return [
      {
        ...effect,
        id: `region-${id}`,
        class: 'calendar.region' as const,
        nodes: [],
        proposal: 'later',
        safe: true,
        fix: { do: 'calendar' as const },
        options: [{ id: 'later', label: say('So weiterrechnen; am Termin steht, dass es offen ist', 'Go on counting; the date says that it is open') }],
        theirs: say('jede Behörde hat einen Kalender', 'each authority has a calendar'),
        ours: say(`bei ${effect.authorities} Behörden offen`, `open for ${effect.authorities} authorities`),
        question: say(`${name.de}: wo ist das bei Ihnen ein Feiertag?`, `${name.en}: where is it a holiday here?`),
        remedy: say(
          'Die Orte im Landesprofil unter Kalender eintragen, dann den Probelauf wiederholen.',
          'Enter the places in the Land profile under Calendars, then repeat the dry run.',
        ),
      },
    ]
  })
}
