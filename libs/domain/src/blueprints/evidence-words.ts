import type { Evidence, Text } from './blueprint.js'

/** On what a node rests, in a few words with its figures: "12 Fälle in 4 Pilotkommunen (Median 9, vier von fünf bis 14 Arbeitstage)". */
export function evidenceWords(evidence: Evidence): Text {
  switch (evidence.rung) {
    case 'statement': return { de: 'eine Aussage', en: 'a statement' }
    case 'decision': return evidence.decisions.length === 1 ? { de: 'ein Beschluss', en: 'one decision' } : { de: `${evidence.decisions.length} Beschlüsse`, en: `${evidence.decisions.length} decisions` }
    case 'cases': {
      const [days, n] = [evidence.workingDays.join(', '), evidence.workingDays.length]
      return { de: `${n === 1 ? 'ein Fall' : `${n} Fälle`} ${where(evidence.pilots.length).de} (${days} Arbeitstage)`, en: `${n === 1 ? 'one case' : `${n} cases`} ${where(evidence.pilots.length).en} (${days} working days)` }
    }
    case 'statistics': {
      const { n, median, p80, interval: { low, high } } = evidence
      return {
        de: `${n} Fälle ${where(evidence.pilots.length).de} (Median ${median}, Intervall ${low} bis ${high}, vier von fünf bis ${p80} Arbeitstage)`,
        en: `${n} cases ${where(evidence.pilots.length).en} (median ${median}, interval ${low} to ${high}, four of five within ${p80} working days)`,
      }
    }
  }
}

/** What became of an evidence. Where its figures stayed, the sources, pilots or running cases behind it changed. */
export function evidenceSentence(before: Evidence, after: Evidence): Text {
  const [was, is] = [evidenceWords(before), evidenceWords(after)]
  return was.de === is.de ? { de: `Beleg: weiter ${is.de}, mit anderen Quellen.`, en: `Evidence: still ${is.en}, from other sources.` } : { de: `Beleg: jetzt ${is.de}, bisher ${was.de}.`, en: `Evidence: now ${is.en}, before ${was.en}.` }
}

function where(pilots: number): Text {
  return pilots === 1 ? { de: 'in einer Pilotkommune', en: 'in one pilot' } : { de: `in ${pilots} Pilotkommunen`, en: `in ${pilots} pilots` }
}
