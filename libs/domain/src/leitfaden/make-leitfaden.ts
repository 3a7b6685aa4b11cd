import { serviceHere } from '../blueprints/index.js'
import { checklists, criteriaSection, documentsSection, editionSection, glossarySection, namesSections, restSection, stateText } from './closing-sections.js'
import type { Fact, Leitfaden, Runs, Section } from './leitfaden.js'
import { openingSections, section } from './opening-sections.js'
import { planDays } from './plan-days.js'
import { readingOf, type LeitfadenInput, type Reading } from './reading.js'
import { stepSection } from './step-section.js'

/**
 * The Leitfaden of a blueprint: its content as a document to read, with a Land's names filled in. Names that are missing
 * stay visible and are listed at the end. The same for page and screen, and the same for the same input.
 */
export function makeLeitfaden(input: LeitfadenInput): Leitfaden {
  const reading = readingOf(input)
  const { words, blueprint, language, say, edition, land, steps } = reading
  const chapters = [
    ...openingSections(reading),
    ...phaseSections(reading),
    ...criteriaSection(reading),
    checklists(reading),
    ...documentsSection(reading),
    ...namesSections(reading),
    ...restSection(reading),
  ]
  const title = say(blueprint.title)
  const place = land ? reading.landName(land.code) : ''
  return {
    lang: language,
    key: `leitfaden:${blueprint.name}:${land?.code ?? ''}`,
    fileName: ['leitfaden', blueprint.name, blueprint.version, land?.code.toLowerCase(), language === 'en' ? 'en' : undefined].filter(Boolean).join('-'),
    title,
    kind: words.kind,
    place: reading.recipient === '' ? place : reading.recipient,
    lead: say(blueprint.summary),
    demo: blueprint.demo ? words.demo : '',
    warning: warning(reading),
    facts: cover(reading),
    phases: blueprint.phases.flatMap(({ id, name }) => {
      const own = steps.filter(({ phase }) => phase === id)
      return own.length === 0
        ? []
        : [{ name: say(name), steps: own.map(({ position, gate, omitted }) => ({ number: String(position), gate, omitted: omitted !== null })) }]
    }),
    foot: [`${title} ${blueprint.version}`, place, unsigned(edition.state) ? words.states[edition.state] : ''].filter((part) => part !== '').join(' · '),
    words: { contents: words.contents, page: words.page, of: words.of, skip: words.skip, ticked: words.ticked, date: words.date, kept: words.kept },
    sections: [...chapters, glossarySection(reading, JSON.stringify(chapters)), editionSection(reading)],
  }
}

function unsigned(state: Reading['edition']['state']): boolean {
  return state === 'draft' || state === 'consultation' || state === 'signing'
}

function phaseSections(reading: Reading): Section[] {
  const { blueprint, steps, words, say } = reading
  const days = planDays(steps)
  return blueprint.phases.flatMap(({ id, name }, index) => {
    const own = steps.filter(({ phase }) => phase === id)
    const due = own.flatMap((step) => (step.omitted ? [] : [days.get(step.id) ?? 0]))
    return own.length === 0
      ? []
      : [
          {
            ...section(
              `phase-${id}`,
              words.phase(index + 1, say(name)),
              [{ kind: 'text', runs: [words.phaseLead(own.length, due.length > 0 ? Math.max(...due) : null)] }],
              own.map((step) => stepSection(step, reading)),
            ),
            fresh: index === 0,
          },
        ]
  })
}

function cover(reading: Reading): Fact[] {
  const { words, blueprint, land, services, recipient, say, landName, day, madeOn } = reading
  const names = services.flatMap(({ id }) => {
    const service = blueprint.services.find((one) => serviceHere(blueprint, one.id) === id)
    return service ? [say(service.name)] : []
  })
  const { dataOn } = blueprint.attestation
  const fact = (term: string, text: string): Fact => ({ term, lines: [[text]] })
  return [
    ...(recipient === '' ? [] : [fact(words.cover.recipient, recipient)]),
    fact(words.cover.land, land ? landName(land.code) : words.noLand),
    fact(names.length === 1 ? words.cover.service : words.cover.services, words.list(names)),
    fact(words.cover.version, blueprint.version),
    fact(words.cover.state, stateText(reading)),
    fact(words.cover.data, dataOn === null ? words.noData : day(dataOn)),
    fact(words.cover.from, blueprint.signers.length > 0 ? words.list(blueprint.signers.map(({ name }) => name)) : blueprint.contact.organisation),
    fact(words.cover.made, day(madeOn)),
  ]
}

/** What a reader must know before anything else: that it is a draft, no longer holds, or rests on invented data. */
function warning({ words, edition, blueprint, day }: Reading): Runs {
  const { state, retired } = edition
  return [
    ...(unsigned(state) ? [words.draft] : []),
    ...(retired && (state === 'deprecated' || state === 'withdrawn')
      ? [
          words.retired[state](day(retired.on), retired.reason) +
            (retired.replacement ? words.retired.instead(`${retired.replacement.name} ${retired.replacement.version}`) : ''),
        ]
      : []),
    ...(blueprint.demo ? [words.demoSentence] : []),
  ].flatMap((text, index) => (index === 0 ? [text] : [` ${text}`]))
}
