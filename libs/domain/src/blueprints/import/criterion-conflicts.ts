import type { Blueprint, Text } from '../blueprint.js'
import type { ImportTarget } from './import-target.js'
import { say, skip, type ImportQuestion } from './conflict.js'
import { ALIKE, likeness } from './likeness.js'

/** Own criteria that say the same under another id; and, in one question, those that are new here. They concern assessments, no rollout. */
export function criterionConflicts({ criteria }: Blueprint, { criteria: ours }: ImportTarget): ImportQuestion[] {
  if (!ours) return []
  const foreign = criteria.filter(({ id }) => !ours.some((one) => one.id === id))
  const twins = foreign.flatMap((theirs) => {
    const [best] = ours.map((own) => ({ own, like: likeness(theirs.statement.de, own.statement.de) })).sort((a, b) => b.like - a.like)
    return best && best.like >= ALIKE ? [{ theirs, ...best }] : []
  })
  const fresh = foreign.filter((one) => !twins.some(({ theirs }) => theirs.id === one.id))
  const base = { affects: 0, authorities: 0, fix: null }
  return [
    ...twins.map(({ theirs, own, like }) => ({
      ...base,
      id: `criterion-${theirs.id}`,
      class: 'criterion.duplicate' as const,
      nodes: [`criteria.${theirs.id}`],
      proposal: `use-${own.id}`,
      safe: like === 1,
      options: [
        { id: `use-${own.id}`, label: say(`Ihr Kriterium „${own.id}“ nehmen`, `Take your criterion “${own.id}”`) },
        { id: 'take', label: say('Als weiteres Kriterium aufnehmen', 'Take up as another criterion') },
        skip,
      ],
      theirs: quoted(theirs.id, theirs.statement),
      ours: quoted(own.id, own.statement),
      question: say(
        `Dieses Kriterium gibt es bei Ihnen unter einem anderen Kürzel: ${theirs.statement.de}`,
        `This criterion exists here under another id: ${theirs.statement.en}`,
      ),
      remedy: say('Bewertungen zählen dann unter Ihrem Kriterium weiter.', 'Assessments then go on counting under your criterion.'),
    })),
    ...(fresh.length === 0
      ? []
      : [
          {
            ...base,
            id: 'criteria-new',
            class: 'criterion.new' as const,
            nodes: fresh.map(({ id }) => `criteria.${id}`),
            proposal: 'take',
            safe: true,
            options: [
              {
                id: 'take',
                label: say('Beim Start in den Entwurf Ihres Kriterienkatalogs aufnehmen', 'Take up into the draft of your catalogue of criteria at the start'),
              },
              skip,
            ],
            theirs: say(
              some(
                fresh.map(({ statement }) => statement.de),
                'weitere',
              ),
              some(
                fresh.map(({ statement }) => statement.en),
                'more',
              ),
            ),
            ours: say('nicht im Katalog', 'not in the catalogue'),
            question:
              fresh.length === 1
                ? say('Ein Kriterium ist bei Ihnen neu', 'One criterion is new here')
                : say(`${fresh.length} Kriterien sind bei Ihnen neu`, `${fresh.length} criteria are new here`),
            remedy: say(
              'Sie stehen dann mit ihrer Herkunft im Entwurf. Bewertet wird danach erst, wenn Sie die Fassung veröffentlichen.',
              'They then stand in the draft with their origin. They are rated only once you publish that version.',
            ),
          },
        ]),
  ]
}

/** The first ones in full, the others by their number. */
function some(statements: readonly string[], more: string): string {
  const first = statements
    .slice(0, 3)
    .map((statement) => `„${statement.replace(/\.$/, '')}“`)
    .join(', ')
  return statements.length > 3 ? `${first} (+ ${statements.length - 3} ${more})` : first
}

function quoted(id: string, statement: Text): Text {
  return say(`${statement.de} (${id})`, `${statement.en} (${id})`)
}
