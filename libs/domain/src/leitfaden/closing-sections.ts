import { packageFileName } from '../blueprints/index.js'
import { evidenceBlock } from './evidence-block.js'
import { glossary } from './glossary.js'
import type { Block, Fact, Runs, Section, Tick } from './leitfaden.js'
import { section } from './opening-sections.js'
import type { Reading } from './reading.js'
import { stepFacts, whoRuns } from './step-facts.js'
import { numberOf, plain } from './step-section.js'

export function criteriaSection(reading: Reading): Section[] {
  const { words, blueprint, runs, stepLink } = reading
  if (blueprint.criteria.length === 0) return []
  const criteria = blueprint.criteria.map(({ id, statement, reason, steps, attestation }) =>
    section(`kriterium-${id}`, plain(runs(statement)), [
      {
        kind: 'facts',
        facts: [
          { term: words.criterionFacts.why, lines: [runs(reason)] },
          ...(steps.length > 0 ? [{ term: words.criterionFacts.steps, lines: steps.map((step): Runs => [stepLink(step)]) }] : []),
        ],
      },
      evidenceBlock(attestation, words.rest, reading),
    ]),
  )
  return [{ ...section('kriterien', words.criteria, [{ kind: 'text', runs: [words.criteriaLead] }], criteria), fresh: true }]
}

/** One list to tick for each owner, in the order of the plan. */
export function checklists(reading: Reading): Section {
  const { words, blueprint, steps } = reading
  const lists = blueprint.roles.flatMap(({ id }) => {
    const own = steps.filter((step) => step.owner === id && step.omitted === null)
    if (own.length === 0) return []
    const items = own.map((step): Tick => {
      const facts = stepFacts(step, reading)
      const lines = (['proof', 'anchor', 'items'] as const).flatMap((field) => {
        const fact = facts.get(field)
        return fact ? [[`${fact.term}: `, ...fact.lines[0]!]] : []
      })
      return { step: step.id, number: numberOf(step), title: { kind: 'link', text: plain(reading.runs(step.name)), to: `#schritt-${step.id}` }, lines }
    })
    const name = plain(whoRuns(id, reading))
    return [section(`checkliste-${id}`, name, [{ kind: 'ticks', name, when: words.date, items }])]
  })
  return { ...section('checklisten', words.checklists, [{ kind: 'text', runs: [words.checklistsLead] }], lists), fresh: true }
}

export function documentsSection({ words, blueprint, runs, stepLink }: Reading): Section[] {
  if (blueprint.documents.length === 0) return []
  const rows = blueprint.documents.map(({ name, steps }): readonly Runs[] => [
    runs(name),
    steps.flatMap((step, index): Runs => (index === 0 ? [stepLink(step)] : [', ', stepLink(step)])),
  ])
  return [
    section('vorlagen', words.documents, [
      { kind: 'text', runs: [words.documentsLead] },
      { kind: 'table', caption: words.documentsCaption, head: words.documentsHead, widths: [50, 50], right: [], groups: [{ title: null, rows }] },
    ]),
  ]
}

/** The names a Land fills in, and those it still owes. */
export function namesSections(reading: Reading): Section[] {
  const { words, blueprint, land, say, landName, byId } = reading
  const filled = land
    ? blueprint.parameters.flatMap((parameter) => {
        const name = land.names.find(({ id, value }) => id === parameter.id && value !== null)
        return name ? [[[say(parameter.name)], [name.value!], [words.certainty[name.certainty]]]] : []
      })
    : []
  const open = blueprint.parameters.filter(({ id }) => !land?.names.some((name) => name.id === id && name.value !== null))
  const usedIn = (id: string): Runs =>
    [...byId.values()]
      .filter((step) =>
        JSON.stringify([step.base, blueprint.variations.flatMap(({ replace }) => replace.filter((one) => one.step === step.id))]).includes(`{{${id}}}`),
      )
      .flatMap((step, index): Runs => [...(index === 0 ? [] : [', ']), { kind: 'link', text: words.step(step.position), to: `#schritt-${step.id}` }])
  return [
    ...(filled.length > 0
      ? [
          section('namen', words.names, [
            { kind: 'text', runs: [words.namesLead(landName(land!.code))] },
            { kind: 'table', caption: words.namesCaption, head: words.namesHead, widths: [35, 45, 20], right: [], groups: [{ title: null, rows: filled }] },
          ]),
        ]
      : []),
    ...(open.length > 0
      ? [
          section('offen', words.open, [
            { kind: 'text', runs: [words.openLead] },
            {
              kind: 'table',
              caption: words.openCaption,
              head: words.openHead,
              widths: [35, 40, 25],
              right: [],
              groups: [
                { title: null, rows: open.map((parameter) => [[{ kind: 'open', text: say(parameter.name) }], usedIn(parameter.id), [parameter.example]]) },
              ],
            },
          ]),
        ]
      : []),
  ]
}

export function restSection({ words, blueprint, day, number }: Reading): Section[] {
  const { dataOn, programmes, pilots, rollouts, workshops, outliers } = blueprint.attestation
  const list = (term: string, items: readonly string[]): Fact[] => (items.length > 0 ? [{ term, lines: [[items.join(', ')]] }] : [])
  const facts: Fact[] = [
    ...list(words.restFacts.programmes, programmes),
    ...(rollouts > 0 ? [{ term: words.restFacts.rollouts, lines: [[number(rollouts)]] }] : []),
    ...list(words.restFacts.pilots, pilots),
    ...list(words.restFacts.workshops, workshops),
    ...(dataOn === null ? [] : [{ term: words.restFacts.data, lines: [[day(dataOn)]] }]),
    ...(outliers.length > 0 ? [{ term: words.restFacts.outliers, lines: outliers.map((outlier): Runs => [outlier]) }] : []),
  ]
  return facts.length > 0 ? [section('beleglage', words.rest, [{ kind: 'facts', facts }])] : []
}

/** `used`: everything the document says, to leave out words that nobody meets. */
export function glossarySection({ words, language }: Reading, used: string): Section {
  const facts = glossary[language].filter(({ where }) => where === undefined || where.test(used)).map(({ term, text }): Fact => ({ term, lines: [[text]] }))
  return section('woerter', words.glossary, [{ kind: 'facts', facts }])
}

/** The last page: which edition this is, who signed it, and how to check that. */
export function editionSection(reading: Reading): Section {
  const { words, blueprint, edition, land, day, landName, address } = reading
  const file = packageFileName(blueprint)
  const says = words.editionFacts
  const facts: Fact[] = [
    { term: says.name, lines: [[blueprint.name]] },
    { term: says.version, lines: [[blueprint.version]] },
    { term: says.state, lines: [[stateText(reading)]] },
    { term: says.digest, lines: [[edition.digest]] },
    { term: says.licence, lines: [[blueprint.licence]] },
    { term: says.contact, lines: [[[blueprint.contact.organisation, blueprint.contact.mailbox].filter((text) => text !== '').join(', ')]] },
    ...(blueprint.lineage.length > 0 ? [{ term: says.lineage, lines: blueprint.lineage.map(({ name, version }): Runs => [`${name} ${version}`]) }] : []),
    ...(land ? [{ term: says.profile, lines: [[words.landProfile(landName(land.code), land.profile)]] }] : []),
  ]
  const rows = edition.signers.map(({ name, fingerprint, signedOn, signed, end }): readonly Runs[] => [
    [name],
    [fingerprint],
    [`${!signed ? words.unsigned : signedOn === null ? words.signedUnknown : day(signedOn)}${end ? `, ${words.ended(day(end.from))}` : ''}`],
  ])
  const signers: Block =
    rows.length === 0
      ? { kind: 'text', runs: [words.noSigners] }
      : { kind: 'table', caption: words.signersCaption, head: words.signersHead, widths: [34, 42, 24], right: [], groups: [{ title: null, rows }] }
  const published = edition.state === 'published' || edition.state === 'deprecated'
  return {
    ...section(
      'fassung',
      words.editionTitle,
      [{ kind: 'facts', facts }],
      [
        section('unterschriften', words.signers, [signers]),
        ...(rows.length > 0
          ? [
              section('pruefen', words.verify, [
                {
                  kind: 'list',
                  items: words
                    .verifySteps(file, address !== null && published ? `${address}/api/v1/public/blueprints/${blueprint.name}/${blueprint.version}` : null)
                    .map((line): Runs => [line]),
                },
                { kind: 'small', runs: [words.verifyNote] },
              ]),
            ]
          : []),
      ],
    ),
    fresh: true,
  }
}

export function stateText({ words, edition, day }: Reading): string {
  const { state, publishedOn, retired } = edition
  const on = state === 'published' ? publishedOn : retired?.on
  return on ? words.stateOn(words.states[state], day(on)) : words.states[state]
}
