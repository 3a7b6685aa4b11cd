import type { Evidence, Text } from './blueprint.js'

/** On what a node rests, in a few words with its figures: "12 Fälle in 4 Pilotkommunen (Median 9, vier von fünf bis 14 Arbeitstage)". */
export function evidenceWords(evidence: Evidence): Text {
  switch (evidence.rung) {
    case 'statement':
      return { de: 'eine Aussage', en: 'a statement' }
    case 'decision':
      return evidence.decisions.length === 1
        ? { de: 'ein Beschluss', en: 'one decision' }
        : { de: `${evidence.decisions.length} Beschlüsse`, en: `${evidence.decisions.length} decisions` }
    case 'cases': {
      const [days, n] = [evidence.workingDays.join(', '), evidence.workingDays.length]
      return {
        de: `${n === 1 ? 'ein Fall' : `${n} Fälle`} ${where(evidence.pilots.length).de} (${days} Arbeitstage)`,
        en: `${n === 1 ? 'one case' : `${n} cases`} ${where(evidence.pilots.length).en} (${days} working days)`,
      }
    }
    case 'statistics': {
      const {
        n,
        median,
        p80,
        interval: { low, high },
      } = evidence
      return {
        de: `${n} Fälle ${where(evidence.pilots.length).de} (Median ${median}, Intervall ${low} bis ${high}, vier von fünf bis ${p80} Arbeitstage)`,
        en: `${n} cases ${where(evidence.pilots.length).en} (median ${median}, interval ${low} to ${high}, four of five within ${p80} working days)`,
      }
    }
  }
}

/** What became of an evidence: figure by figure where it is of the same rung, else both in full. */
export function evidenceSentence(before: Evidence, after: Evidence): Text {
  if (before.rung !== after.rung) {
    const [was, is] = [evidenceWords(before), evidenceWords(after)]
    return { de: `Beleg: jetzt ${is.de}, bisher ${was.de}.`, en: `Evidence: now ${is.en}, before ${was.en}.` }
  }
  const [was, is] = [figures(before), figures(after)]
  const changed = is.flatMap(([label, value], index) =>
    was[index]![1] === value
      ? []
      : [{ de: label.de.replace('#', `${value} statt ${was[index]![1]}`), en: label.en.replace('#', `${value} instead of ${was[index]![1]}`) }],
  )
  const said =
    changed.length === 0
      ? [{ de: `weiter ${evidenceWords(after).de}, mit anderen Quellen`, en: `still ${evidenceWords(after).en}, from other sources` }]
      : changed
  return { de: `Beleg: ${said.map(({ de }) => de).join(', ')}.`, en: `Evidence: ${said.map(({ en }) => en).join(', ')}.` }
}

/** The figures of an evidence with their words, the same ones for each rung. */
function figures(evidence: Evidence): [Text, string | number][] {
  const pilots: [Text, number][] =
    'pilots' in evidence
      ? [
          [{ de: '# Pilotkommunen', en: '# pilots' }, evidence.pilots.length],
          [{ de: '# laufen noch', en: '# still running' }, evidence.running],
        ]
      : []
  switch (evidence.rung) {
    case 'statement':
      return []
    case 'decision':
      return [[{ de: '# Beschlüsse', en: '# decisions' }, evidence.decisions.length]]
    case 'cases':
      return [[{ de: 'Fälle: #', en: 'cases: #' }, evidence.workingDays.join('/')], ...pilots]
    case 'statistics':
      return [
        [{ de: '# Fälle', en: '# cases' }, evidence.n],
        [{ de: 'Median #', en: 'median #' }, evidence.median],
        [{ de: 'Intervall #', en: 'interval #' }, `${evidence.interval.low}–${evidence.interval.high}`],
        [{ de: 'vier von fünf bis # Arbeitstage', en: 'four of five within # working days' }, evidence.p80],
        ...pilots,
      ]
  }
}

function where(pilots: number): Text {
  return pilots === 1 ? { de: 'in einer Pilotkommune', en: 'in one pilot' } : { de: `in ${pilots} Pilotkommunen`, en: `in ${pilots} pilots` }
}
