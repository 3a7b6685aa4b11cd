import type { RecipientView } from '@blaupause/contract/awards'
import { writeTable } from '../../platform/csv/index.js'
import { STAGE } from './funnel-csv.js'

const answers = { yes: 'machen mit', later: 'später', no: 'nein' } as const
const by = { body: 'Kommune', land: 'vom Land eingetragen' } as const

/** Recipients of a campaign as CSV with German heads; `brief` is the letter to each, ready to be printed. */
export function recipientsCsv(recipients: readonly (RecipientView & { readonly letter: string })[], demo: boolean): Uint8Array {
  return writeTable([
    [
      'schluessel',
      'name',
      'im_system',
      'online_verfahren_damals',
      'linie',
      'online_verfahren_heute',
      'stand_heute',
      'antwort',
      'antwort_am',
      'antwort_von',
      'anmerkung',
      'beantragt_am',
      'titel_seit',
      'endete_am',
      'aufgegangen_in',
      'brief',
      'demodaten',
    ],
    ...recipients.map((one) => [
      one.body,
      one.name,
      one.reachable ? 'ja' : 'nein',
      one.counted,
      one.threshold,
      one.now ?? '',
      one.stage === null ? 'besteht nicht mehr' : STAGE[one.stage],
      one.answer === null ? '' : answers[one.answer],
      one.answeredOn ?? '',
      one.answeredBy === null ? '' : by[one.answeredBy],
      one.note,
      one.appliedOn ?? '',
      one.titledOn ?? '',
      one.ended?.on ?? '',
      one.ended?.successor ?? '',
      one.letter,
      demo ? 'ja' : 'nein',
    ]),
  ])
}
